import { z } from 'zod';
import type { ReportedDecision } from '@shared/agenda-templates/draft-agenda';
import { consentSchema } from '@shared/between-meetings/model';
import type { Consent } from '@shared/between-meetings/model';
import { reportOf } from '@shared/between-meetings/report-words';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { RecordReader } from '@main/store/record-reader';
import type { BetweenDecisionRow } from './schema';

/** What a body decided between its meetings, up to a day, and no meeting has on its agenda yet. A report taken off an agenda waits for the next one. */
export async function unreportedDecisions(reader: RecordReader, bodyId: string, until: CalendarDay): Promise<readonly ReportedDecision[]> {
  const rows = (await reader.find('betweenDecision', { bodyId }, { takenOn: 'ASC', id: 'ASC' })).filter((row) => row.outcome !== '' && row.takenOn <= until);
  const waiting: ReportedDecision[] = [];
  for (const row of rows) if (!(await isOnAgenda(reader, row))) waiting.push(reportOf({ ...row, takenOn: row.takenOn as CalendarDay, consents: readConsents(row.consents) }));
  return waiting;
}

/** Whether the item that reports it still stands on an agenda. */
export async function isOnAgenda(reader: RecordReader, row: BetweenDecisionRow): Promise<boolean> {
  if (row.reportedItemId === null || row.reportedMeetingId === null) return false;
  const item = await reader.findById('agendaItem', row.reportedItemId);
  const meeting = item ? await reader.findById('meeting', row.reportedMeetingId) : null;
  return item !== null && item.state === 'live' && meeting !== null && typeof meeting.cancelledOn !== 'string';
}

/** Who was asked and what they answered, out of its row. */
export function readConsents(stored: string): Consent[] {
  const read = z.array(consentSchema).safeParse(JSON.parse(stored));
  return read.success ? read.data : [];
}
