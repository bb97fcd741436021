import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { PaperDue } from '@shared/papers/workflow/model';
import { lastDaysToIssue } from '@shared/rules/clear-days';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import { datedDeadlines, issueDeadline, readPaperDeadlines } from '@shared/rules/paper-deadlines';
import { oneOffDaysOf } from '@main/features/rules/one-off-days';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import type { RecordReader } from '@main/store/record-reader';

/** By when the papers of a meeting are due, from its clear days; null where the body has chosen no rules, and for a cancelled meeting. */
export async function paperDue(reader: RecordReader, meetingId: string): Promise<PaperDue | null> {
  const meeting = await reader.findById('meeting', meetingId);
  const meetingDay = meeting === null ? null : parseCalendarDay(meeting.date);
  if (meeting === null || meetingDay === null || typeof meeting.cancelledOn === 'string') return null;
  const notice = await ruleOfBody(reader, meeting.bodyId, 'notice');
  if (notice === null) return null;
  const oneOffs = oneOffsInForce(await oneOffDaysOf(reader));
  const issueDay = lastDaysToIssue(meetingDay, notice.value, oneOffs).lastWorkingDay;
  const all = datedDeadlines(readPaperDeadlines((await reader.get('body', meeting.bodyId, 'body')).paperDeadlines), { issueDay, meetingDay, division: notice.value.division, oneOffs });
  return { due: all[0] ?? issueDeadline(issueDay), all: [...all], issueDay, meetingDay, rule: notice.words, source: notice.change === null ? notice.citation : `Changed by this body: ${notice.change.reason}` };
}
