import { z } from 'zod';
import { formatDayWithWeekday } from '../kernel/calendar-day';
import { keptTimeInMinutes } from '../kernel/time-of-day';
import { plainText } from '../text/model';
import type { FrozenAgenda, IssuedItem, IssuedMeeting } from './frozen-agenda';

/** One thing that is not as it was sent. `open` false: only for those who may see the item. */
export const differenceSchema = z.strictObject({
  kind: z.enum(['date', 'time', 'place', 'meetingTitle', 'added', 'removed', 'withdrawn', 'deferred', 'reinstated', 'title', 'presenter', 'ask', 'order', 'itemTime', 'publicity', 'recommendation', 'papers']),
  /** The item; null for the meeting itself. */
  itemId: z.string().nullable(),
  number: z.string(),
  sentence: z.string(),
  open: z.boolean(),
});
export type Difference = z.output<typeof differenceSchema>;

/** Kinds that ask for a revised notice, because who was sent the first one would come at the wrong time or to the wrong place. */
export const NOTICE_KINDS: ReadonlySet<Difference['kind']> = new Set(['date', 'time', 'place']);

/** An agenda as it stands now, in the shape of a frozen one. */
export type CurrentAgenda = { readonly meeting: IssuedMeeting; readonly items: readonly IssuedItem[] };

/**
 * What has changed since an agenda was issued: the meeting first, then its items in the order they have now, then what is gone.
 * Start times of items are told only where an item's length or fixed time moved it against the meeting's own start.
 */
export function differencesSince(frozen: Pick<FrozenAgenda, 'meeting' | 'items'>, now: CurrentAgenda): readonly Difference[] {
  const before = new Map(frozen.items.map((item) => [item.id, item]));
  const after = new Set(now.items.map((item) => item.id));
  const kept = now.items.filter((item) => before.has(item.id)).map((item) => item.id);
  const moved = movedIds(frozen.items.filter((item) => after.has(item.id)).map((item) => item.id), kept);
  return [
    ...meetingDifferences(frozen.meeting, now.meeting),
    ...now.items.flatMap((item) => {
      const was = before.get(item.id);
      return was === undefined ? [told('added', item, `Item ${item.number} was added: ${item.title}.`)] : itemDifferences(was, item, moved.has(item.id));
    }),
    ...frozen.items.filter((item) => !after.has(item.id)).map((item) => told('removed', item, `Item ${item.number} is no longer on the agenda: ${item.title}.`)),
  ];
}

function meetingDifferences(was: IssuedMeeting, is: IssuedMeeting): readonly Difference[] {
  const list: Difference[] = [];
  const add = (kind: Difference['kind'], sentence: string): void => void list.push({ kind, itemId: null, number: '', sentence, open: true });
  if (was.date !== is.date) add('date', `The date is ${formatDayWithWeekday(is.date)} and was ${formatDayWithWeekday(was.date)}.`);
  if (was.startTime !== is.startTime) add('time', `The meeting starts at ${keptTimeInMinutes(is.startTime)} and not at ${keptTimeInMinutes(was.startTime)}.`);
  if (was.plannedEnd !== is.plannedEnd) add('time', is.plannedEnd === '' ? 'No end is planned any more.' : `The planned end is ${keptTimeInMinutes(is.plannedEnd)}${was.plannedEnd === '' ? '' : ` and was ${keptTimeInMinutes(was.plannedEnd)}`}.`);
  if (was.place !== is.place) add('place', `The place is ${is.place} and was ${was.place}.`);
  if (was.title !== is.title) add('meetingTitle', is.title === '' ? `The meeting is no longer called “${was.title}”.` : `The meeting is called “${is.title}”.`);
  return list;
}

function itemDifferences(was: IssuedItem, is: IssuedItem, moved: boolean): readonly Difference[] {
  const list: Difference[] = [];
  const add = (kind: Difference['kind'], sentence: string): void => void list.push(told(kind, is, sentence, was));
  const reason = is.stateReason === '' ? '' : ` Reason: ${is.stateReason}`;
  if (was.state !== is.state) {
    if (is.state === 'live') add('reinstated', `Item ${is.number} is business of the meeting again.`);
    else add(is.state, `Item ${is.number} was ${is.state}.${reason}`);
  }
  if (was.title !== is.title) add('title', `Item ${is.number} is called “${is.title}” and was “${was.title}”.`);
  if (is.publicity !== 'open' && was.publicTitle !== is.publicTitle) add('title', is.publicTitle === '' ? `The public agenda no longer calls item ${is.number} “${was.publicTitle}”.` : `The public agenda calls item ${is.number} “${is.publicTitle}”${was.publicTitle === '' ? '' : ` and called it “${was.publicTitle}”`}.`);
  if (was.ask !== is.ask) add('ask', `Item ${is.number} is for ${is.ask.toLowerCase()} and was for ${was.ask.toLowerCase()}.`);
  if (was.presenter !== is.presenter) add('presenter', is.presenter === '' ? `Item ${is.number} has no presenter any more.` : `Item ${is.number} is presented by ${is.presenter}.`);
  if (was.publicity !== is.publicity) add('publicity', `Item ${is.number} is ${is.publicity} and was ${was.publicity}.`);
  if (moved) add('order', `Item ${is.number} stands at another place in the order of business.`);
  if (was.state === is.state && was.minutes !== is.minutes) add('itemTime', `Item ${is.number} is to take ${minutesOf(is.minutes)} and was to take ${minutesOf(was.minutes)}.`);
  list.push(...recommendationDifference(was, is));
  for (const paper of is.papers.filter((one) => !was.papers.some((other) => other.id === one.id))) list.push(aboutPaper(is, was, paper.publicity, `Item ${is.number} has another paper: ${paper.title}.`));
  for (const paper of was.papers.filter((one) => !is.papers.some((other) => other.id === one.id))) list.push(aboutPaper(is, was, paper.publicity, `Item ${is.number} no longer has the paper: ${paper.title}.`));
  for (const paper of is.papers) {
    const earlier = was.papers.find((one) => one.id === paper.id);
    if (earlier && earlier.title !== paper.title) list.push(aboutPaper(is, was, paper.publicity === 'open' ? earlier.publicity : paper.publicity, `A paper of item ${is.number} is called “${paper.title}” and was “${earlier.title}”.`));
  }
  return list;
}

/** What is recommended may be as restricted as its own marks; of an agenda issued before it was kept nothing can be said. */
function recommendationDifference(was: IssuedItem, is: IssuedItem): readonly Difference[] {
  if (was.recommendation === null || is.recommendation === null) return [];
  const wordsOf = (item: IssuedItem): string => (item.recommendation ?? []).map(({ runs }) => plainText(runs)).join('\n');
  if (wordsOf(was) === wordsOf(is)) return [];
  const sentence = is.recommendation.length === 0 ? `Nothing is recommended on item ${is.number} any more.` : was.recommendation.length === 0 ? `A recommendation was added to item ${is.number}.` : `The recommendation of item ${is.number} was changed.`;
  const difference = told('recommendation', is, sentence, was);
  return [{ ...difference, open: difference.open && [...was.recommendation, ...is.recommendation].every(({ publicity }) => publicity === 'open') }];
}

function told(kind: Difference['kind'], item: IssuedItem, sentence: string, was: IssuedItem = item): Difference {
  return { kind, itemId: item.id, number: item.number, sentence, open: item.publicity === 'open' && was.publicity === 'open' };
}

function aboutPaper(item: IssuedItem, was: IssuedItem, publicity: IssuedItem['publicity'], sentence: string): Difference {
  const difference = told('papers', item, sentence, was);
  return { ...difference, open: difference.open && publicity === 'open' };
}

/** The least items that must have been moved to turn one order into the other: those outside the longest run that kept its order. */
function movedIds(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((id, index) => [id, index]));
  const runs: { readonly length: number; readonly previous: number }[] = [];
  after.forEach((id, index) => {
    let best = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const run = runs[earlier];
      if (run && (place.get(after[earlier] ?? '') ?? 0) < (place.get(id) ?? 0) && run.length + 1 > best.length) best = { length: run.length + 1, previous: earlier };
    }
    runs.push(best);
  });
  const moved = new Set(after);
  let at = runs.reduce((longest, run, index) => (run.length > (runs[longest]?.length ?? 0) ? index : longest), 0);
  while (at >= 0 && at < after.length) {
    moved.delete(after[at] ?? '');
    at = runs[at]?.previous ?? -1;
  }
  return moved;
}

function minutesOf(minutes: number): string {
  return minutes === 1 ? '1 minute' : `${String(minutes)} minutes`;
}
