import { agendaTree } from '@shared/agenda/ordering';
import type { AgendaNode } from '@shared/agenda/ordering';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { isInRoom } from '@shared/minutes/attendance';
import { noQuorumRule } from '@shared/sittings/no-quorum';
import type { NoQuorumRule } from '@shared/sittings/no-quorum';
import type { Adjournment } from '@shared/sittings/model';
import type { AgendaItemRow } from '@main/features/agenda/schema';
import type { RecordReader } from '@main/store/record-reader';
import type { AdjournmentRow } from './schema';

/** The adjournments of a meeting in the order in which they were. */
export async function adjournmentRowsOf(reader: RecordReader, meetingId: string): Promise<AdjournmentRow[]> {
  return await reader.find('adjournment', { meetingId }, { day: 'ASC', at: 'ASC', id: 'ASC' });
}

/** An adjournment as the contract gives it; null when its row cannot be read. */
export function adjournmentOf(row: AdjournmentRow): Adjournment | null {
  const day = parseCalendarDay(row.day);
  const at = parseTimeOfDay(row.at);
  if (day === null || at === null) return null;
  return {
    id: row.id,
    kind: row.kind,
    day,
    at,
    reason: row.reason,
    resumesDay: parseCalendarDay(row.resumesDay ?? ''),
    resumesAt: parseTimeOfDay(row.resumesAt ?? ''),
    resumesPlace: row.resumesPlace,
    resumedDay: parseCalendarDay(row.resumedDay ?? ''),
    resumedAt: parseTimeOfDay(row.resumedAt ?? ''),
    agendaItemId: row.agendaItemId,
  };
}

/** What the rules of a body say of a meeting that is not quorate. */
export async function noQuorumRuleOf(reader: RecordReader, bodyId: string): Promise<NoQuorumRule> {
  const [chosen] = await reader.find('bodyRules', { bodyId });
  return noQuorumRule(chosen ? findRulePack(chosen.packKey) : null);
}

/** The items that a meeting did not finish, the highest ones: where a part of an item was closed, the parts that were not. Breaks are none. */
export async function unfinishedItems(reader: RecordReader, meetingId: string): Promise<readonly AgendaItemRow[]> {
  const rows = (await reader.find('agendaItem', { meetingId })).filter((row) => row.kind !== 'break' && row.state === 'live');
  const open = ({ item, children }: AgendaNode<AgendaItemRow>): boolean => item.closedAt === null && children.every(open);
  const gather = (node: AgendaNode<AgendaItemRow>): readonly AgendaItemRow[] => (open(node) ? [node.item] : node.children.flatMap(gather));
  return agendaTree(rows).flatMap(gather);
}

/** Who was in the room last, by what was marked and who came and went since; with everybody else who could come. */
export async function peopleOf(reader: RecordReader, meetingId: string): Promise<readonly { readonly attendanceId: string; readonly name: string; readonly sat: boolean }[]> {
  const events = await reader.find('attendanceEvent', { meetingId }, { day: 'ASC', at: 'ASC', id: 'ASC' });
  const last = new Map(events.map((event) => [event.attendanceId, event.kind]));
  const rows = await reader.find('attendance', { meetingId }, { orderKey: 'ASC', id: 'ASC' });
  return rows.map((row) => {
    const kind = last.get(row.id);
    const left = kind === 'leaves' || kind === 'withdraws';
    return { attendanceId: row.id, name: row.name, sat: isInRoom(row.status) && !left };
  });
}
