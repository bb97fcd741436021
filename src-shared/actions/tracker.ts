import { addDays, formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { foldWords, wordsToFind } from '../kernel/fold-words';
import { describeDue } from '../minutes/due-date';
import type { TrackedAction } from './model';

/** How an action stands on a day. `unclear`: its due words can mean two things. */
export type ActionState = 'open' | 'ongoing' | 'unclear' | 'overdue' | 'done' | 'dropped';

/** The words for how an action stands. */
export const ACTION_STATE_WORDS: Readonly<Record<ActionState, string>> = { open: 'Open', ongoing: 'Ongoing', unclear: 'Date to confirm', overdue: 'Overdue', done: 'Done', dropped: 'No longer needed' };

/** The views of the follow-up list, in their order. */
export const TRACKER_VIEWS = [
  { key: 'open', words: 'Open' },
  { key: 'mine', words: 'Mine' },
  { key: 'overdue', words: 'Overdue' },
  { key: 'beforeNext', words: 'Due before next meeting' },
  { key: 'noUpdate', words: 'No update in 60 days' },
  { key: 'byOwner', words: 'By owner' },
  { key: 'closed', words: 'Closed' },
] as const;
export type TrackerView = (typeof TRACKER_VIEWS)[number]['key'];

/** What the list can be sorted by. */
export const TRACKER_ORDERS = ['number', 'text', 'owner', 'due', 'update', 'state'] as const;
export type TrackerOrder = (typeof TRACKER_ORDERS)[number];
export type TrackerSort = { readonly by: TrackerOrder; readonly down: boolean };

/** After how many days without a line an action is asked about. */
export const QUIET_DAYS = 60;

type Standing = Pick<TrackedAction, 'status' | 'due' | 'dueUnsure'>;

/** How an action stands today. What is due at the end of a month or at a meeting is late on the day after it, never on the day itself. */
export function actionState(action: Standing, today: CalendarDay): ActionState {
  if (action.status !== 'open') return action.status;
  if (action.due.day !== null && action.due.day < today) return 'overdue';
  if (action.dueUnsure) return 'unclear';
  return action.due.kind === 'ongoing' ? 'ongoing' : 'open';
}

/** Whether an action belongs to a view today. Those that were closed are in no view but their own. */
export function inView(view: TrackerView, action: TrackedAction, today: CalendarDay): boolean {
  if (view === 'closed') return action.status !== 'open';
  if (action.status !== 'open') return false;
  switch (view) {
    case 'open':
    case 'byOwner':
      return true;
    case 'mine':
      return action.ofClerk;
    case 'overdue':
      return actionState(action, today) === 'overdue';
    case 'beforeNext':
      return action.due.day !== null && action.nextMeetingOn !== null && action.due.day <= action.nextMeetingOn;
    case 'noUpdate':
      return (action.lastUpdate?.day ?? action.meetingDate) <= addDays(today, -QUIET_DAYS);
  }
}

/** How many actions each view holds. */
export function countViews(actions: readonly TrackedAction[], today: CalendarDay): Readonly<Record<TrackerView, number>> {
  const count = (view: TrackerView): number => actions.filter((action) => inView(view, action, today)).length;
  return { open: count('open'), mine: count('mine'), overdue: count('overdue'), beforeNext: count('beforeNext'), noUpdate: count('noUpdate'), byOwner: count('byOwner'), closed: count('closed') };
}

/** Whether every word typed stands somewhere in the row: number, text, owner, body, due words or how it stands. */
export function matchesWords(action: TrackedAction, typed: string, today: CalendarDay): boolean {
  const words = wordsToFind(typed);
  if (words.length === 0) return true;
  const row = foldWords([action.number, action.text, action.ownerName, action.bodyName, action.due.verbatim, describeDue(action.due), action.itemTitle, ACTION_STATE_WORDS[actionState(action, today)]].join(' '));
  return words.every((word) => row.includes(word));
}

/** The rows of a view, found by the words typed and sorted. Those without a value come last whichever way it is sorted. */
export function arrangeActions(actions: readonly TrackedAction[], asked: { readonly view: TrackerView; readonly find: string; readonly bodyId: string | null; readonly sort: TrackerSort }, today: CalendarDay): readonly TrackedAction[] {
  const shown = actions.filter((action) => (asked.bodyId === null || action.bodyId === asked.bodyId) && inView(asked.view, action, today) && matchesWords(action, asked.find, today));
  const { by, down } = asked.view === 'byOwner' && asked.sort.by === 'due' ? { by: 'owner' as const, down: asked.sort.down } : asked.sort;
  const keyed = shown.map((action) => ({ action, key: sortKey(action, by, today) }));
  const compare = (one: string, other: string): number => one.localeCompare(other, 'en-GB', { numeric: true });
  return keyed
    .toSorted((one, other) => {
      if ((one.key === '') !== (other.key === '')) return one.key === '' ? 1 : -1;
      const first = compare(one.key, other.key);
      return (down ? -first : first) || compare(sortKey(one.action, 'due', today) || '9999', sortKey(other.action, 'due', today) || '9999') || compare(one.action.number, other.action.number) || compare(one.action.id, other.action.id);
    })
    .map(({ action }) => action);
}

const STATE_ORDER: readonly ActionState[] = ['overdue', 'unclear', 'open', 'ongoing', 'done', 'dropped'];

function sortKey(action: TrackedAction, by: TrackerOrder, today: CalendarDay): string {
  switch (by) {
    case 'number':
      return action.number;
    case 'text':
      return action.text;
    case 'owner':
      return action.ownerName;
    case 'due':
      return action.due.day ?? '';
    case 'update':
      return action.lastUpdate?.day ?? '';
    case 'state':
      return String(STATE_ORDER.indexOf(actionState(action, today)));
  }
}

/** An update as one line of an agenda or of minutes: "16 November 2026: visits arranged with four of the six schools." */
export function updateLine(update: { readonly day: CalendarDay; readonly words: string; readonly byName: string }): string {
  const words = update.words.trim().replace(/[.\s]+$/, '');
  return `${formatDay(update.day)}: ${words}${update.byName === '' ? '' : ` (${update.byName})`}.`;
}
