import { textRuns, type Block, type DocumentModel, type DocumentStatus } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { plainParagraph, strapline } from '@shared/documents/plain-blocks';
import { formatDay, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import { formatTimeInMinutes, type TimeOfDay } from '@shared/kernel/time-of-day';
import { DIVISION_WORDS } from '@shared/rules/bank-holidays';
import { clearDaysWords, verdictWords, type NoticeWorking } from '@shared/rules/notice-working';

/** What a certificate of notice says; nothing in it is exempt. */
export type NoticeFacts = {
  readonly council: string;
  readonly body: string;
  readonly meetingTitle: string;
  readonly date: CalendarDay;
  readonly startTime: TimeOfDay | null;
  readonly place: string;
  /** The rule in words, and where it is from; null when the body has chosen no rules. */
  readonly rule: { readonly words: string; readonly source: string; readonly mayBeShortened: boolean; readonly urgencyWords: string; readonly urgencySource: string } | null;
  readonly working: NoticeWorking | null;
  /** How it was issued; null while it is only planned: then this is the working and not a certificate. */
  readonly issue: { readonly what: string; readonly version: number; readonly on: CalendarDay; readonly at: TimeOfDay | null; readonly by: string; readonly lateReason: string; readonly documentHash: string } | null;
  /** Papers and their days. */
  readonly deadlines: readonly { readonly when: string; readonly what: string; readonly rule: string }[];
  readonly status: DocumentStatus;
  readonly recordedAt: string | null;
};

/**
 * The notice of a meeting proved: by which rule, issued when and by whom, and every day between counted or skipped and why. Before
 * the issue the same working, with the last days on which the agenda can go out and when papers are due.
 */
export function buildNotice(facts: NoticeFacts): DocumentModel {
  const { issue, working, rule } = facts;
  const title = issue ? 'Certificate of notice' : 'Working of the notice';
  const blocks: Block[] = [...strapline(facts.council)];
  blocks.push({ type: 'title', text: title });
  const detail = (label: string, value: string): void => void blocks.push({ type: 'detail', label, value: textRuns(value) });
  detail('Body', facts.body);
  if (facts.meetingTitle !== '') detail('Meeting', facts.meetingTitle);
  detail('Date of meeting', `${formatDayWithWeekday(facts.date)}${facts.startTime ? `, ${formatTimeInMinutes(facts.startTime)}` : ''}`);
  detail('Place', facts.place);
  if (issue) {
    detail('Issued', `${issue.what}, version ${String(issue.version)}`);
    detail('On', `${formatDayWithWeekday(issue.on)}${issue.at ? `, ${formatTimeInMinutes(issue.at)}` : ''}`);
    detail('By', issue.by);
  }
  blocks.push(plainHeading('The rule'));
  if (rule) {
    blocks.push(plainParagraph(rule.words), plainParagraph(`Source: ${rule.source}.`, 'quiet'));
  } else blocks.push(plainParagraph('No rules have been chosen for this body, so no notice was reckoned.'));
  if (working && rule) blocks.push(...workingBlocks(working, issue !== null), ...(working.enough || !issue ? [] : shortNotice(rule, issue.lateReason)));
  if (!issue && facts.deadlines.length > 0) blocks.push(plainHeading('Papers are due'), ...facts.deadlines.map((one): Block => ({ type: 'listItem', marker: 'bullet', level: 1, list: 'deadlines', indent: 'none', runs: textRuns(`${one.when}: ${one.what} (${one.rule})`) })));
  if (issue) {
    blocks.push(plainHeading('Certificate'));
    // The signature never stands on a page without what is signed: the statement comes last, as not every program keeps a longer run together.
    const signed = (text: string, look: 'body' | 'quiet'): Block => ({ type: 'paragraph', look, indent: 'none', keepWithNext: true, runs: textRuns(text) });
    if (issue.documentHash !== '') blocks.push(signed(`The agenda’s Word file that was issued has the SHA-256 sum ${issue.documentHash.slice(0, 32)} ${issue.documentHash.slice(32)}. A file with another sum is not the one that was issued.`, 'quiet'));
    blocks.push(signed(`I certify that the ${issue.what.toLowerCase()} for this meeting was issued on ${formatDay(issue.on)}${issue.at ? ` at ${formatTimeInMinutes(issue.at)}` : ''}${working ? `, which is ${clearDaysWords(working.clear, working.policy.counting)} before the meeting` : ''}.`, 'body'));
    blocks.push({ type: 'signature', lines: ['Signed (Clerk)', 'Date'] });
  }
  return meetingDocument('notice', { ...facts, audience: 'public', classification: { type: 'open' } }, { title: `${title}: ${facts.body}, ${formatDay(facts.date)}`, subject: `Notice of the meeting on ${formatDay(facts.date)}` }, blocks);
}

function workingBlocks(working: NoticeWorking, issued: boolean): readonly Block[] {
  const { policy } = working;
  const needed = clearDaysWords(policy.clearDays, policy.counting);
  const list = policy.counting === 'working' ? ` by the bank holidays of ${DIVISION_WORDS[policy.division]}` : '';
  const given = issued ? `${clearDaysWords(working.clear, policy.counting)} of notice ${working.clear === 1 ? 'was' : 'were'} given and ${needed} ${policy.clearDays === 1 ? 'is' : 'are'} needed${list}. ${working.enough ? 'The notice is sufficient.' : 'The notice falls short.'}` : `${needed} ${policy.clearDays === 1 ? 'is' : 'are'} needed${list}. The last safe day to issue the agenda is ${formatDayWithWeekday(working.lastWorkingDay)}.`;
  const lawful = working.lastLawfulDay === working.lastWorkingDay ? '' : ` The last lawful day ${issued ? 'was' : 'is'} ${formatDayWithWeekday(working.lastLawfulDay)}, which is not a working day.`;
  return [
    plainHeading('How the days were counted'),
    plainParagraph(`${given}${lawful} Neither the day of issue nor the day of the meeting is counted.`),
    {
      type: 'table',
      caption: null,
      description: 'Every day from the issue to the meeting, whether it counts and why',
      columns: [{ header: 'Day', width: 46, align: 'left' }, { header: 'Clear day', width: 16, align: 'right' }, { header: 'Why', width: 46, align: 'left' }],
      headingColumn: true,
      rowSplit: 'never',
      rows: working.days.map((one) => ({
        cells: [formatDayWithWeekday(one.day), one.verdict === 'counted' ? String(one.number) : 'None', verdictWords(one, issued)].map((text) => [{ type: 'paragraph', runs: textRuns(text) }]),
      })),
    },
  ];
}

/** Notice fell short: the chair's reason is printed, and where the rules give no leave for it, that too. */
function shortNotice(rule: NonNullable<NoticeFacts['rule']>, lateReason: string): readonly Block[] {
  return [
    plainHeading('Shorter notice'),
    plainParagraph(rule.mayBeShortened ? 'The chair has shortened the notice for urgency.' : 'The rules of this body do not let the chair shorten the notice.'),
    plainParagraph(`${rule.urgencyWords} Source: ${rule.urgencySource}.`, 'quiet'),
    ...(lateReason === '' ? [] : [{ type: 'notice', tone: 'information', runs: textRuns(`${rule.mayBeShortened ? 'Reason for urgency' : 'Reason that was given'}: ${lateReason}`) } satisfies Block]),
  ];
}
