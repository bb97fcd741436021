import { inAgendaOrder } from '@shared/agenda/ordering';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { ProjectionFacts } from '@shared/projection/projection';
import type { TableName } from '@shared/kernel/tables';
import type { RecordReader } from '@main/store/record-reader';
import { agendaSettingsOf } from '@main/features/agenda/item-rows';
import { councilOf } from '@main/features/bodies/council-of';
import { motionsOfMeeting } from '@main/features/motions/motion-rows';

/** The tables that what the room sees depends on. */
export const PROJECTED_TABLES: ReadonlySet<TableName> = new Set(['meeting', 'body', 'organisation', 'agendaItem', 'motion', 'minuteEntry', 'block', 'exclusion', 'adjournment', 'bodyRules', 'ruleOverride']);

/** What the projection of a meeting is worked out from: of the minutes only the words of motions. Refuses with `notFound` when there is no such meeting. */
export async function projectionFactsOf(reader: RecordReader, meetingId: string): Promise<ProjectionFacts> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const body = await reader.get('body', meeting.bodyId, 'body');
  const items = inAgendaOrder(await reader.find('agendaItem', { meetingId }));
  const adjournment = (await reader.find('adjournment', { meetingId }, { day: 'ASC', at: 'ASC', id: 'ASC' })).at(-1);
  return {
    meeting: {
      organisationName: meeting.organisationNameThen ?? (await councilOf(reader, body)),
      bodyName: meeting.bodyNameThen ?? body.name,
      title: meeting.title,
      startTime: meeting.startTime,
      actualStart: meeting.actualStart,
      actualEnd: meeting.actualEnd,
    },
    adjourned: adjournment !== undefined && adjournment.resumedAt === null,
    items: items.map((row) => ({ id: row.id, parentId: row.parentId, orderKey: row.orderKey, kind: row.kind ?? 'item', issuedNumber: row.issuedNumber, title: row.title, planned: row.publicity, actual: row.actualPublicity })),
    numbering: (await agendaSettingsOf(reader, meeting)).numbering,
    currentItemId: meeting.currentItemId,
    motions: (await motionsOfMeeting(reader, meetingId)).map(({ row, entry, words }) => ({
      id: row.id,
      agendaItemId: entry.agendaItemId,
      publicity: entry.publicity,
      words,
      amendsMotionId: row.amendsMotionId,
      purpose: row.purpose,
      outcome: row.outcome === '' ? null : row.outcome,
      method: row.method === '' ? null : row.method,
      counts: { for: row.votesFor, against: row.votesAgainst, abstained: row.abstained },
      votedDay: parseCalendarDay(row.votedDay ?? ''),
      votedAt: row.votedAt,
    })),
    exclusions: (await reader.find('exclusion', { meetingId })).map(({ outcome, excludedAt, readmittedAt }) => ({ outcome, excludedAt, readmittedAt })),
  };
}
