import type { AskType } from '../agenda/model';
import { agendaTree, DEEPEST_LEVEL } from '../agenda/ordering';
import type { AgendaNode } from '../agenda/ordering';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import type { Publicity } from '../kernel/publicity';
import { recogniseStanding, titleForAnyMeeting, titleWithMinutesOf, titleWithNextDate } from './standing';
import type { Standing } from './standing';

/** What an item says, wherever it comes from. Texts are plain, a paragraph a line. */
export type ItemFacts = {
  readonly title: string;
  readonly kind: 'item' | 'break';
  readonly standing: Standing | '';
  readonly askType: AskType;
  readonly askWords: string;
  readonly presenterName: string;
  readonly presenterPersonId: string | null;
  readonly minutesNeeded: number;
  readonly fixedStart: string | null;
  readonly publicity: Publicity;
  /** JSON list of the paragraphs of Schedule 12A, as the record keeps it. */
  readonly exemptParagraphs: string;
  readonly publicInterestReason: string;
  readonly recommendation: string;
  readonly privateNote: string;
  readonly draftMinute: string;
};

/** An item where it stands in what the agenda is made from. */
export type SourceItem = ItemFacts & { readonly id: string; readonly parentId: string | null; readonly orderKey: string };

/** An item of the new agenda with its sub-items. */
export type DraftItem = ItemFacts & { readonly linkedMeetingId: string | null; readonly carriedFromItemId: string | null; /** The decision between meetings that is reported here; null for any other item. */ readonly reportsDecisionId: string | null; readonly children: readonly DraftItem[] };

/** Something from an earlier meeting that is to be reported on: an open action, a recommendation whose answer is due. */
export type ArisingMatter = { readonly words: string; readonly presenterName: string; readonly presenterPersonId: string | null; readonly publicity: Publicity; /** What has been told of it since, a dated line a paragraph: its draft minute. */ readonly updates: string };

/** A decision taken between meetings that this meeting is told of: its title, and the minute that tells it. */
export type ReportedDecision = { readonly decisionId: string; readonly words: string; readonly draftMinute: string; readonly publicity: Publicity };

/** An item that an earlier meeting put off, with its sub-items. */
export type DeferredItem = { readonly items: readonly SourceItem[]; readonly from: CalendarDay };

/** What is known of the body when the agenda is drafted. */
export type DraftFacts = {
  /** The meeting whose minutes are to be approved; null when there is none. */
  readonly minutesOf: { readonly meetingId: string; readonly date: CalendarDay } | null;
  readonly arising: readonly ArisingMatter[];
  /** Whether what is arising is listed under its item. */
  readonly listArising: boolean;
  readonly deferred: readonly DeferredItem[];
  /** What was decided between meetings and no meeting has been told of yet. */
  readonly reported: readonly ReportedDecision[];
  /** The body's next meeting after this one; null when none is planned. */
  readonly nextMeeting: CalendarDay | null;
};

/** A draft, and what was linked, filled and carried, in sentences. Titles of what is not open are left out of them. */
export type DraftAgenda = { readonly items: readonly DraftItem[]; readonly notes: readonly string[] };

/** Business comes before these. */
const CLOSING: ReadonlySet<Standing | ''> = new Set(['otherBusiness', 'dateOfNext', 'exclusion']);

/** Business comes after these. */
const OPENING: ReadonlySet<Standing | ''> = new Set(['welcome', 'apologies', 'interests', 'minutesOfLast', 'mattersArising']);

/** The longest title of an item, in characters. */
const LONGEST_TITLE = 300;

/**
 * The agenda of a new meeting from a template, an earlier agenda or a list: the minutes to approve are linked and named by
 * their date, matters arising gets what is open, what was deferred stands before any other business, and the date of the
 * next meeting is filled in. Nothing else of the source is changed; its order is kept.
 */
export function draftAgenda(source: readonly SourceItem[], facts: DraftFacts): DraftAgenda {
  const linked = { minutes: false, arising: false, reported: false };
  const draft = (node: AgendaNode<SourceItem>): DraftItem => {
    const { id: _id, parentId: _parent, orderKey: _key, ...own } = node.item;
    const standing = own.standing === '' ? recogniseStanding(own.title) : own.standing;
    const plain = { ...own, standing, title: titleForAnyMeeting(standing, own.title), linkedMeetingId: null, carriedFromItemId: null, reportsDecisionId: null };
    const children = standing === 'mattersArising' ? [] : node.children.map(draft);
    if (standing === 'minutesOfLast' && facts.minutesOf !== null && !linked.minutes) {
      linked.minutes = true;
      return { ...plain, title: cut(titleWithMinutesOf(plain.title, facts.minutesOf.date)), linkedMeetingId: facts.minutesOf.meetingId, children };
    }
    if (standing === 'mattersArising' && facts.listArising && !linked.arising && node.level < DEEPEST_LEVEL) {
      linked.arising = true;
      return { ...plain, children: arisingItems(facts.arising, plain.minutesNeeded) };
    }
    if (standing === 'chairsAction' && facts.reported.length > 0 && !linked.reported && node.level < DEEPEST_LEVEL) {
      linked.reported = true;
      return { ...plain, children: [...children, ...facts.reported.map(reportedItem)] };
    }
    if (standing === 'dateOfNext' && facts.nextMeeting !== null) return { ...plain, title: cut(titleWithNextDate(plain.title, facts.nextMeeting)), children };
    return { ...plain, children };
  };
  const business = agendaTree(source).map(draft);
  const told = linked.reported || source.length === 0 || facts.reported.length === 0 ? business : withChairsAction(business, facts.reported);
  const items = withDeferred(told, facts.deferred.flatMap(({ items: one }) => agendaTree(one).map((node) => carried(node))));
  return { items, notes: source.length === 0 && facts.deferred.length === 0 ? [] : notesOf(items, facts, linked) };
}

/** Every item of a draft, each before its sub-items. */
export function flattenDraft(items: readonly DraftItem[]): readonly DraftItem[] {
  return items.flatMap((item) => [item, ...flattenDraft(item.children)]);
}

/** The minutes that a draft takes; an item with sub-items takes theirs. */
export function draftMinutes(items: readonly DraftItem[]): number {
  return items.reduce((sum, item) => sum + (item.children.length > 0 ? draftMinutes(item.children) : item.minutesNeeded), 0);
}

/** One sub-item for each matter. Together they take the time that their parent had. */
function arisingItems(matters: readonly ArisingMatter[], minutes: number): readonly DraftItem[] {
  const each = Math.floor(minutes / Math.max(matters.length, 1));
  const over = minutes - each * matters.length;
  return matters.map(({ words, updates, ...who }, index) => ({
    ...who, ...PLAIN_ITEM, title: cut(words), minutesNeeded: each + (index < over ? 1 : 0), draftMinute: updates,
  }));
}

const PLAIN_ITEM = {
  kind: 'item', standing: '', askType: 'noting', askWords: '', fixedStart: null, exemptParagraphs: '[]', publicInterestReason: '',
  recommendation: '', privateNote: '', linkedMeetingId: null, carriedFromItemId: null, reportsDecisionId: null, children: [],
} as const satisfies Partial<DraftItem>;

/** The sub-item under which a decision between meetings is reported. It takes no time of its own beyond the standing item's. */
export function reportedItem({ decisionId, words, draftMinute, publicity }: ReportedDecision): DraftItem {
  return { ...PLAIN_ITEM, title: cut(words), presenterName: '', presenterPersonId: null, minutesNeeded: 0, publicity, draftMinute, reportsDecisionId: decisionId };
}

/** The standing item that decisions between meetings are reported under, with one of them or several. */
export function chairsActionItem(reported: readonly ReportedDecision[]): DraftItem {
  return { ...PLAIN_ITEM, title: 'Chair’s action', standing: 'chairsAction', presenterName: '', presenterPersonId: null, minutesNeeded: 5, publicity: 'open', draftMinute: '', children: reported.map(reportedItem) };
}

/** An agenda without the standing item gets it after matters arising, the minutes or what opens the meeting. */
function withChairsAction(business: readonly DraftItem[], reported: readonly ReportedDecision[]): readonly DraftItem[] {
  const after = business.findLastIndex((item) => OPENING.has(item.standing));
  return [...business.slice(0, after + 1), chairsActionItem(reported), ...business.slice(after + 1)];
}

/** What was deferred begins again as it was, without the hour that it had. */
function carried(node: AgendaNode<SourceItem>): DraftItem {
  const { id, parentId: _parent, orderKey: _key, ...own } = node.item;
  return { ...own, fixedStart: null, linkedMeetingId: null, carriedFromItemId: id, reportsDecisionId: null, children: node.children.map(carried) };
}

/** Open business goes before any other business and Part 2, the rest last. */
function withDeferred(business: readonly DraftItem[], deferred: readonly DraftItem[]): readonly DraftItem[] {
  const open = deferred.filter((item) => item.publicity === 'open');
  const closed = deferred.filter((item) => item.publicity !== 'open');
  const end = business.findIndex((item) => CLOSING.has(item.standing) || item.publicity !== 'open');
  const at = end === -1 ? business.length : end;
  return [...business.slice(0, at), ...open, ...business.slice(at), ...closed];
}

function notesOf(items: readonly DraftItem[], facts: DraftFacts, linked: { readonly minutes: boolean; readonly arising: boolean }): readonly string[] {
  const all = flattenDraft(items);
  const { minutesOf, arising, deferred, nextMeeting } = facts;
  const count = arising.length;
  return [
    ...(linked.minutes && minutesOf ? [`The minutes of ${formatDay(minutesOf.date)} are put for approval.`] : []),
    ...(all.some((item) => item.standing === 'minutesOfLast') && minutesOf === null ? ['No minutes wait to be approved.'] : []),
    ...(linked.arising && count > 0 ? [`${count === 1 ? '1 open action is' : `${String(count)} open actions are`} listed under matters arising.`] : []),
    ...(facts.listArising && !linked.arising && count > 0 ? [`${count === 1 ? '1 open action has' : `${String(count)} open actions have`} no place: this agenda has no matters arising.`] : []),
    ...(facts.reported.length === 0 ? [] : [`${facts.reported.length === 1 ? '1 decision taken between meetings is' : `${String(facts.reported.length)} decisions taken between meetings are`} reported under chair’s action.`]),
    ...deferred.map(carriedNote),
    ...(nextMeeting !== null && all.some((item) => item.standing === 'dateOfNext') ? [`The next meeting is given as ${formatDay(nextMeeting)}.`] : []),
  ];
}

/** "Carried from 13 October 2026: Early years rates." */
function carriedNote({ items, from }: DeferredItem): string {
  const tops = agendaTree(items).map((node) => node.item);
  const open = tops.filter((item) => item.publicity === 'open').map((item) => item.title);
  const closed = tops.length - open.length;
  return `Carried from ${formatDay(from)}: ${[...open, ...(closed === 0 ? [] : [closed === 1 ? '1 item that is not open' : `${String(closed)} items that are not open`])].join('; ')}.`;
}

function cut(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
