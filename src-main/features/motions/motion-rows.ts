import { v7 as uuidV7 } from 'uuid';
import { Refusal, invalid, ruleRefusal } from '@shared/kernel/result';
import type { Publicity } from '@shared/kernel/publicity';
import type { MotionPurpose } from '@shared/motions/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { blockRowsByOwner, insertBlock } from '@main/features/text/block-rows';
import { keyUnder, ownBlock } from '@main/features/minutes/entry-rows';
import { recommendationsUnder } from './recommendations';

/** A motion with its entry and its words. */
export type MotionWithWords = { readonly row: RowOf<'motion'>; readonly entry: RowOf<'minuteEntry'>; readonly words: string };

/** The motions of a meeting in the order they were moved; those whose entry lies in the bin are left out with it. */
export async function motionsOfMeeting(reader: RecordReader, meetingId: string): Promise<MotionWithWords[]> {
  const rows = await reader.find('motion', { meetingId }, { createdAt: 'ASC', id: 'ASC' });
  if (rows.length === 0) return [];
  const entries = new Map((await reader.find('minuteEntry', { id: rows.map(({ entryId }) => entryId) })).map((entry) => [entry.id, entry]));
  const blocks = await blockRowsByOwner(reader, 'minuteEntry', [...entries.keys()]);
  return rows.flatMap((row) => {
    const entry = entries.get(row.entryId);
    return entry ? [{ row, entry, words: (blocks.get(entry.id) ?? []).map(({ words }) => words).join('\n') }] : [];
  });
}

/** The facts of a motion that rules about amendments ask for. */
export function amendmentFacts({ row, words }: MotionWithWords): { readonly id: string; readonly amendsMotionId: string | null; readonly outcome: Exclude<RowOf<'motion'>['outcome'], ''> | null; readonly words: string } {
  return { id: row.id, amendsMotionId: row.amendsMotionId, outcome: row.outcome === '' ? null : row.outcome, words };
}

/** What a new motion is made of. `publicity` is that of its entry. */
export type NewMotion = {
  readonly meetingId: string;
  readonly agendaItemId: string;
  readonly publicity: Publicity;
  readonly text: string;
  readonly moverAttendanceId: string | null;
  readonly seconderAttendanceId: string | null;
  readonly amendsMotionId: string | null;
  readonly purpose: MotionPurpose;
  readonly at: string;
  readonly blockId: string | null;
};

/** Adds a motion with its entry, last under its item. */
export async function addMotion(tx: RecordTransaction, motion: NewMotion): Promise<RowOf<'motion'>> {
  const { meetingId, agendaItemId, publicity, at, text } = motion;
  if (text.trim() === '') throw new Refusal(invalid('text', 'Type the words of the motion first.'));
  const id = tx.newId();
  const entry = await tx.insert('minuteEntry', { meetingId, agendaItemId, kind: 'motion', recordedAt: at, orderKey: await keyUnder(tx, agendaItemId, null, null), publicity, aboutKind: 'motion', aboutId: id });
  if (motion.blockId === null) await insertBlock(tx, { id: uuidV7(), ownerKind: 'minuteEntry', ownerId: entry.id, kind: 'paragraph', level: 1, runs: [{ text }], orderKey: 'a0', publicity });
  else await ownBlock(tx, motion.blockId, entry, text);
  const recommendation = motion.amendsMotionId === null && motion.purpose === 'business' ? (await recommendationsUnder(tx, [agendaItemId])).get(agendaItemId) : undefined;
  return await tx.insert('motion', {
    id,
    meetingId,
    agendaItemId,
    entryId: entry.id,
    ...(await moversOf(tx, motion)),
    amendsMotionId: motion.amendsMotionId,
    purpose: motion.purpose,
    recommendedText: recommendation ?? '',
    outcome: '',
    method: '',
    votesFor: 0,
    votesAgainst: 0,
    abstained: 0,
    castingVote: '',
    castingByName: '',
    restriction: '',
    votedDay: null,
    votedAt: null,
    counted: '',
    overrideReason: '',
    decisionEntryId: null,
  });
}

/** Who moved and who seconded, by id and by the name they have at this meeting. Refuses somebody of another meeting, and one person for both. */
export async function moversOf(tx: RecordTransaction, { meetingId, moverAttendanceId, seconderAttendanceId }: Pick<NewMotion, 'meetingId' | 'moverAttendanceId' | 'seconderAttendanceId'>): Promise<Pick<RowOf<'motion'>, 'moverAttendanceId' | 'moverName' | 'seconderAttendanceId' | 'seconderName'>> {
  if (moverAttendanceId !== null && moverAttendanceId === seconderAttendanceId) throw new Refusal(invalid('seconderAttendanceId', 'A motion is seconded by somebody other than who moved it.'));
  return {
    moverAttendanceId,
    moverName: await nameAt(tx, meetingId, moverAttendanceId),
    seconderAttendanceId,
    seconderName: await nameAt(tx, meetingId, seconderAttendanceId),
  };
}

/** The name of somebody at this meeting; empty for nobody. */
export async function nameAt(reader: RecordReader, meetingId: string, attendanceId: string | null): Promise<string> {
  if (attendanceId === null) return '';
  const person = await reader.get('attendance', attendanceId, 'person');
  if (person.meetingId !== meetingId) throw new Refusal(ruleRefusal('personOfAnotherMeeting', 'Choose somebody from the people of this meeting.'));
  return person.name;
}

/** A list of names out of a column that holds them as JSON; empty for anything else. */
export function readNames(column: string): string[] {
  if (column === '') return [];
  try {
    const list: unknown = JSON.parse(column);
    return Array.isArray(list) ? list.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return [];
  }
}
