import { keptTimeInMinutes } from '../kernel/time-of-day';
import { repliesTo, type ComposedMinute, type EntryFact, type MotionFact } from './compose-minutes';
import type { AttendanceStatus } from './model';
import { presentVerbs } from './past-tense';

/** Somebody at the meeting, with when they came and went. */
export type PersonFact = {
  readonly attendanceId: string;
  readonly name: string;
  /** Whether they came for a part only: a guest, an officer, an observer, a substitute. */
  readonly visiting: boolean;
  readonly status: AttendanceStatus;
  readonly presiding: boolean;
  /** Comings and goings in the order in which they happened. */
  readonly events: readonly { readonly kind: 'arrives' | 'leaves' | 'returns' | 'withdraws'; readonly day: string; readonly at: string; readonly itemId: string | null }[];
};

/** A motion that was voted on, with how many were entitled to vote on it then; null when nobody counted. */
export type CountedMotion = MotionFact & { readonly itemId: string; readonly words: string; readonly entitled: number | null; readonly quorate: boolean | null };

/** What the list is made from. */
export type MissingFacts = {
  /** `ended` false while the meeting goes on: what may still come is not missing. */
  readonly ended: boolean;
  readonly minutes: readonly ComposedMinute[];
  readonly entries: readonly EntryFact[];
  readonly motions: readonly CountedMotion[];
  readonly people: readonly PersonFact[];
  /** Items that were to be taken (not withdrawn, deferred or breaks). */
  readonly liveItemIds: ReadonlySet<string>;
  /** Items in whose box something stands that was not recorded. */
  readonly unrecorded: readonly string[];
  /** Actions whose due words were read and may mean something else. */
  readonly unsureDue: ReadonlySet<string>;
};

export type MissingKind = 'voteDiffers' | 'openMotion' | 'actionNoOwner' | 'actionNoDue' | 'dueUnsure' | 'answerMissing' | 'itemNoMinute' | 'notRecorded' | 'noReturn' | 'noDeparture' | 'orderOfMoves' | 'notMarked' | 'nobodyPresiding' | 'presentTense';

/** One thing that is missing or does not fit, and where to go to mend it. */
export type Missing = {
  readonly key: string;
  readonly kind: MissingKind;
  readonly tone: 'bad' | 'attention';
  /** "Vote and people differ, minute 49". */
  readonly words: string;
  readonly detail: string;
  /** What the link says: "Fix", "Add", "Set". */
  readonly deed: 'Fix' | 'Add' | 'Set' | 'Go to';
  /** Where it is mended: a line of the write-up, an item, the people. */
  readonly place: { readonly type: 'entry'; readonly entryId: string; readonly itemId: string } | { readonly type: 'item'; readonly itemId: string } | { readonly type: 'people' };
};

/** Everything that is still missing, the weightiest first, then in the order of the minutes. */
export function missingFromMinutes(facts: MissingFacts): readonly Missing[] {
  const number = new Map(facts.minutes.map((minute) => [minute.id, minute.number === '' ? minute.title : minute.number]));
  const where = (itemId: string): string => `minute ${number.get(itemId) ?? ''}`;
  const place = (entry: EntryFact): Missing['place'] => ({ type: 'entry', entryId: entry.id, itemId: entry.itemId });
  const found: Missing[] = [];
  const add = (kind: MissingKind, id: string, tone: Missing['tone'], words: string, detail: string, deed: Missing['deed'], at: Missing['place']): void => void found.push({ key: `${kind}-${id}`, kind, tone, words, detail, deed, place: at });
  const entryOf = new Map(facts.entries.map((entry) => [entry.id, entry]));

  for (const motion of facts.motions) {
    const entry = entryOf.get(motion.entryId);
    if (!entry) continue;
    const counted = motion.method === 'show' || motion.method === 'recorded' || motion.method === 'secret';
    const sum = motion.votesFor + motion.votesAgainst + motion.abstained;
    if (counted && motion.entitled !== null && sum !== motion.entitled && motion.outcome !== '') {
      add('voteDiffers', entry.id, sum > motion.entitled ? 'bad' : 'attention', `Vote and people differ, ${where(entry.itemId)}`, `${people(sum, 'vote')} recorded, ${motion.entitled === 1 ? '1 was' : `${String(motion.entitled)} were`} entitled`, 'Fix', place(entry));
    }
    if (motion.outcome === '' && facts.ended) add('openMotion', entry.id, 'bad', `Motion without a result, ${where(entry.itemId)}`, quoted(motion.words), 'Fix', place(entry));
  }
  for (const minute of facts.minutes) {
    const own = facts.entries.filter(({ itemId }) => itemId === minute.id);
    own.forEach((entry, index) => {
      const text = entry.paragraphs[0]?.runs.map((run) => run.text).join('') ?? '';
      if (entry.kind === 'action') {
        if (entry.action === null || entry.action.owner === '') add('actionNoOwner', entry.id, 'attention', `Action without an owner, ${where(minute.id)}`, quoted(text), 'Add', place(entry));
        if (entry.action === null || entry.action.due === '') add('actionNoDue', entry.id, 'attention', `Action without a date, ${where(minute.id)}`, quoted(text), 'Add', place(entry));
        else if (facts.unsureDue.has(entry.id)) add('dueUnsure', entry.id, 'attention', `Date of an action is not sure, ${where(minute.id)}`, entry.action.due, 'Set', place(entry));
      }
      if ((entry.kind === 'question' || entry.kind === 'challenge') && !repliesTo(entry, own, index).some(({ kind }) => kind === 'answer')) {
        add('answerMissing', entry.id, 'attention', `An answer is not in the text, ${where(minute.id)}`, quoted(text), 'Add', place(entry));
      }
      const verbs = entry.kind === 'note' || entry.kind === 'question' || entry.kind === 'answer' ? presentVerbs(text) : [];
      const [verb] = verbs;
      if (verb) add('presentTense', entry.id, 'attention', `Written in the present, ${where(minute.id)}`, `“${verb.present}” would be “${verb.past}”`, 'Fix', place(entry));
    });
    if (own.length === 0 && facts.liveItemIds.has(minute.id) && facts.ended) add('itemNoMinute', minute.id, 'attention', `No minute under item ${minute.agendaLabel === '' ? minute.number : minute.agendaLabel}`, minute.title, 'Add', { type: 'item', itemId: minute.id });
    if (facts.unrecorded.includes(minute.id)) add('notRecorded', minute.id, 'attention', `A line was typed and not recorded, item ${minute.agendaLabel}`, 'It is kept in the box of its item', 'Go to', { type: 'item', itemId: minute.id });
  }
  for (const person of facts.people) found.push(...movesOf(person, facts.ended));
  if (facts.ended) {
    const unmarked = facts.people.filter(({ status }) => status === 'expected');
    if (unmarked.length > 0) add('notMarked', 'people', 'attention', unmarked.length === 1 ? 'One person is not marked' : `${String(unmarked.length)} people are not marked`, unmarked.map(({ name }) => name).slice(0, 3).join(', ') + (unmarked.length > 3 ? ' and others' : ''), 'Set', { type: 'people' });
    if (facts.people.length > 0 && !facts.people.some(({ presiding, status }) => presiding && status === 'present')) add('nobodyPresiding', 'people', 'bad', 'Nobody is marked as presiding', 'The minutes say who was in the chair', 'Set', { type: 'people' });
  }
  return [...found.filter(({ tone }) => tone === 'bad'), ...found.filter(({ tone }) => tone === 'attention')];
}

/** What does not fit in when somebody came and went. */
function movesOf(person: PersonFact, ended: boolean): readonly Missing[] {
  const found: Missing[] = [];
  const add = (kind: MissingKind, tone: Missing['tone'], words: string, detail: string): void => void found.push({ key: `${kind}-${person.attendanceId}`, kind, tone, words, detail, deed: 'Set', place: { type: 'people' } });
  const { events } = person;
  const twice = events.findIndex((event, index) => index > 0 && isComing(event.kind) === isComing(events[index - 1]?.kind ?? 'leaves'));
  const first = events[0];
  if (twice > 0) add('orderOfMoves', 'bad', isComing(events[twice]?.kind ?? 'arrives') ? 'Arrival without a departure before it' : 'Departure without a return before it', `${person.name}, ${keptTimeInMinutes(events[twice]?.at ?? '')}`);
  else if (first?.kind === 'returns') add('orderOfMoves', 'bad', 'Return without a departure', `${person.name}, ${keptTimeInMinutes(first.at)}`);
  const last = events.at(-1);
  if (!ended || !last || twice > 0) return found;
  if (last.kind === 'withdraws') add('noReturn', 'attention', 'Withdrawal without a return', `${person.name} withdrew at ${keptTimeInMinutes(last.at)}`);
  else if (last.kind === 'leaves' && !person.visiting) add('noReturn', 'attention', 'Departure without a return', `${person.name} left at ${keptTimeInMinutes(last.at)}`);
  else if (isComing(last.kind) && person.visiting) add('noDeparture', 'attention', 'Arrival without a departure', `${person.name} came at ${keptTimeInMinutes(last.at)}`);
  return found;
}

function isComing(kind: PersonFact['events'][number]['kind']): boolean {
  return kind === 'arrives' || kind === 'returns';
}

function people(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

function quoted(text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text;
  return short === '' ? '' : `“${short}”`;
}
