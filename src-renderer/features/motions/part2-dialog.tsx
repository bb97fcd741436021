import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { exemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import type { MeetingRoom } from '@shared/attendance/model';
import { exclusionWording } from '@shared/motions/exclusion-wording';
import { checkVote } from '@shared/motions/vote-check';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { membersHere, voteMoment, votingIn } from './use-motions';
import type { MeetingMotions } from './use-motions';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', border: 'none', padding: 0, margin: 0 },
  // A long agenda scrolls within: the words of the motion and the buttons stay in reach.
  items: { display: 'flex', flexDirection: 'column', maxHeight: '30vh', overflowY: 'auto' },
  legend: { ...type.dense, fontWeight: 600, color: mb.text1, padding: 0 },
});

type Result = 'agreed' | 'show';
const UNRESTRICTED = { business: '', groups: [] };

type Part2DialogProps = { readonly meetingId: string; readonly itemId: string; readonly known: MeetingMotions; readonly room: MeetingRoom; readonly onClose: () => void };

/** Moves that the public leave for items, records the vote, and says what follows: carried, the items are minuted in Part 2; lost, in Part 1. */
export function Part2Dialog({ meetingId, itemId, known, room, onClose }: Part2DialogProps) {
  const styles = useStyles();
  const agenda = useRead('agenda', 'get', { meetingId }).data;
  const members = membersHere(room);
  const partOf = new Map(known.parts.map((part) => [part.agendaItemId, part]));
  const takenAs = (id: string) => partOf.get(id)?.actual ?? partOf.get(id)?.planned ?? 'open';
  const [chosen, setChosen] = useState<readonly string[]>(() => {
    const planned = room.items.filter(({ id, closedAt }) => (partOf.get(id)?.planned ?? 'open') !== 'open' && closedAt === null).map(({ id }) => id);
    return planned.length > 0 ? planned : [itemId];
  });
  const inWales = known.rules.regime === 'schedule12AWales';
  const council = inWales || known.rules.regime === 'schedule12A';
  const [ownParagraphs, setOwnParagraphs] = useState<readonly string[] | null>(null);
  const paragraphs = ownParagraphs ?? (agenda?.items ?? []).filter(({ id }) => chosen.includes(id)).flatMap(({ exemptParagraphs: own }) => own);
  const wording = exclusionWording({ regime: known.rules.regime, itemNumbers: room.items.filter(({ id }) => chosen.includes(id)).map(({ label }) => label), paragraphs });
  const [ownText, setOwnText] = useState<string | null>(null);
  const [mover, setMover] = useState('');
  const [seconder, setSeconder] = useState('');
  const [result, setResult] = useState<Result>('agreed');
  const voting = votingIn(room, itemId, UNRESTRICTED);
  const [typed, setTyped] = useState({ for: String(voting.mayVote.length), against: '0', abstained: '0' });
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const openItems = room.items.filter(({ id }) => !chosen.includes(id) && takenAs(id) === 'open');
  const [ownUnder, setOwnUnder] = useState<string | null>(null);
  const under = openItems.find(({ id }) => id === ownUnder) ?? openItems.find(({ title }) => /exclusion|press and public|part 2/i.test(title)) ?? openItems.find(({ id }) => id === room.currentItemId) ?? lastBefore(room, openItems, chosen) ?? openItems[0];
  const { mutateAsync: exclude, isPending } = useWrite('motions', 'exclude');
  // Where the list scrolls, what is ticked already is what is looked for.
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('input:checked')?.scrollIntoView({ block: 'nearest' }), []);

  const read = { for: Number(typed.for), against: Number(typed.against), abstained: Number(typed.abstained) };
  const unreadable = Object.values(typed).some((value) => !/^\s*\d{1,4}\s*$/.test(value));
  const problems = unreadable && result !== 'agreed' ? [] : checkVote({ method: result === 'agreed' ? 'agreed' : 'show', counts: result === 'agreed' ? { for: 0, against: 0, abstained: 0 } : read, votes: [], seconded: seconder !== '' }, voting, known.rules.needsSeconder);
  const refused = problems.some((problem) => problem.refused);
  const confidential = chosen.filter((id) => partOf.get(id)?.planned === 'confidential').length;

  const submit = (): void => {
    if (chosen.length === 0 || under === undefined || (unreadable && result !== 'agreed') || (refused && reason.trim() === '')) return setAsked(true);
    const counts = result === 'agreed' ? { votesFor: 0, votesAgainst: 0, abstained: 0 } : { votesFor: read.for, votesAgainst: read.against, abstained: read.abstained };
    exclude({ meetingId, agendaItemIds: [...chosen], underItemId: under.id, text: ownText ?? wording, paragraphs: council ? [...new Set(paragraphs)] : [], reason: '', moverAttendanceId: mover === '' ? null : mover, seconderAttendanceId: seconder === '' ? null : seconder, method: result === 'agreed' ? 'agreed' : 'show', ...counts, castingVote: '', votes: [], restriction: UNRESTRICTED, overrideReason: refused ? reason.trim() : '', ...voteMoment(room) }).then(
      ({ outcome }) => {
        announce(outcome === 'carried' ? 'Part 2: the press and public are excluded.' : 'The motion was lost. The items are taken in public.');
        onClose();
      },
      () => undefined,
    );
  };
  return (
    <FormDialog title="Move to Part 2" lead="The body decides. If the motion is lost, the items are taken in public and minuted in Part 1." open onClose={onClose} submit="Record the vote" busy={isPending} onSubmit={submit} wide>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Items to be taken with the public excluded</legend>
        <div className={styles.items} ref={list}>
          {room.items.map(({ id, label, title }) => (
            <Checkbox key={id} label={`${label} ${title}`.trim()} checked={chosen.includes(id)} onChange={(_event, data) => setChosen(data.checked === true ? [...chosen, id] : chosen.filter((each) => each !== id))} />
          ))}
        </div>
      </fieldset>
      {asked && chosen.length === 0 && <Message tone="bad">Choose at least one item.</Message>}
      {council && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>Paragraphs of Schedule 12A</legend>
          {exemptParagraphs(inWales).map(({ number, words }) => (
            <Checkbox key={number} label={`${number} ${words}`} checked={paragraphs.includes(number)} onChange={(_event, data) => setOwnParagraphs(data.checked === true ? [...paragraphs, number] : paragraphs.filter((each) => each !== number))} />
          ))}
        </fieldset>
      )}
      <TextAreaField label="Words of the motion" rows={5} value={ownText ?? wording} onChange={setOwnText} hint="Part of Part 1, which everybody may read: name no exempt matter here." />
      <FieldRow>
        <SelectField label="Moved by" value={mover} options={[{ value: '', words: 'Not recorded' }, ...members.map(({ id, name }) => ({ value: id, words: name }))]} onChange={setMover} />
        <SelectField label="Seconded by" value={seconder} options={[{ value: '', words: 'Not recorded' }, ...members.filter(({ id }) => id !== mover || mover === '').map(({ id, name }) => ({ value: id, words: name }))]} onChange={setSeconder} />
        <SelectField label="Result" value={result} options={[{ value: 'agreed', words: 'Agreed without a vote' }, { value: 'show', words: 'Voted: carried or lost by the counts' }]} onChange={setResult} />
      </FieldRow>
      {result !== 'agreed' && (
        <FieldRow>
          {(['for', 'against', 'abstained'] as const).map((key) => (
            <TextField key={key} label={{ for: 'For', against: 'Against', abstained: 'Abstained' }[key]} inputMode="numeric" maxLength={4} value={typed[key]} onChange={(value) => setTyped({ ...typed, [key]: value })} error={asked && !/^\s*\d{1,4}\s*$/.test(typed[key]) ? 'Enter a number.' : undefined} />
          ))}
        </FieldRow>
      )}
      {openItems.length > 0 && under !== undefined ? (
        <SelectField label="The vote is minuted under" value={under.id} options={openItems.map(({ id, label, title }) => ({ value: id, words: `${label} ${title}`.trim() }))} onChange={setOwnUnder} />
      ) : (
        <Message tone="attention">Every item is to move to Part 2, so there is no place in Part 1 for the vote. Leave one item out.</Message>
      )}
      {confidential > 0 && <Message tone="part2">{confidential === 1 ? 'One of the items is confidential' : `${String(confidential)} of the items are confidential`}: the law excludes the public from it whatever the vote (LGA 1972, section 100A(2)).</Message>}
      {problems.length > 0 && <Message tone={refused ? 'bad' : 'plain'}>{problems.map(({ sentence }) => sentence).join(' ')}</Message>}
      {refused && <TextField label="Why it stands all the same" required value={reason} onChange={setReason} error={asked && reason.trim() === '' ? 'Give the reason, or correct the vote.' : undefined} />}
    </FormDialog>
  );
}

/** The open item that stands last before the first one chosen. */
function lastBefore(room: MeetingRoom, open: readonly MeetingRoom['items'][number][], chosen: readonly string[]): MeetingRoom['items'][number] | undefined {
  const first = room.items.findIndex(({ id }) => chosen.includes(id));
  return open.findLast(({ id }) => room.items.findIndex((item) => item.id === id) < first);
}
