import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingRoom } from '@shared/attendance/model';
import type { CastingVote, Motion, VoteChoice, VoteMethod, VoteRestriction } from '@shared/motions/model';
import { VOTE_CHOICE_WORDS, VOTE_METHOD_WORDS } from '@shared/motions/model';
import { checkVote } from '@shared/motions/vote-check';
import { countVotes, isTied, voteResult, whyNoCastingVote } from '@shared/motions/vote-outcome';
import { shortOutcome } from '@shared/motions/motion-sentence';
import { mb, media, type } from '@renderer/theme/tokens';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { votingIn } from './use-motions';
import type { MeetingMotions } from './use-motions';

const useStyles = makeStyles({
  words: { ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  grid: { width: '100%', borderCollapse: 'collapse', ...type.dense, '& th, & td': { textAlign: 'left', padding: '4px 6px', borderBottom: `1px solid ${mb.softLine}` }, '& th': { fontWeight: 600 }, [media.tiny]: { '& th, & td': { padding: '4px 2px' } } },
  choice: { display: 'inline-flex', alignItems: 'center', minWidth: '28px', minHeight: '28px' },
  outcome: { fontWeight: 600 },
});

/** A vote as the dialog sends it. */
export type VoteSent = { readonly method: VoteMethod; readonly votesFor: number; readonly votesAgainst: number; readonly abstained: number; readonly castingVote: CastingVote; readonly votes: { readonly attendanceId: string; readonly choice: VoteChoice }[]; readonly restriction: VoteRestriction; readonly overrideReason: string };

type VoteDialogProps = {
  readonly words: string;
  readonly room: MeetingRoom;
  readonly rules: MeetingMotions['rules'];
  readonly itemId: string;
  readonly seconded: boolean;
  /** The vote recorded before, which is counted again; null the first time. */
  readonly before: Motion | null;
  readonly method: VoteMethod;
  readonly busy: boolean;
  readonly onVote: (vote: VoteSent) => void;
  readonly onClose: () => void;
};

const CHOICES = ['for', 'against', 'abstained', 'didNotVote'] as const satisfies readonly VoteChoice[];
const METHODS = ['show', 'recorded', 'secret', 'unanimous', 'agreed'] as const satisfies readonly VoteMethod[];

/** How a vote went: counts, or each name, or a casting vote. What does not fit is said at once and stands only with a reason. */
export function VoteDialog({ words, room, rules, itemId, seconded, before, method: firstMethod, busy, onVote, onClose }: VoteDialogProps) {
  const styles = useStyles();
  const [method, setMethod] = useState<VoteMethod>(firstMethod);
  const [restriction, setRestriction] = useState<VoteRestriction>(before?.restriction ?? { business: '', groups: [] });
  const voting = votingIn(room, itemId, restriction);
  const [typed, setTyped] = useState(() => ({ for: String(before ? before.counts.for : voting.mayVote.length), against: String(before?.counts.against ?? 0), abstained: String(before?.counts.abstained ?? 0) }));
  const [names, setNames] = useState<Readonly<Record<string, VoteChoice>>>(() => Object.fromEntries((before?.votes ?? []).filter(({ onDemand }) => !onDemand).map(({ attendanceId, choice }) => [attendanceId, choice])));
  const [castingVote, setCastingVote] = useState<CastingVote>(before?.castingVote ?? '');
  const [reason, setReason] = useState(before?.overrideReason ?? '');
  const [asked, setAsked] = useState(false);

  // How somebody voted is known when they have said it, and not before.
  const called = method === 'recorded' ? voting.mayVote.map(({ attendanceId, name }) => ({ attendanceId, name, choice: names[attendanceId] ?? null })) : [];
  const votes = called.flatMap(({ choice, ...member }) => (choice === null ? [] : [{ ...member, choice }]));
  const waiting = called.length - votes.length;
  const read = { for: countOf(typed.for), against: countOf(typed.against), abstained: countOf(typed.abstained) };
  const unreadable = (method === 'show' || method === 'secret') && Object.values(read).includes(null);
  const given = { for: read.for ?? 0, against: read.against ?? 0, abstained: read.abstained ?? 0 };
  const counts = method === 'recorded' ? countVotes(votes) : method === 'unanimous' ? { for: voting.mayVote.length, against: 0, abstained: 0 } : method === 'agreed' ? { for: 0, against: 0, abstained: 0 } : given;
  const tied = method !== 'agreed' && isTied(counts);
  const noCasting = tied ? whyNoCastingVote(rules.castingVote, voting.presider) : null;
  const casting = tied && noCasting === null ? castingVote : '';
  const problems = unreadable || waiting > 0 ? [] : checkVote({ method, counts, votes, seconded }, voting, rules.needsSeconder);
  const refused = problems.some((problem) => problem.refused);
  const { outcome } = voteResult({ method, counts, castingVote: casting });
  const result = shortOutcome({ outcome, method, counts, castingVote: casting, castingByName: '', votes: [] });

  const submit = (): void => {
    if (unreadable || waiting > 0 || (refused && reason.trim() === '')) return setAsked(true);
    onVote({ method, votesFor: counts.for, votesAgainst: counts.against, abstained: counts.abstained, castingVote: casting, votes: votes.map(({ attendanceId, choice }) => ({ attendanceId, choice })), restriction, overrideReason: refused ? reason.trim() : '' });
  };
  const countField = (key: 'for' | 'against' | 'abstained', label: string) => (
    <TextField label={label} inputMode="numeric" maxLength={5} value={typed[key]} onChange={(value) => setTyped((now) => ({ ...now, [key]: value }))} error={asked && read[key] === null ? 'Enter a number.' : undefined} />
  );

  return (
    <FormDialog title={before?.method ? 'Count the vote again' : 'Record the vote'} open onClose={onClose} submit="Record vote" busy={busy} onSubmit={submit} wide>
      <p className={styles.words}>{words}</p>
      {(method === 'show' || method === 'secret') && (
        <FieldRow>
          {countField('for', 'For')}
          {countField('against', 'Against')}
          {countField('abstained', 'Abstained')}
        </FieldRow>
      )}
      {method === 'recorded' && (
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">Member</th>
              {CHOICES.map((choice) => (
                <th key={choice} scope="col">
                  {VOTE_CHOICE_WORDS[choice]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {called.map(({ attendanceId, name, choice }) => (
              <tr key={attendanceId}>
                <th scope="row">{name}</th>
                {CHOICES.map((each) => (
                  <td key={each}>
                    <label className={styles.choice}>
                      <input type="radio" name={`vote ${attendanceId}`} aria-label={`${name}: ${VOTE_CHOICE_WORDS[each]}`} checked={choice === each} onChange={() => setNames((now) => ({ ...now, [attendanceId]: each }))} />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {method === 'recorded' && (
        <div>
          <Button size="small" disabledFocusable={waiting === 0} onClick={() => setNames((now) => ({ ...Object.fromEntries(voting.mayVote.map(({ attendanceId }) => [attendanceId, 'for' as const])), ...now }))}>
            Everybody else for
          </Button>
        </div>
      )}
      {asked && waiting > 0 && <Message tone="bad">{`Say how each member voted: ${waiting === 1 ? 'one has' : `${String(waiting)} have`} no answer yet. What is marked stays.`}</Message>}
      <FieldRow>
        <SelectField label="How it was voted" value={method} options={METHODS.map((value) => ({ value, words: VOTE_METHOD_WORDS[value] }))} onChange={setMethod} />
        {(voting.groups.length > 1 || voting.businesses.length > 0) && (
          <SelectField
            label="Who may vote"
            value={restriction.business !== '' ? `business:${restriction.business}` : (restriction.groups[0] ?? '')}
            options={[{ value: '', words: 'Everybody entitled' }, ...voting.groups.map((group) => ({ value: group, words: `Only ${group}` })), ...voting.businesses.map((business) => ({ value: `business:${business}`, words: business }))]}
            onChange={(value) => setRestriction(value === '' ? { business: '', groups: [] } : value.startsWith('business:') ? { business: value.slice('business:'.length), groups: [] } : { business: '', groups: [value] })}
          />
        )}
        {tied && noCasting === null && (
          <SelectField label={`Casting vote of ${voting.presider?.name ?? 'the person presiding'}`} value={castingVote} options={[{ value: '', words: 'Not used' }, { value: 'for', words: 'For the motion' }, { value: 'against', words: 'Against the motion' }]} onChange={setCastingVote} />
        )}
      </FieldRow>
      {tied && noCasting !== null && <p className={styles.words}>The votes are equal. {noCasting}</p>}
      {problems.length > 0 && <Message tone={refused ? 'bad' : 'plain'}>{problems.map(({ sentence }) => sentence).join(' ')}</Message>}
      {refused && <TextField label="Why it stands all the same" required value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Give the reason, or correct the vote.' : undefined} hint="Kept with the vote." />}
      <p className={styles.words} aria-live="polite">
        {String(voting.mayVote.length)} may vote. <span className={styles.outcome}>{unreadable ? '' : waiting > 0 ? `${String(waiting)} still to answer.` : result}</span>
      </p>
    </FormDialog>
  );
}

/** What was typed as a count; null when it is none. */
function countOf(typed: string): number | null {
  const text = typed.trim();
  return text === '' ? 0 : /^\d{1,4}$/.test(text) ? Number(text) : null;
}
