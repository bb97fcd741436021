import { checkIssue } from '@shared/issue/checklist';
import type { FrozenAgenda, IssuedItem } from '@shared/issue/frozen-agenda';
import { issuedItemSchema } from '@shared/issue/frozen-agenda';
import type { CheckedItem, IssueFacts, IssueKind } from '@shared/issue/issue-facts';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { RecordTransaction } from '@main/store/record-transaction';
import { issueFacts, issuesOf } from './issue-rows';

/** What is given with an issue. */
export type IssueAsked = { readonly meetingId: string; readonly kind: IssueKind; readonly issuedOn: CalendarDay; readonly issuedAt: string; readonly issuedByName: string; readonly lateReason: string; readonly warningsReason: string };

/**
 * Issues an agenda inside one transaction: what is sent is frozen, the numbers are fixed, the stage moves. Refused with the
 * checklist's own sentences where it stops, and beside the field where a reason is missing.
 */
export async function issueAgenda(tx: RecordTransaction, asked: IssueAsked, today: CalendarDay): Promise<{ issueId: string; version: number }> {
  const facts = await issueFacts(tx, asked.meetingId);
  const check = checkIssue(facts, { ...asked, today });
  if (check.stops.length > 0) throw new Refusal(ruleRefusal('cannotIssue', check.stops.join(' ')));
  if (check.late && asked.kind !== 'supplementary' && asked.lateReason === '') throw new Refusal(invalid('lateReason', facts.rules?.rule.mayBeShortened === true ? 'Enter the chair’s reason for urgency. It is printed on the agenda and the certificate.' : 'Enter why it is issued although notice falls short. It is printed on the certificate.'));
  if (check.warnings.length > 0 && asked.warningsReason === '') throw new Refusal(invalid('warningsReason', 'Enter why it is issued although the checklist warns.'));

  const earlier = await issuesOf(tx, asked.meetingId);
  const rows = await tx.find('agendaIssue', { meetingId: asked.meetingId });
  const version = rows.reduce((highest, row) => Math.max(highest, row.version), 0) + 1;
  // A second first issue, after the meeting was taken back to planned, takes the place of what was sent.
  const kind: IssueKind = asked.kind === 'agenda' && rows.length > 0 ? 'revised' : asked.kind;
  const frozen = freeze(facts, kind, earlier.at(-1)?.frozen ?? null, check.warnings, asked.warningsReason);
  const issue = await tx.insert('agendaIssue', {
    meetingId: asked.meetingId,
    version,
    kind,
    issuedOn: asked.issuedOn,
    issuedAt: asked.issuedAt,
    issuedByName: asked.issuedByName,
    frozen: JSON.stringify(frozen),
    working: JSON.stringify(check.working),
    lateReason: check.late ? asked.lateReason : '',
    documentHash: '',
  });
  const numbers = new Map(facts.items.map((item) => [item.id, item.number]));
  for (const row of await tx.find('agendaItem', { meetingId: asked.meetingId })) {
    const number = numbers.get(row.id);
    if (number === undefined || !frozen.brought.includes(row.id)) continue;
    if (row.issuedNumber !== number || row.addedAfterIssue === 1) await tx.update('agendaItem', row.id, { issuedNumber: number, addedAfterIssue: 0 });
  }
  const meeting = await tx.get('meeting', asked.meetingId, 'meeting');
  await tx.update('meeting', meeting.id, {
    stage: meeting.stage === 'planned' ? 'agendaIssued' : meeting.stage,
    provisional: 0,
    lateReason: kind === 'supplementary' ? (meeting.lateReason ?? '') : check.late ? asked.lateReason : '',
    ...(kind === 'agenda' ? {} : { calendarSequence: (meeting.calendarSequence ?? 0) + 1 }),
  });
  tx.joinWithPrevious(issueStep(issue.id));
  return { issueId: issue.id, version };
}

/** Issuing and noting its Word file are one step for Undo. */
export function issueStep(issueId: string): string {
  return `agendaIssue:${issueId}`;
}

/** What was sent with this issue. A supplementary agenda leaves what went out before as it was, so that other changes still show. */
function freeze(facts: IssueFacts, kind: IssueKind, before: FrozenAgenda | null, warnings: readonly string[], warningsReason: string): FrozenAgenda {
  const now = facts.items.map(issued);
  const common = { format: 1 as const, rule: facts.rules?.rule ?? null, warnings: [...warnings], warningsReason };
  if (kind !== 'supplementary' || before === null) return { ...common, meeting: facts.meeting, items: now, brought: now.map((item) => item.id) };
  const added = new Set(facts.items.filter((item) => item.addedAfterIssue).map((item) => item.id));
  // Each added item after the one it follows now; the order of the others stays as it was sent.
  const items = [...before.items];
  now.forEach((item, index) => {
    if (!added.has(item.id)) return;
    const follows = now.slice(0, index).findLast((other) => items.some(({ id }) => id === other.id));
    items.splice(items.findIndex(({ id }) => id === follows?.id) + 1, 0, item);
  });
  return { ...common, meeting: before.meeting, items, brought: [...added] };
}

function issued(item: CheckedItem): IssuedItem {
  return issuedItemSchema.strip().parse(item);
}
