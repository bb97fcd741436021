import type { SentInputOf } from '@shared/kernel/operation';
import type { bodiesContract } from '@shared/bodies/contract';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

/** A record whose bodies, meetings, agendas and history work. */
export async function openBoardRecord(): Promise<TestRecord> {
  return await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers });
}

export const BOARD: SentInputOf<typeof bodiesContract.create> = {
  name: 'Northmere Education Board',
  shortName: 'Education Board',
  kind: 'board',
  organisationName: 'Northmere Borough Council',
  usualPlace: 'Committee Room 2, Northmere Town Hall',
  usualStart: '18:00',
};

/** What addMember takes besides the body, for a name. */
export function member(name: string, more: Partial<Omit<SentInputOf<typeof bodiesContract.addMember>, 'bodyId'>> = {}): Omit<SentInputOf<typeof bodiesContract.addMember>, 'bodyId'> {
  return { honorific: '', name, organisationName: '', email: '', seatLabel: '', role: 'member', votingRight: 'full', from: null, until: null, ...more };
}

/** Asserts nothing by itself: carries out `act`, then undo, then redo, and answers what `look` saw before, after, undone and redone. */
export async function thereAndBack<T>(record: TestRecord, look: () => Promise<T>, act: () => Promise<unknown>): Promise<{ before: T; after: T; undone: T; redone: T }> {
  const before = await look();
  await act();
  const after = await look();
  await record.client.history.undo({});
  const undone = await look();
  await record.client.history.redo({});
  return { before, after, undone, redone: await look() };
}
