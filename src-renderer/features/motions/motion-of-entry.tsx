import { makeStyles } from '@fluentui/react-components';
import { countWords, shortOutcome } from '@shared/motions/motion-sentence';
import type { Motion } from '@shared/motions/model';
import { differenceWords } from '@shared/motions/word-difference';
import { useRead } from '@renderer/query/use-read';
import { mb, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { OUTCOME_LOOK } from './outcome-look';

const useStyles = makeStyles({ words: { ...type.caption, color: mb.text2 } });

/** Under a motion in the list of minutes: who moved and seconded it and what came of it; under the decision that came of one: how it was voted. Nothing for any other line. */
export function MotionOfEntry({ meetingId, entryId }: { readonly meetingId: string; readonly entryId: string }) {
  const styles = useStyles();
  const motions = useRead('motions', 'ofMeeting', { meetingId }).data?.motions;
  const moved = motions?.find((motion) => motion.entryId === entryId);
  const decided = motions?.find((motion) => motion.decisionEntryId === entryId);
  if (moved) {
    const by = [moved.amendsMotionId === null ? '' : 'Amendment', movedWords(moved)].filter((part) => part !== '').join(' · ');
    const { outcome } = moved;
    return (
      <>
        {by !== '' && <span className={styles.words}>{by}</span>}
        {outcome === null ? (
          <StatusChip tone="attention" shape="ring" small>
            Not voted on yet
          </StatusChip>
        ) : (
          <StatusChip tone={OUTCOME_LOOK[outcome].tone} shape={OUTCOME_LOOK[outcome].shape} small>
            {shortOutcome(moved)}
          </StatusChip>
        )}
      </>
    );
  }
  if (!decided?.outcome) return null;
  const recommended = differenceWords(decided.recommendedText, decided.words);
  return (
    <>
      <StatusChip tone={OUTCOME_LOOK[decided.outcome].tone} shape={OUTCOME_LOOK[decided.outcome].shape} small>
        {decided.method === 'show' || decided.method === 'recorded' || decided.method === 'secret' ? countWords(decided.counts) : shortOutcome(decided)}
      </StatusChip>
      {recommended !== '' && <span className={styles.words}>{recommended}</span>}
    </>
  );
}

/** "Moved Daniel Adeyemi · seconded Nuala Brennan"; empty where nobody is named. */
export function movedWords({ moverName, seconderName }: Pick<Motion, 'moverName' | 'seconderName'>): string {
  return [moverName === '' ? '' : `Moved ${moverName}`, seconderName === '' ? '' : `${moverName === '' ? 'Seconded' : 'seconded'} ${seconderName}`].filter((part) => part !== '').join(' · ');
}
