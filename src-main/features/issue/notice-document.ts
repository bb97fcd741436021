import { z } from 'zod';
import { buildNotice } from '@shared/documents/build-notice';
import type { NoticeFacts } from '@shared/documents/build-notice';
import { ISSUE_WORDS } from '@shared/issue/issue-words';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { lastDaysToIssue } from '@shared/rules/clear-days';
import { noticePolicySchema } from '@shared/rules/model';
import { noticeWorking } from '@shared/rules/notice-working';
import type { NoticeWorking } from '@shared/rules/notice-working';
import { oneOffsInForce } from '@shared/rules/one-off-days';
import { datedDeadlines, deadlineRule, deadlineWhen, readPaperDeadlines } from '@shared/rules/paper-deadlines';
import { latestChange } from '@main/features/documents/document-source';
import type { DocumentSource, SourcedDocument } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import type { MeetingHeading } from '@main/features/documents/meeting-heading';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { oneOffDaysOf } from '@main/features/rules/one-off-days';
import { issuedAgenda, rulesInForce } from './issue-rows';

/** The notice of a meeting as a document: the certificate of an issue, or, by the meeting's id, the working before it is issued. */
export const noticeDocument: DocumentSource = async (reader, id) => {
  const row = await reader.findById('agendaIssue', id);
  return row === null ? await workingOf(reader, id) : await certificateOf(reader, row);
};

async function certificateOf(reader: RecordReader, row: RowOf<'agendaIssue'>): Promise<SourcedDocument> {
  const issued = issuedAgenda(row);
  if (!issued) throw new Error('This issue was written by a later version');
  const heading = await meetingHeading(reader, row.meetingId);
  const { frozen, issue } = issued;
  return sourced(heading, {
    meetingTitle: frozen.meeting.title,
    date: frozen.meeting.date,
    startTime: parseTimeOfDay(frozen.meeting.startTime),
    place: frozen.meeting.place,
    rule: frozen.rule,
    working: readWorking(row.working),
    issue: { what: ISSUE_WORDS[issue.kind], version: issue.version, on: issue.issuedOn, at: parseTimeOfDay(issue.issuedAt), by: issue.issuedByName, lateReason: issue.lateReason, documentHash: issue.documentHash },
    deadlines: [],
    status: 'final',
    recordedAt: latestChange([row]),
  }, `certificate version ${String(issue.version)}`);
}

async function workingOf(reader: RecordReader, meetingId: string): Promise<SourcedDocument> {
  const heading = await meetingHeading(reader, meetingId);
  const rules = await rulesInForce(reader, heading.body.id, heading.date);
  const oneOffs = oneOffsInForce(await oneOffDaysOf(reader));
  const last = rules === null ? null : lastDaysToIssue(heading.date, rules.policy, oneOffs);
  const deadlines = readPaperDeadlines(heading.body.paperDeadlines);
  return sourced(heading, {
    meetingTitle: heading.meeting.title,
    date: heading.date,
    startTime: heading.startTime,
    place: heading.meeting.place,
    rule: rules?.rule ?? null,
    working: rules === null || last === null ? null : noticeWorking(last.lastWorkingDay, heading.date, rules.policy, oneOffs),
    issue: null,
    deadlines: rules === null || last === null ? [] : datedDeadlines(deadlines, { issueDay: last.lastWorkingDay, meetingDay: heading.date, division: rules.policy.division, oneOffs }).map((one) => ({ when: deadlineWhen(one), what: one.what, rule: deadlineRule(one) })),
    status: 'draft',
    recordedAt: latestChange([heading.meeting]),
  }, 'working');
}

function sourced(heading: MeetingHeading, facts: Omit<NoticeFacts, 'council' | 'body'>, title: string): SourcedDocument {
  return { model: buildNotice({ council: heading.council, body: heading.bodyName, ...facts }), hasRestricted: false, audience: 'public', name: { date: facts.date, body: heading.body.shortName || heading.bodyName, title } };
}

const countedDay = z.discriminatedUnion('verdict', [
  z.strictObject({ day: calendarDaySchema, verdict: z.enum(['issue', 'meeting']) }),
  z.strictObject({ day: calendarDaySchema, verdict: z.literal('counted'), number: z.number().int() }),
  z.strictObject({ day: calendarDaySchema, verdict: z.literal('skipped'), why: z.string() }),
]);
const workingSchema = z.strictObject({ issueDay: calendarDaySchema, meetingDay: calendarDaySchema, policy: noticePolicySchema, days: z.array(countedDay), clear: z.number().int(), enough: z.boolean(), lastLawfulDay: calendarDaySchema, lastWorkingDay: calendarDaySchema });

/** The days as they were counted on the day of issue; null when no rules were chosen then. */
function readWorking(column: string): NoticeWorking | null {
  const read = workingSchema.nullable().safeParse(JSON.parse(column));
  if (!read.success) throw new Error('The working of a notice cannot be read');
  return read.data;
}
