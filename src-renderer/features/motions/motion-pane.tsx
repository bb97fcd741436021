import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { MOTION_OUTCOME_WORDS } from '@shared/motions/model';
import type { Motion, VoteMethod } from '@shared/motions/model';
import { substantiveWords } from '@shared/motions/motion-words';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import type { RunPaneProps } from '../minutes/run-pane';
import { MotionCard } from './motion-card';
import { MotionDialog } from './motion-dialog';
import type { MotionDeed } from './motion-dialog';
import { OwnVoteDialog } from './own-vote-dialog';
import { membersHere, useMotions, voteMoment } from './use-motions';
import type { MotionsAndRoom } from './use-motions';
import { VoteDialog } from './vote-dialog';
import type { VoteSent } from './vote-dialog';

const useStyles = makeStyles({
  pane: { flexShrink: 0, display: 'flex', flexDirection: 'column', backgroundColor: mb.sub, borderTop: `1px solid ${mb.line}` },
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '10px 14px 4px' },
  title: { ...type.cardTitle },
  add: { marginInlineStart: 'auto', minWidth: 0, whiteSpace: 'nowrap' },
  none: { ...type.dense, color: mb.text2, padding: '0 14px 12px' },
});

/** The motions under the item that is minuted, and their votes. */
export function MotionPane(props: RunPaneProps) {
  const read = useMotions(props.meetingId);
  return read === null ? null : <Motions key={props.itemId} {...props} read={read} />;
}

type Voting = { readonly motion: Motion; readonly method: VoteMethod };

function Motions({ meetingId, itemId, readOnly, read: { known, room } }: RunPaneProps & { readonly read: MotionsAndRoom }) {
  const styles = useStyles();
  const [deed, setDeed] = useState<MotionDeed | null>(null);
  const [voting, setVoting] = useState<Voting | null>(null);
  const [asking, setAsking] = useState<Motion | null>(null);
  const { mutateAsync: propose } = useWrite('motions', 'propose', { fields: true });
  const { mutateAsync: change } = useWrite('motions', 'change', { fields: true });
  const { mutateAsync: vote, isPending } = useWrite('motions', 'vote');
  const { mutate: settle } = useWrite('motions', 'settle');
  const { mutateAsync: recordOwnVote } = useWrite('motions', 'recordOwnVote');
  const motions = known.motions.filter(({ agendaItemId }) => agendaItemId === itemId);
  // What is before the meeting now stands first: it is what a vote is about.
  const tops = motions.filter(({ amendsMotionId }) => amendsMotionId === null).toSorted((one, other) => Number(one.outcome !== null) - Number(other.outcome !== null));
  const members = membersHere(room);

  const put = async (motion: Motion, sent: VoteSent): Promise<void> => {
    const { outcome } = await vote({ motionId: motion.id, ...sent, ...voteMoment(room) });
    announce(`${motion.amendsMotionId === null ? 'Motion' : 'Amendment'} ${MOTION_OUTCOME_WORDS[outcome].toLowerCase()}.`);
    setVoting(null);
  };
  const plain = (method: 'agreed' | 'unanimous'): VoteSent => ({ method, votesFor: 0, votesAgainst: 0, abstained: 0, castingVote: '', votes: [], restriction: { business: '', groups: [] }, overrideReason: '' });
  // A refusal of a vote at once is answered where counts and a reason can be given; its sentence is shown as a notice.
  const atOnce = (motion: Motion, method: 'agreed' | 'unanimous'): void => void put(motion, plain(method)).catch(() => setVoting({ motion, method }));
  const send = async (sent: { readonly text: string; readonly moverAttendanceId: string | null; readonly seconderAttendanceId: string | null }): Promise<void> => {
    if (deed?.kind === 'change') await change({ motionId: deed.motion.id, ...sent });
    else await propose({ meetingId, agendaItemId: itemId, ...sent, amendsMotionId: deed?.kind === 'amend' ? deed.motion.id : null, purpose: 'business', at: voteMoment(room).at });
    announce(deed?.kind === 'change' ? 'Motion changed.' : deed?.kind === 'amend' ? 'Amendment recorded.' : 'Motion recorded.');
  };
  const card = (motion: Motion) => (
    <MotionCard
      key={motion.id}
      motion={motion}
      motions={motions}
      readOnly={readOnly}
      deeds={{
        onAgreed: () => atOnce(motion, 'agreed'),
        onUnanimous: () => atOnce(motion, 'unanimous'),
        onVote: () => setVoting({ motion, method: motion.method ?? 'show' }),
        onRecorded: () => setVoting({ motion, method: 'recorded' }),
        onAmend: () => setDeed({ kind: 'amend', motion }),
        onChange: () => setDeed({ kind: 'change', motion }),
        onSettle: (outcome) => settle({ motionId: motion.id, outcome, ...voteMoment(room) }, { onSuccess: () => announce(`Motion ${outcome}.`) }),
        onOwnVote: () => setAsking(motion),
      }}
    />
  );
  return (
    <section className={styles.pane} aria-label="Motion and vote" data-pane="">
      <div className={styles.head}>
        <h2 className={styles.title}>Motion and vote</h2>
        {!readOnly && (
          <Button className={styles.add} size="small" appearance="subtle" icon={<Add20Regular />} onClick={() => setDeed({ kind: 'propose' })}>
            New motion
          </Button>
        )}
      </div>
      {tops.length === 0 && <p className={styles.none}>No motion has been moved under this item.</p>}
      {tops.flatMap((motion) => [card(motion), ...motions.filter(({ amendsMotionId }) => amendsMotionId === motion.id).map(card)])}
      {deed !== null && <MotionDialog deed={deed} motions={motions} recommendation={known.recommendations.find(({ agendaItemId }) => agendaItemId === itemId)?.text ?? ''} members={members} onSend={send} onClose={() => setDeed(null)} />}
      {voting !== null && (
        <VoteDialog
          words={substantiveWords(voting.motion, motions)}
          room={room}
          rules={known.rules}
          itemId={itemId}
          seconded={voting.motion.seconderAttendanceId !== null}
          before={voting.motion.method === null ? null : voting.motion}
          method={voting.method}
          busy={isPending}
          onVote={(sent) => void put(voting.motion, sent).catch(() => undefined)}
          onClose={() => setVoting(null)}
        />
      )}
      {asking !== null && <OwnVoteDialog isRight={known.rules.ownVoteIsRight} members={members} onSend={(attendanceId, choice) => recordOwnVote({ motionId: asking.id, attendanceId, choice })} onClose={() => setAsking(null)} />}
    </section>
  );
}
