import { formatDay, formatDayWithWeekday } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { listedWords } from '../kernel/listed-words';
import { canMoveStage } from '../meetings/stage';
import { notWorking } from '../rules/clear-days';
import { clearDaysWords, noticeWorking } from '../rules/notice-working';
import type { NoticeWorking } from '../rules/notice-working';
import { oneOffsInForce } from '../rules/one-off-days';
import type { CheckedItem, IssueFacts, IssueKind } from './issue-facts';

/** Where a line of the checklist leads to. */
export type ChecklistPlace = { readonly words: string } & ({ readonly to: 'item' | 'paper'; readonly id: string } | { readonly to: 'details' | 'agenda' | 'rules' });

/** `pass`: in order. `note`: only told. `warn`: may be passed with a reason. `stop`: cannot be issued so. */
export type ChecklistLine = { readonly key: string; readonly level: 'pass' | 'note' | 'warn' | 'stop'; readonly sentence: string; readonly places: readonly ChecklistPlace[] };

/** What is to be issued, when. */
export type IssueAsked = { readonly kind: IssueKind; readonly today: CalendarDay; readonly issuedOn: CalendarDay };

/** The checklist, the count of the notice, and what must be given with it. */
export type IssueCheck = {
  readonly lines: readonly ChecklistLine[];
  readonly working: NoticeWorking | null;
  /** Whether notice falls short, so that the chair's reason for urgency is needed. */
  readonly late: boolean;
  /** Sentences of the warnings: passing them asks a reason. */
  readonly warnings: readonly string[];
  readonly stops: readonly string[];
};

/** Business that comes before the meeting's own and needs neither paper nor presenter. */
const PLAIN_ASKS: ReadonlySet<string> = new Set(['information', 'noting']);

/**
 * Whether an agenda can be issued on a day: each line passes, warns or stops, and says where the thing is. A supplementary agenda
 * looks at what it brings; a revised one at the whole.
 */
export function checkIssue(facts: IssueFacts, asked: IssueAsked): IssueCheck {
  const oneOffs = oneOffsInForce(facts.oneOffDays);
  const working = facts.rules === null ? null : noticeWorking(asked.issuedOn, facts.meeting.date, facts.rules.policy, oneOffs);
  const late = working !== null && !working.enough;
  const items = (asked.kind === 'supplementary' ? facts.items.filter((item) => item.addedAfterIssue) : facts.items).filter((item) => item.state === 'live');
  const lines = [
    stageLine(facts, asked),
    whenLine(facts, asked, notWorking(facts.meeting.date, facts.rules?.policy.division ?? 'england-and-wales', oneOffs)),
    issuedLine(asked),
    noticeLine(facts, working, asked.kind),
    ...(facts.rules?.longerNotice ?? []).flatMap((longer) => longerLine(longer, items, asked.issuedOn, facts.meeting.date, oneOffs)),
    ...(asked.kind === 'supplementary' ? [urgencyLine(items, late, facts.rules?.rule.mayBeShortened ?? true)] : [quorumLine(facts), lastMinutesLine(facts)]),
    ...itemLines(items, facts),
    findingsLine(items, facts),
    namesLine(items, facts, asked),
    ...(asked.kind === 'supplementary' ? [] : [timeLine(facts)]),
  ].filter((line) => line !== null);
  return { lines, working, late, warnings: lines.filter((line) => line.level === 'warn').map((line) => line.sentence), stops: lines.filter((line) => line.level === 'stop').map((line) => line.sentence) };
}

const DETAILS = { to: 'details', words: 'Details' } as const;
const AGENDA = { to: 'agenda', words: 'Agenda' } as const;
const RULES = { to: 'rules', words: 'Rules' } as const;

function stageLine(facts: IssueFacts, { kind }: IssueAsked): ChecklistLine | null {
  const stop = (sentence: string): ChecklistLine => ({ key: 'stage', level: 'stop', sentence, places: [] });
  if (facts.cancelledOn !== null) return stop(`The meeting was cancelled on ${formatDay(facts.cancelledOn)}.`);
  if (kind === 'agenda') {
    const counts = { itemCount: facts.items.length, entryCount: 0, actualStart: null, actualEnd: null };
    const verdict = facts.stage === 'planned' ? canMoveStage('planned', 'agendaIssued', counts) : canMoveStage(facts.stage, 'agendaIssued', counts);
    return verdict.verdict === 'allowed' ? null : { ...stop(verdict.reasons.join(' ')), places: facts.items.length === 0 ? [AGENDA] : [] };
  }
  if (facts.stage !== 'agendaIssued') return stop(facts.stage === 'planned' ? 'The agenda has not been issued yet.' : 'The meeting has been held, so nothing more is issued for it.');
  if (kind === 'supplementary' && !facts.items.some((item) => item.addedAfterIssue)) return { ...stop('No item was added since the agenda was issued.'), places: [AGENDA] };
  return null;
}

function whenLine({ meeting, provisional }: IssueFacts, { today }: IssueAsked, dayOff: string | null): ChecklistLine {
  const line = (level: ChecklistLine['level'], sentence: string): ChecklistLine => ({ key: 'when', level, sentence, places: level === 'pass' ? [] : [DETAILS] });
  if (meeting.startTime === '' || meeting.place.trim() === '') return line('stop', 'Date, start and place are not all set.');
  if (meeting.date < today) return line('stop', `The meeting was on ${formatDay(meeting.date)}. An agenda is issued before it.`);
  if (provisional) return line('warn', 'The date is still provisional.');
  if (dayOff !== null) return line('warn', `The meeting is on ${formatDayWithWeekday(meeting.date)}, ${dayOff === 'weekend' ? 'at the weekend' : `which is a bank holiday: ${dayOff}`}.`);
  return line('pass', `Date, time and place are set: ${formatDayWithWeekday(meeting.date)}, ${meeting.place}.`);
}

function issuedLine({ issuedOn, today }: IssueAsked): ChecklistLine | null {
  return issuedOn > today ? { key: 'issuedOn', level: 'stop', sentence: 'The day of issue lies ahead. Enter the day on which the agenda goes out, today or earlier.', places: [] } : null;
}

function noticeLine({ rules }: IssueFacts, working: NoticeWorking | null, kind: IssueKind): ChecklistLine {
  if (rules === null || working === null) return { key: 'notice', level: 'warn', sentence: 'This body has chosen no rules, so no notice is reckoned.', places: [RULES] };
  const { policy } = rules;
  const needed = clearDaysWords(policy.clearDays, policy.counting);
  if (working.enough) return { key: 'notice', level: 'pass', sentence: `Notice: ${clearDaysWords(working.clear, policy.counting)}, and ${needed} ${policy.clearDays === 1 ? 'is' : 'are'} needed.`, places: [] };
  const short = `Notice falls short: ${clearDaysWords(working.clear, policy.counting)} instead of ${String(policy.clearDays)}. The last lawful day was ${formatDayWithWeekday(working.lastLawfulDay)}.`;
  if (kind === 'supplementary') return { key: 'notice', level: 'warn', sentence: short, places: [] };
  return { key: 'notice', level: 'warn', sentence: rules.rule.mayBeShortened ? `${short} The chair’s reason for urgency is needed and is printed.` : `${short} The rules of this body do not let the chair shorten it: ${rules.rule.urgencyWords} Move the meeting, or issue it knowing that.`, places: [RULES, DETAILS] };
}

function longerLine(longer: NonNullable<IssueFacts['rules']>['longerNotice'][number], items: readonly CheckedItem[], issuedOn: CalendarDay, meetingDay: CalendarDay, oneOffs: ReturnType<typeof oneOffsInForce>): readonly ChecklistLine[] {
  const working = noticeWorking(issuedOn, meetingDay, longer.policy, oneOffs);
  const key = `longer:${longer.business}`;
  const business = items.filter((item) => item.specialBusiness === longer.business);
  const needed = clearDaysWords(longer.policy.clearDays, longer.policy.counting);
  if (working.enough) return business.length === 0 ? [] : [{ key, level: 'pass', sentence: `Longer notice for ${numbersOf(business)}, ${lowered(longer.business)}: ${clearDaysWords(working.clear, longer.policy.counting)}, and ${needed} are needed.`, places: [] }];
  if (business.length > 0) {
    const short = `${numbersOf(business, true)} (${lowered(longer.business)}) ${business.length === 1 ? 'needs' : 'need'} ${needed} and ${business.length === 1 ? 'has' : 'have'} ${String(working.clear)}. The last lawful day was ${formatDayWithWeekday(working.lastLawfulDay)}.`;
    return [longer.mayBeShortened
      ? { key, level: 'warn', sentence: `${short} ${longer.words} (${longer.source})`, places: placesOf(business) }
      : { key, level: 'stop', sentence: `${short} It may not be shortened: defer the business to a later meeting, or move this one. (${longer.source})`, places: [...placesOf(business), DETAILS] }];
  }
  // An item may still be of that kind without being marked so: this is told and does not stop.
  return [{ key, level: 'note', sentence: `${longer.business}: no item is marked so. If one should be, its notice falls short. ${longer.words} (${longer.source})`, places: [] }];
}

/** "item 5", "items 5 and 7". */
function numbersOf(items: readonly CheckedItem[], first = false): string {
  const words = `${items.length === 1 ? 'item' : 'items'} ${items.map(({ number }) => number).join(' and ')}`;
  return first ? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}` : words;
}

function lowered(words: string): string {
  return `${words.slice(0, 1).toLowerCase()}${words.slice(1)}`;
}

function urgencyLine(items: readonly CheckedItem[], late: boolean, mayBeShortened: boolean): ChecklistLine | null {
  if (!late) return null;
  const without = items.filter((item) => item.urgentReason.trim() === '');
  if (without.length > 0) return { key: 'urgent', level: 'stop', sentence: 'Late items need the chair’s special circumstances (LGA 1972 s.100B(4)(b)); they are printed.', places: placesOf(without) };
  if (!mayBeShortened) return { key: 'urgent', level: 'warn', sentence: 'The rules of this body do not let notice be shortened. The special circumstances are printed all the same.', places: [RULES] };
  return { key: 'urgent', level: 'pass', sentence: 'Every late item has the chair’s special circumstances.', places: [] };
}

function quorumLine({ rules }: IssueFacts): ChecklistLine {
  if (rules === null) return { key: 'quorum', level: 'warn', sentence: 'No quorum is known.', places: [RULES] };
  if (rules.quorum.totalMembership === 0) return { key: 'quorum', level: 'warn', sentence: 'The quorum cannot be reckoned, as the body has no seats.', places: [RULES] };
  return { key: 'quorum', level: 'pass', sentence: `Quorum: ${String(rules.quorum.required)} of ${String(rules.quorum.totalMembership)} seats. ${rules.quorum.words}`, places: [] };
}

function lastMinutesLine({ items }: IssueFacts): ChecklistLine | null {
  const item = items.find((one) => one.standing === 'minutesOfLast' && one.state === 'live');
  if (item === undefined) return null;
  return item.linkedMeetingId === null
    ? { key: 'lastMinutes', level: 'warn', sentence: 'The minutes of the last meeting are on the agenda, but no meeting is linked.', places: placesOf([item]) }
    : { key: 'lastMinutes', level: 'pass', sentence: 'The minutes of the last meeting are linked.', places: [] };
}

function itemLines(items: readonly CheckedItem[], facts: IssueFacts): readonly (ChecklistLine | null)[] {
  const leaves = items.filter((item) => !item.hasSubItems);
  const business = leaves.filter((item) => item.standing === '' && !PLAIN_ASKS.has(item.ask.toLowerCase()));
  const reports = items.flatMap((item) => item.reports);
  const reportPlaces = (list: readonly CheckedItem['reports'][number][]): readonly ChecklistPlace[] => list.map(({ id, title }) => ({ to: 'paper', id, words: title }));
  const schedule12A = facts.rules?.regime === 'schedule12A' || facts.rules?.regime === 'schedule12AWales';
  const exempt = items.filter((item) => item.publicity === 'exempt');
  const noReason = exempt.filter((item) => item.publicInterestReason.trim() === '' || (schedule12A && item.exemptParagraphs.length === 0));
  const forDecision = business.filter((item) => item.ask.toLowerCase().includes('deci') && !item.hasRecommendation && !item.reports.some((report) => report.hasRecommendation));
  return [
    listed('papers', 'warn', business.filter((item) => item.papers.length === 0 && !item.hasRecommendation), 'paper', 'papers', (number) => `${number} missing`, 'No paper is missing.'),
    uncleared(reports.filter((report) => !report.cleared), reportPlaces, reports.length),
    listed('recommendations', 'warn', forDecision, 'item for decision has', 'items for decision have', (number) => `${number} no recommendation, on the agenda or in a paper`, 'Every item for decision has a recommendation.'),
    listed('presenters', 'warn', leaves.filter((item) => item.presenter.trim() === ''), 'item has', 'items have', (number) => `${number} no presenter`, 'Every item has a presenter.'),
    exempt.length === 0
      ? null
      : listed('exempt', schedule12A ? 'stop' : 'warn', noReason, 'exempt item has', 'exempt items have', (number) => `${number} no ${schedule12A ? 'paragraph of Schedule 12A or no ' : ''}public interest reason`, `Every exempt item has its ${schedule12A ? 'paragraph and' : 'public interest'} reason.`),
  ];
}

function uncleared(reports: readonly CheckedItem['reports'][number][], places: (list: readonly CheckedItem['reports'][number][]) => readonly ChecklistPlace[], all: number): ChecklistLine | null {
  if (all === 0) return null;
  if (reports.length === 0) return { key: 'cleared', level: 'pass', sentence: 'Every paper is cleared.', places: [] };
  return { key: 'cleared', level: 'warn', sentence: `${reports.length === 1 ? '1 paper is' : `${String(reports.length)} papers are`} not cleared yet.`, places: places(reports) };
}

function findingsLine(items: readonly CheckedItem[], { paperFindings }: IssueFacts): ChecklistLine | null {
  const ids = new Set(items.flatMap(({ reports }) => reports.map(({ id }) => id)));
  if (ids.size === 0) return null;
  const found = paperFindings.filter(({ paperId }) => ids.has(paperId));
  if (found.length === 0) return { key: 'findings', level: 'pass', sentence: 'Nothing in the papers is to be looked at.', places: [] };
  const all = found.reduce((sum, { count }) => sum + count, 0);
  const sentence = `${found.length === 1 ? 'In 1 paper' : `In ${String(found.length)} papers`} there ${all === 1 ? 'is 1 thing' : `are ${String(all)} things`} to be looked at.`;
  return { key: 'findings', level: 'warn', sentence, places: found.map(({ paperId, title }) => ({ to: 'paper', id: paperId, words: title })) };
}

/** A public file that holds such a name is not released, so it is said before anything is made. */
function namesLine(items: readonly CheckedItem[], { guardedNames }: IssueFacts, { kind }: IssueAsked): ChecklistLine | null {
  const papers = new Set(items.flatMap(({ reports }) => reports.map(({ id }) => id)));
  const found = guardedNames.filter(({ itemId, paperId }) => (paperId === null ? itemId === null ? kind !== 'supplementary' : items.some(({ id }) => id === itemId) : papers.has(paperId)));
  if (found.length === 0) return null;
  const names = [...new Set(found.map(({ words }) => `“${words}”`))];
  const places = found.map(({ itemId, paperId, title }): ChecklistPlace => (paperId === null ? (itemId === null ? AGENDA : { to: 'item', id: itemId, words: title }) : { to: 'paper', id: paperId, words: title }));
  return { key: 'names', level: 'warn', sentence: `${listedWords(names)} ${names.length === 1 ? 'is' : 'are'} on the privacy list and ${names.length === 1 ? 'stands' : 'stand'} where the public may read ${names.length === 1 ? 'it. Take it out, or accept it in its place with a reason' : 'them. Take them out, or accept each in its place with a reason'}.`, places: [...new Map(places.map((place) => [`${place.to} ${place.words}`, place])).values()] };
}

function timeLine({ minutesOver }: IssueFacts): ChecklistLine | null {
  if (minutesOver === null) return null;
  if (minutesOver <= 0) return { key: 'time', level: 'pass', sentence: 'The items fit into the planned time.', places: [] };
  return { key: 'time', level: 'warn', sentence: `The items take ${minutesOver === 1 ? '1 minute' : `${String(minutesOver)} minutes`} more than is planned.`, places: [AGENDA] };
}

function listed(key: string, level: 'warn' | 'stop', items: readonly CheckedItem[], one: string, several: string, sentence: (counted: string) => string, none: string): ChecklistLine {
  if (items.length === 0) return { key, level: 'pass', sentence: none, places: [] };
  return { key, level, sentence: `${sentence(items.length === 1 ? `1 ${one}` : `${String(items.length)} ${several}`)}.`, places: placesOf(items) };
}

function placesOf(items: readonly CheckedItem[]): readonly ChecklistPlace[] {
  return items.map(({ id, number }) => ({ to: 'item', id, words: `Item ${number}` }));
}
