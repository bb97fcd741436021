import type { Audience } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { issuesOf, sinceIssue } from './issue-rows';

/** What an agenda says of its own issue: which it is, when it went out, and in boxes why notice was short and what has changed since. */
export type IssueNotices = { readonly issue: 'agenda' | 'revised'; readonly issuedOn: CalendarDay | null; readonly sentences: readonly string[] };

/** Reads them for a meeting's agenda. The public reads nothing about items that are not open. */
export async function issueNotices(reader: RecordReader, meeting: RowOf<'meeting'>, audience: Audience): Promise<IssueNotices> {
  const issues = await issuesOf(reader, meeting.id);
  const whole = issues.findLast(({ issue }) => issue.kind !== 'supplementary');
  const cancelled = typeof meeting.cancelledOn === 'string' ? [`This meeting is cancelled.${meeting.cancelReason ? ` Reason: ${meeting.cancelReason}` : ''}`] : [];
  if (meeting.stage === 'planned' || whole === undefined) return { issue: issues.length > 0 ? 'revised' : 'agenda', issuedOn: null, sentences: cancelled };
  const replaced = whole.issue.kind === 'revised' ? issues.find(({ issue }) => issue.version < whole.issue.version && issue.kind !== 'supplementary') : undefined;
  const since = await sinceIssue(reader, meeting);
  const seen = (since?.differences ?? []).filter((difference) => difference.open || audience === 'members');
  const supplements = issues.filter(({ issue }) => issue.kind === 'supplementary' && issue.version > whole.issue.version);
  return {
    issue: whole.issue.kind === 'revised' ? 'revised' : 'agenda',
    issuedOn: whole.issue.issuedOn,
    sentences: [
      ...cancelled,
      ...(replaced ? [`This agenda takes the place of the one issued on ${formatDay(replaced.issue.issuedOn)}.`] : []),
      ...(whole.issue.lateReason === '' ? [] : [`${whole.frozen.rule?.mayBeShortened === false ? 'Notice of this meeting is shorter than its rules ask for' : 'The chair has shortened the notice of this meeting for urgency'}: ${whole.issue.lateReason}`]),
      ...supplements.map(({ issue }) => `With the supplementary agenda issued on ${formatDay(issue.issuedOn)}.`),
      ...(seen.length === 0 || !since ? [] : [`Changed since it was issued on ${formatDay(since.last.issue.issuedOn)}: ${seen.map(({ sentence }) => sentence).join(' ')}`]),
    ],
  };
}
