import type { CalendarDay } from '../../kernel/calendar-day';
import { NO_MILESTONE_DUE, readMilestoneDue } from '../../priorities/milestone-due';
import type { MilestoneDue } from '../../priorities/model';
import { namesYear } from './read-when';

/**
 * What the words of a proposed milestone's time stand for, word for word. Only words that name their year become a day, a month or
 * a term: elsewhere "September" is the next one, but in a document of unknown age that would make a year up. What can be read in more ways stays words.
 */
export function milestoneTime(when: string, today: CalendarDay): MilestoneDue {
  const verbatim = when.trim();
  if (verbatim === '') return NO_MILESTONE_DUE;
  const words: MilestoneDue = { verbatim, kind: 'words', day: null };
  if (/^ongoing$/iu.test(verbatim)) return { verbatim, kind: 'ongoing', day: null };
  const reading = namesYear(verbatim) ? readMilestoneDue(verbatim.replace(/^(?:the )?end of (?=\p{L}+,? \d{4}$)/iu, ''), { today, nextMeeting: null }) : null;
  return reading?.certainty === 'sure' ? { ...reading.due, verbatim } : words;
}
