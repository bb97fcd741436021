import { z } from 'zod';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';

/** The StandingItems that Minute Book knows: what it fills in by itself, and where business is put, hangs on them. */
export const standingSchema = z.enum([
  'welcome', 'apologies', 'interests', 'minutesOfLast', 'mattersArising', 'chairsAction', 'publicQuestions', 'membersQuestions', 'reports', 'forwardPlan', 'otherBusiness', 'dateOfNext', 'exclusion',
]);
export type Standing = z.output<typeof standingSchema>;

/** The words for standing items, as a choice. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  welcome: 'Welcome',
  apologies: 'Apologies for absence',
  interests: 'Declarations of interest',
  minutesOfLast: 'Minutes of the last meeting',
  mattersArising: 'Matters arising',
  chairsAction: 'Chair’s action',
  publicQuestions: 'Public questions and petitions',
  membersQuestions: 'Members’ questions and motions',
  reports: 'Reports',
  forwardPlan: 'Forward plan',
  otherBusiness: 'Any other business',
  dateOfNext: 'Date of next meeting',
  exclusion: 'Exclusion of the press and public',
};

/** What a row holds, read; a key of a later version counts as none. */
export function readStanding(stored: string): Standing | '' {
  const read = standingSchema.safeParse(stored);
  return read.success ? read.data : '';
}

const DATE = String.raw`\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4}`;
const MINUTES_OF = new RegExp(String.raw`\bminutes of (?:the )?(?:(?:last|previous) meeting|meeting (?:(?:held )?on|of) (?:the )?${DATE}|${DATE})`, 'i');
const NEXT_DATE = new RegExp(String.raw`\b(dates?(?: and times?)? of (?:the )?next meeting\b)(?:(?::| –| -|,)? (?:[A-Z][a-z]+day,? )?${DATE})?`, 'i');

/** Which words tell a standing item, the surest first. */
const TELLTALES: readonly (readonly [RegExp, Standing])[] = [
  [MINUTES_OF, 'minutesOfLast'],
  [/^(?:the )?minutes$|^minutes of (?:the )?(?:last|previous)/i, 'minutesOfLast'],
  [/\bmatters arising\b/i, 'mattersArising'],
  [NEXT_DATE, 'dateOfNext'],
  [/\bexclusion of (?:the )?(?:press|public)\b/i, 'exclusion'],
  [/\bapologies\b/i, 'apologies'],
  [/^welcome\b/i, 'welcome'],
  [/\bdeclarations? of (?:\w+ )?interests?\b/i, 'interests'],
  [/\bchair(?:man|woman|person)?[’']?s actions?\b|^urgent action/i, 'chairsAction'],
  [/\bpublic (?:questions|participation)\b|\bpetitions\b|\bdeputations\b/i, 'publicQuestions'],
  [/\bmembers[’'] questions\b|\bmotions on notice\b/i, 'membersQuestions'],
  [/\b(?:any )?other (?:urgent )?business\b|^a\.?o\.?b\.?$|^urgent business$/i, 'otherBusiness'],
  [/^(?:forward plan|work programme)\b/i, 'forwardPlan'],
];

/** Which standing item a title is, by the words that agendas use for it; empty for an item of its own. */
export function recogniseStanding(title: string): Standing | '' {
  return TELLTALES.find(([words]) => words.test(title.trim()))?.[1] ?? '';
}

/** The title as a template keeps it: without the dates of one meeting. */
export function titleForAnyMeeting(standing: Standing | '', title: string): string {
  if (standing === 'minutesOfLast') return title.replace(MINUTES_OF, (found) => `${found.slice(0, 7)} of the last meeting`);
  if (standing === 'dateOfNext') return title.replace(NEXT_DATE, '$1');
  return title;
}

/** "Minutes of the meeting of 13 October 2026", in the words of the body round about it. */
export function titleWithMinutesOf(title: string, day: CalendarDay): string {
  const general = titleForAnyMeeting('minutesOfLast', title);
  if (MINUTES_OF.test(general)) return general.replace(MINUTES_OF, (found) => `${found.slice(0, 7)} of the meeting of ${formatDay(day)}`);
  return /^(?:the )?minutes$/i.test(general.trim()) ? `Minutes of the meeting of ${formatDay(day)}` : `${general} (${formatDay(day)})`;
}

/** "Date of next meeting: 13 January 2027", in the words of the body round about it. */
export function titleWithNextDate(title: string, day: CalendarDay): string {
  return NEXT_DATE.test(title) ? title.replace(NEXT_DATE, `$1: ${formatDay(day)}`) : `${title}: ${formatDay(day)}`;
}
