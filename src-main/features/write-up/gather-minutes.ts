import type { MeetingRoom, MovementKind } from '@shared/attendance/model';
import { listedWords } from '@shared/kernel/listed-words';
import { inOrder as inTimeOrder } from '@shared/attendance/room';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { inAgendaOrder } from '@shared/agenda/ordering';
import { parseCalendarDay, formatDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';
import { composeMinutes } from '@shared/minutes/compose-minutes';
import type { ComposedMinute, EntryFact, ItemFact } from '@shared/minutes/compose-minutes';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import type { HouseWording } from '@shared/minutes/house-wording';
import { inOrderTaken } from '@shared/minutes/order-of-business';
import { minuteNumbers, numberAfterMinutes } from '@shared/minutes/minute-numbers';
import type { CountedMotion, PersonFact } from '@shared/minutes/missing';
import { numberingYear } from '@shared/minutes/register-number';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import { meetingRoomOf } from '@main/features/attendance/room-rows';
import { restrictionOf } from '@main/features/motions/restriction';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { wordingOf } from './wording-rows';

/** Everything the minutes of a meeting are made of, composed, with the rows that its documents need besides. */
export type GatheredMinutes = {
  readonly meeting: RowOf<'meeting'>;
  readonly wording: HouseWording;
  readonly minutes: readonly ComposedMinute[];
  readonly items: readonly RowOf<'agendaItem'>[];
  readonly entries: readonly EntryFact[];
  readonly motions: readonly CountedMotion[];
  readonly people: readonly RowOf<'attendance'>[];
  readonly moves: readonly MoveRow[];
  /** Who took the chair while the meeting ran, in order of time; empty where one person presided throughout. */
  readonly presided: readonly RowOf<'attendanceEvent'>[];
  /** Who was in the room when, for what the minutes say of the quorum. */
  readonly room: MeetingRoom;
  readonly declarations: readonly RowOf<'declaration'>[];
  readonly corrections: readonly RowOf<'minutesCorrection'>[];
  readonly unsureDue: ReadonlySet<string>;
  readonly publicityOf: (itemId: string) => Publicity;
  /** Every row that was read: the newest tells when the document last changed. */
  readonly rows: readonly { readonly updatedAt: string }[];
};

/** Somebody came or went. */
type MoveRow = RowOf<'attendanceEvent'> & { readonly kind: MovementKind };

function isMove(event: RowOf<'attendanceEvent'>): event is MoveRow {
  return event.kind !== 'presides';
}

/** Gathers and composes the minutes of a meeting; what is left out of the minutes stays in the record. */
export async function gatherMinutes(reader: RecordReader, meetingId: string): Promise<GatheredMinutes> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const { wording } = await wordingOf(reader, meeting.bodyId);
  const inOrder = inAgendaOrder(await reader.find('agendaItem', { meetingId }));
  const place = new Map(inOrder.map(({ id }, index) => [id, index]));
  const entryRows = (await reader.find('minuteEntry', { meetingId }, { orderKey: 'ASC', id: 'ASC' }))
    .filter(({ leftOut }) => leftOut !== 1)
    .toSorted((one, other) => (place.get(one.agendaItemId) ?? 0) - (place.get(other.agendaItemId) ?? 0));
  const blocks = await blockRowsByOwner(reader, 'minuteEntry', entryRows.map(({ id }) => id));
  const decisions = new Map((await reader.find('decision', { meetingId })).map((row) => [row.entryId, row]));
  const actions = new Map((await reader.find('action', { meetingId })).map((row) => [row.entryId, row]));
  const motionRows = await reader.find('motion', { meetingId });
  const voteRows = motionRows.length === 0 ? [] : await reader.find('vote', { motionId: motionRows.map(({ id }) => id) });
  const summaries = await blockRowsByOwner(reader, 'publicSummary', inOrder.map(({ id }) => id));
  const people = await reader.find('attendance', { meetingId }, { presiding: 'DESC', orderKey: 'ASC' });
  const roomEvents = inTimeOrder(await reader.find('attendanceEvent', { meetingId }));
  const moves = roomEvents.filter(isMove);
  const declarations = await reader.find('declaration', { meetingId }, { orderKey: 'ASC' });

  const corrections = await reader.find('minutesCorrection', { meetingId }, { orderKey: 'ASC' });

  const byId = new Map(inOrder.map((item) => [item.id, item]));
  const publicityOf = (itemId: string): Publicity => strictest(byId, itemId);
  const entries = entryRows.map((row): EntryFact => {
    const action = actions.get(row.id);
    const publicity = stricterPublicity(row.publicity, publicityOf(row.agendaItemId));
    return {
      id: row.id,
      itemId: row.agendaItemId,
      kind: row.kind,
      at: row.recordedAt,
      publicity,
      paragraphs: (blocks.get(row.id) ?? []).map((block) => {
        const { kind, level, runs, publicity: own } = blockOf(block);
        return { kind, level, runs, publicity: stricterPublicity(own, publicity) };
      }),
      replyToId: row.replyToEntryId ?? null,
      decisionNumber: decisions.get(row.id)?.number ?? '',
      action: row.kind === 'action' && action ? { owner: ownersOf(action), due: dueWords(action), number: action.number } : null,
    };
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const motions = motionRows.flatMap((row): CountedMotion[] => {
    const entry = entries.find(({ id }) => id === row.entryId);
    if (!entry) return [];
    const { entitled, quorate } = countedThen(row.counted);
    return [
      {
        entryId: row.entryId,
        decisionEntryId: row.decisionEntryId,
        mover: row.moverName,
        seconder: row.seconderName,
        amendment: row.amendsMotionId !== null,
        outcome: row.outcome,
        method: row.method,
        votesFor: row.votesFor,
        votesAgainst: row.votesAgainst,
        abstained: row.abstained,
        castingVote: row.castingVote,
        castingBy: row.castingByName,
        votersOnly: restrictionOf(row.restriction).groups,
        votes: voteRows.filter(({ motionId }) => motionId === row.id).map(({ attendanceId, choice, onDemand }) => ({ name: nameOf.get(attendanceId) ?? '', choice, onDemand: onDemand === 1 })),
        itemId: entry.itemId,
        words: entry.paragraphs[0]?.runs.map(({ text }) => text).join('') ?? '',
        entitled,
        quorate,
      },
    ];
  });

  const items = wording.itemOrder === 'business' ? inOrderTaken(inOrder) : inOrder;
  // Nothing is minuted of a break, unless somebody did.
  const minuted = items.filter((item) => item.kind !== 'break' || entries.some(({ itemId }) => itemId === item.id));
  const labels = await agendaNumbersOf(reader, meeting);
  const numbers = numbersOf(minuted, labels, wording, await firstMinuteNumber(reader, meeting, wording));
  const itemFacts = minuted.map((item): ItemFact => ({
    id: item.id,
    number: numbers.get(item.id) ?? '',
    agendaLabel: labels.get(item.id) ?? '',
    title: item.state === 'live' ? item.title : `${item.title} (${item.state})`,
    publicTitle: item.publicTitle ?? '',
    publicSummary: (summaries.get(item.id) ?? []).map(({ words }) => words).join(' ').trim(),
    publicity: publicityOf(item.id),
    exemptParagraphs: publicityOf(item.id) === 'exempt' ? readExemptParagraphs(item.exemptParagraphs) : [],
    startedAt: item.startedAt,
  }));
  return {
    meeting,
    wording,
    minutes: composeMinutes(itemFacts, entries, motions, wording),
    items: minuted,
    entries,
    motions,
    people,
    moves,
    room: await meetingRoomOf(reader, meetingId),
    presided: roomEvents.filter(({ kind }) => kind === 'presides'),
    declarations,
    corrections,
    unsureDue: new Set([...actions.values()].filter(({ dueUnsure }) => dueUnsure === 1).map(({ entryId }) => entryId)),
    publicityOf,
    rows: [meeting, ...people, ...items, ...entryRows, ...motionRows, ...voteRows, ...roomEvents, ...declarations, ...corrections, ...actions.values(), ...[...blocks.values(), ...summaries.values()].flat()],
  };
}

/** What stands under an item that is not open is not open either. */
function strictest(items: ReadonlyMap<string, RowOf<'agendaItem'>>, itemId: string): Publicity {
  let publicity: Publicity = 'open';
  const seen = new Set<string>();
  for (let item = items.get(itemId); item && !seen.has(item.id); item = item.parentId === null ? undefined : items.get(item.parentId)) {
    seen.add(item.id);
    // What the meeting decided on it counts for an item and all beneath it.
    publicity = stricterPublicity(publicity, item.actualPublicity ?? item.publicity);
    if (item.actualPublicity !== null && item.id === itemId) return item.actualPublicity;
  }
  return publicity;
}

function numbersOf(items: readonly RowOf<'agendaItem'>[], labels: ReadonlyMap<string, string>, wording: HouseWording, first: number): ReadonlyMap<string, string> {
  return minuteNumbers(items.map((item) => ({ id: item.id, parentId: item.parentId, minuteNumber: item.minuteNumber ?? null, agendaLabel: labels.get(item.id) ?? '' })), wording, first);
}

/** Where the numbers of a meeting's minutes begin: one more than the last of the meetings that the body held before it in the same year. */
async function firstMinuteNumber(reader: RecordReader, meeting: RowOf<'meeting'>, wording: HouseWording): Promise<number> {
  if (wording.numbering === 'perMeeting') return 1;
  if (typeof meeting.firstMinuteNumber === 'number') return meeting.firstMinuteNumber;
  const body = await reader.get('body', meeting.bodyId, 'body');
  const year = (one: RowOf<'meeting'>): string => {
    const day = parseCalendarDay(one.date);
    return day === null ? '' : numberingYear(day, body.kind);
  };
  const place = (one: RowOf<'meeting'>): string => `${one.date} ${one.startTime} ${one.id}`;
  const earlier = (await reader.find('meeting', { bodyId: body.id }))
    .filter((one) => one.actualStart !== null && place(one) < place(meeting) && year(one) === year(meeting))
    .toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
  if (earlier.length === 0) return 1;
  const items = inAgendaOrder(await reader.find('agendaItem', { meetingId: earlier.map(({ id }) => id) }));
  let first = 1;
  for (const one of earlier) {
    const own = items.filter((item) => item.meetingId === one.id && item.kind !== 'break');
    // Only whether an item counts matters here, not how the agenda calls it.
    const labels = new Map(own.map(({ id }) => [id, id]));
    first = numberAfterMinutes(numbersOf(own, labels, wording, one.firstMinuteNumber ?? first).values(), one.firstMinuteNumber ?? first);
  }
  return first;
}

/** Who was entitled to vote when a motion was voted on, and whether there was a quorum; unknown where nobody counted. */
function countedThen(counted: string): { readonly entitled: number | null; readonly quorate: boolean | null } {
  try {
    const read: unknown = JSON.parse(counted === '' ? 'null' : counted);
    if (typeof read !== 'object' || read === null) return { entitled: null, quorate: null };
    const { mayVote, entitled, quorate } = read as { readonly mayVote?: unknown; readonly entitled?: unknown; readonly quorate?: unknown };
    const count = [entitled, mayVote].map((one) => (Array.isArray(one) ? one.length : one)).find((one) => typeof one === 'number');
    return { entitled: count ?? null, quorate: typeof quorate === 'boolean' ? quorate : null };
  } catch {
    return { entitled: null, quorate: null };
  }
}

/** Everybody an action was given to, in one line. */
function ownersOf(action: RowOf<'action'>): string {
  try {
    const several: unknown = JSON.parse(action.owners ?? '[]');
    if (Array.isArray(several) && several.length > 1) {
      const names = several.flatMap((one: { readonly name?: unknown }) => (typeof one.name === 'string' && one.name !== '' ? [one.name] : []));
      if (names.length > 1) return listedWords(names);
    }
  } catch {
    // Written by a later version: the first owner stands in its own column.
  }
  return action.ownerName;
}

/** The due words of an action: the long date where it is known, else exactly what was said. */
function dueWords(action: RowOf<'action'>): string {
  const day = action.dueDay === null ? null : parseCalendarDay(action.dueDay);
  if (action.dueKind === 'meeting') return day ? `Next meeting, ${formatDay(day)}` : 'Next meeting';
  if (action.dueKind === 'day' && day) return formatDay(day);
  if (action.dueKind === 'month' && day) return formatDay(day).replace(/^\d+ /, '');
  if (action.dueKind === 'ongoing') return 'Ongoing';
  return action.dueVerbatim;
}

/** The people of a meeting with their comings and goings, as the list of what is missing takes them. */
export function peopleFacts({ people, moves }: Pick<GatheredMinutes, 'people' | 'moves'>): readonly PersonFact[] {
  return people.map((person) => ({
    attendanceId: person.id,
    name: person.name,
    visiting: person.membershipId === null,
    status: person.status,
    presiding: person.presiding === 1,
    events: moves.filter(({ attendanceId }) => attendanceId === person.id).map(({ kind, day, at, agendaItemId }) => ({ kind, day, at, itemId: agendaItemId })),
  }));
}
