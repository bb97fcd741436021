import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { substantiveWords } from '@shared/motions/motion-words';
import { namesSentence, outcomeSentence } from '@shared/motions/motion-sentence';
import type { Motion } from '@shared/motions/model';
import { MOTION_OUTCOME_WORDS } from '@shared/motions/model';
import { differenceWords } from '@shared/motions/word-difference';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { StatusChip } from '@renderer/ui/status-chip';
import { Difference } from '@renderer/ui/difference';
import { movedWords } from './motion-of-entry';
import { OUTCOME_LOOK } from './outcome-look';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '8px 14px 12px', borderTop: `1px solid ${mb.softLine}` },
  amendment: { paddingInlineStart: '26px' },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '6px' },
  words: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  quiet: { ...type.caption, color: mb.text2 },
  counts: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  count: { display: 'flex', flexDirection: 'column', minWidth: '58px', padding: '2px 8px', border: `1px solid ${mb.line}`, borderRadius: '4px', backgroundColor: mb.surface },
  figure: { fontSize: '16px', fontWeight: 600, ...tabular },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** What can be done with a motion. */
export type MotionCardDeeds = {
  readonly onAgreed: () => void;
  readonly onUnanimous: () => void;
  readonly onVote: () => void;
  readonly onRecorded: () => void;
  readonly onAmend: () => void;
  readonly onChange: () => void;
  readonly onSettle: (outcome: 'withdrawn' | 'lapsed' | 'deferred') => void;
  readonly onOwnVote: () => void;
};

type MotionCardProps = { readonly motion: Motion; readonly motions: readonly Motion[]; readonly readOnly: boolean; readonly deeds: MotionCardDeeds };

/** One motion or amendment: who moved what, and what came of it or how it can be voted on. */
export function MotionCard({ motion, motions, readOnly, deeds }: MotionCardProps) {
  const styles = useStyles();
  const { outcome, counts, method } = motion;
  const isAmendment = motion.amendsMotionId !== null;
  const now = isAmendment ? motion.words : substantiveWords(motion, motions);
  const amended = motions.find(({ id }) => id === motion.amendsMotionId);
  const before = amended ? amended.words : now === motion.words ? '' : motion.words;
  const waits = motions.some(({ amendsMotionId, outcome: its }) => amendsMotionId === motion.id && its === null);
  const moved = movedWords(motion);
  const asRecommended = isAmendment ? '' : differenceWords(motion.recommendedText, now);
  const counted = outcome !== null && method !== null && method !== 'agreed';
  return (
    <article className={isAmendment ? `${styles.card} ${styles.amendment}` : styles.card} aria-label={isAmendment ? 'Amendment' : 'Motion'}>
      {(isAmendment || outcome !== null) && (
        <div className={styles.head}>
          {isAmendment && <strong>Amendment</strong>}
          {outcome !== null && (
            <StatusChip tone={OUTCOME_LOOK[outcome].tone} shape={OUTCOME_LOOK[outcome].shape} small>
              {MOTION_OUTCOME_WORDS[outcome]}
            </StatusChip>
          )}
          {motion.decisionNumber !== '' && (
            <StatusChip tone="accent" small>
              {motion.decisionNumber}
            </StatusChip>
          )}
        </div>
      )}
      {before === '' ? <p className={styles.words}>{now}</p> : <Difference before={before} after={now} />}
      {moved !== '' && <p className={styles.quiet}>{moved}</p>}
      {asRecommended !== '' && <p className={styles.quiet}>{asRecommended}</p>}
      {counted && (
        <div className={styles.counts}>
          <Count words="For" value={counts.for} />
          <Count words="Against" value={counts.against} />
          <Count words="Abstained" value={counts.abstained} />
        </div>
      )}
      {outcome !== null && (
        <p className={styles.quiet}>
          {outcomeSentence(motion)} {namesSentence(motion)} {counted && motion.entitled !== null ? `${String(counts.for + counts.against + counts.abstained)} of ${String(motion.entitled)} entitled.` : ''}
          {motion.overrideReason === '' ? '' : ` Recorded with a reason: ${motion.overrideReason}`}
        </p>
      )}
      {!readOnly && outcome === null && !waits && (
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" onClick={deeds.onVote}>
            Vote…
          </Button>
          <Button size="small" onClick={deeds.onAgreed}>
            Agreed
          </Button>
          <Button size="small" onClick={deeds.onUnanimous}>
            Unanimous
          </Button>
          <Button size="small" onClick={deeds.onRecorded}>
            By name…
          </Button>
        </div>
      )}
      {waits && <p className={styles.quiet}>The amendment is decided first.</p>}
      {!readOnly && (
        <div className={styles.buttons}>
          {counted && method !== 'secret' && method !== 'recorded' && (
            <Button size="small" onClick={deeds.onOwnVote}>
              Own vote…
            </Button>
          )}
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" appearance="subtle" aria-label={isAmendment ? 'More for this amendment' : 'More for this motion'}>
                More
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {outcome !== null && <MenuItem onClick={deeds.onVote}>Count again…</MenuItem>}
                {outcome === null && !isAmendment && !waits && <MenuItem onClick={deeds.onAmend}>Amend…</MenuItem>}
                {outcome === null && <MenuItem onClick={deeds.onChange}>Change words or names…</MenuItem>}
                {outcome !== 'withdrawn' && <MenuItem onClick={() => deeds.onSettle('withdrawn')}>Withdrawn</MenuItem>}
                {outcome !== 'lapsed' && motion.seconderName === '' && <MenuItem onClick={() => deeds.onSettle('lapsed')}>Lapsed: nobody seconded it</MenuItem>}
                {outcome !== 'deferred' && <MenuItem onClick={() => deeds.onSettle('deferred')}>Deferred</MenuItem>}
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      )}
    </article>
  );
}

function Count({ words, value }: { readonly words: string; readonly value: number }) {
  const styles = useStyles();
  return (
    <span className={styles.count}>
      <span className={styles.figure}>{value}</span>
      <span className={styles.quiet}>{words}</span>
    </span>
  );
}
