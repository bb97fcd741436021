import type { ArisingMatter } from '@shared/agenda-templates/draft-agenda';
import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { describeDue } from '@shared/minutes/due-date';
import type { RecordReader } from '@main/store/record-reader';
import { trackedRecommendations } from './records';

/**
 * The recommendations of a body's reviews that are to be done by a day, or at every meeting until they are: what the next meeting is to be told of.
 * Closed and finished ones are not among them, nor those whose time was not read or lies after that day.
 */
export async function dueRecommendations(reader: RecordReader, bodyId: string, by: CalendarDay): Promise<readonly ArisingMatter[]> {
  const due = (await trackedRecommendations(reader, by, { bodyId, wholeUpdates: true })).filter((row) => row.status !== 'closed' && row.status !== 'done' && isDue(row.timescale, by));
  const owners = new Map((await reader.query<{ id: string; ownerPersonId: string | null }>('SELECT id, ownerPersonId FROM recommendation WHERE deletedAt IS NULL')).map(({ id, ownerPersonId }) => [id, ownerPersonId]));
  return due.map((row) => {
    const when = describeDue(row.timescale);
    const told = row.lastUpdate;
    return {
      words: `${shortened(row.text.replace(/\s+/g, ' ').trim().replace(/\.$/, ''))} (${row.reference}, ${row.reviewTitle}${when === '' ? '' : `, due: ${when}`})`,
      presenterName: row.ownerName,
      presenterPersonId: owners.get(row.id) ?? null,
      publicity: row.publicity,
      updates: told === null ? '' : `${told.day === null ? '' : `${formatDay(told.day)}: `}${told.words}`,
    };
  });
}

function isDue(timescale: { readonly kind: string; readonly day: string | null }, by: CalendarDay): boolean {
  if (timescale.kind === 'meeting') return true;
  const day = timescale.day === null ? null : parseCalendarDay(timescale.day);
  return day !== null && day <= by;
}

/** How much of a recommendation's words a title takes, so that its reference still stands behind them. */
const TITLE_WORDS = 180;

function shortened(words: string): string {
  if (words.length <= TITLE_WORDS) return words;
  return `${words.slice(0, TITLE_WORDS).replace(/\s+\S*$/, '')}…`;
}
