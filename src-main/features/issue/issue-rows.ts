import { differencesSince } from '@shared/issue/differences';
import type { Difference } from '@shared/issue/differences';
import { readFrozenAgenda } from '@shared/issue/frozen-agenda';
import type { FrozenAgenda } from '@shared/issue/frozen-agenda';
import type { Issue, IssueFacts } from '@shared/issue/issue-facts';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { findRulePack } from '@shared/rules/packs/all-packs';
import { quorumRequired } from '@shared/rules/quorum';
import { ruleInForce } from '@shared/rules/rule-pack';
import type { RuleChange, RuleInForce, RuleKey } from '@shared/rules/rule-pack';
import { oneOffDaysOf } from '@main/features/rules/one-off-days';
import { ruleChangesOf } from '@main/features/rules/rules-in-force';
import { countSeats } from '@main/features/rules/seat-counts';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { guardedNames, paperFindings } from './looked-at';
import { agendaAsItStands } from './current-agenda';
import type { AgendaAsItStands } from './current-agenda';

/** Everything that issuing the agenda of a meeting is decided by. */
export async function issueFacts(reader: RecordReader, meetingId: string): Promise<IssueFacts> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const body = await reader.get('body', meeting.bodyId, 'body');
  const stands = await agendaAsItStands(reader, meeting);
  const issued = await issuesOf(reader, meetingId);
  const last = issued.at(-1);
  return {
    meetingId,
    bodyId: body.id,
    bodyName: meeting.bodyNameThen ?? body.name,
    clerkName: await clerkName(reader, body.id),
    stage: meeting.stage,
    meeting: stands.meeting,
    provisional: meeting.provisional === 1,
    cancelledOn: parseCalendarDay(meeting.cancelledOn ?? ''),
    cancelReason: meeting.cancelReason ?? '',
    rules: await rulesInForce(reader, body.id, stands.meeting.date),
    oneOffDays: [...(await oneOffDaysOf(reader))],
    items: [...stands.items],
    minutesOver: stands.minutesOver,
    paperFindings: await paperFindings(reader, stands),
    guardedNames: await guardedNames(reader, meetingId, body.id, stands),
    issues: issued.map(({ issue }) => issue).toReversed(),
    differences: last === undefined ? [] : [...differencesSince(last.frozen, stands)],
  };
}

/** An issue with what was frozen in it. */
export type IssuedAgenda = { readonly row: RowOf<'agendaIssue'>; readonly issue: Issue; readonly frozen: FrozenAgenda };

/** The issues of a meeting, the first one first. One that a later version wrote in a form unknown here is left in the record and not used. */
export async function issuesOf(reader: RecordReader, meetingId: string): Promise<readonly IssuedAgenda[]> {
  const rows = await reader.find('agendaIssue', { meetingId }, { version: 'ASC' });
  return rows.flatMap((row) => issuedAgenda(row) ?? []);
}

/** An issue out of its row; null when it cannot be read. */
export function issuedAgenda(row: RowOf<'agendaIssue'>): IssuedAgenda | null {
  const frozen = readFrozenAgenda(row.frozen);
  const issuedOn = parseCalendarDay(row.issuedOn);
  if (frozen === null || issuedOn === null) return null;
  const { id, version, kind, issuedAt, issuedByName, lateReason, documentHash } = row;
  return { row, frozen, issue: { id, version, kind, issuedOn, issuedAt, issuedByName, lateReason, documentHash, broughtCount: frozen.brought.length } };
}

/** What has changed since the agenda was last issued, and that issue; null while it was never issued. */
export async function sinceIssue(reader: RecordReader, meeting: RowOf<'meeting'>, stands?: AgendaAsItStands): Promise<{ readonly last: IssuedAgenda; readonly differences: readonly Difference[] } | null> {
  const last = (await issuesOf(reader, meeting.id)).at(-1);
  return last === undefined ? null : { last, differences: differencesSince(last.frozen, stands ?? (await agendaAsItStands(reader, meeting))) };
}

/** The clerk of a body, by name; empty when it has none. */
export async function clerkName(reader: RecordReader, bodyId: string): Promise<string> {
  const [clerk] = await reader.find('membership', { bodyId, role: 'clerk' }, { orderKey: 'ASC' });
  const person = clerk ? await reader.findById('person', clerk.personId) : null;
  return person?.name ?? '';
}

/** The rules that issuing an agenda of a body goes by on the day of a meeting; null where it has chosen none. */
export async function rulesInForce(reader: RecordReader, bodyId: string, day: IssueFacts['meeting']['date']): Promise<IssueFacts['rules']> {
  const [chosen] = await reader.find('bodyRules', { bodyId });
  const pack = findRulePack(chosen?.packKey ?? '');
  if (!pack) return null;
  const changes = (await ruleChangesOf(reader, bodyId)) as readonly RuleChange[];
  const seats = await countSeats(reader, bodyId, day);
  const notice = ruleInForce(pack, 'notice', changes);
  const urgency = ruleInForce(pack, 'urgency', changes);
  const quorum = ruleInForce(pack, 'quorum', changes);
  return {
    packName: pack.name,
    policy: notice.value,
    rule: { words: notice.words, source: sourceOf(notice), mayBeShortened: urgency.value.chairMayShorten, urgencyWords: urgency.words, urgencySource: sourceOf(urgency) },
    longerNotice: pack.specialNotice.map(({ business, words, citation, value, mayBeShortened }) => ({ business, words, source: citation, policy: value, mayBeShortened })),
    regime: ruleInForce(pack, 'publicity', changes).value.regime,
    quorum: { words: quorum.words, required: quorumRequired(quorum.value, { ...seats, suspended: 0 }), totalMembership: seats.totalMembership },
  };
}

function sourceOf<K extends RuleKey>(rule: RuleInForce<K>): string {
  return rule.change === null ? rule.citation : `changed by this body: ${rule.change.reason}`;
}
