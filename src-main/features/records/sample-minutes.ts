import { addDays, dayParts, formatDay, formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { AttendanceStatus, Due } from '@shared/minutes/model';
import type { SampleRoomEntry } from './sample-room';
import type { SampleVoteEntry } from './sample-votes';
import { endOfMonth, monthOf, workingDayFrom } from './sample-days';
import type { SampleDays } from './sample-days';

/** A line of the sample's minutes; an action names its owner as in the list of people. */
export type SampleEntry =
  | { readonly kind: 'note' | 'decision' | 'question' | 'challenge' | 'answer' | 'impact'; readonly text: string }
  | { readonly kind: 'action'; readonly text: string; readonly owner: string; readonly due: Due }
  | SampleRoomEntry
  | SampleVoteEntry;

/** What was said under one item, and from when to when it was taken. */
export type SampleMinute = { readonly item: string; readonly from: TimeOfDay; readonly to: TimeOfDay; readonly entries: readonly SampleEntry[] };

/** Who was not there; everybody else was. */
export const HELD_ABSENCES: Readonly<Record<string, AttendanceStatus>> = {
  'Robert Ellery': 'apologies',
  'Elizabeth Frayne': 'apologies',
  'Gareth Lowe': 'apologies',
  'Lorraine Petts': 'absent',
};

/** Somebody who sits on no seat of the Board and came for one item. */
export const HELD_GUEST = 'Alan Whitcombe, Northmere Health Partnership';

/** When the meeting began and ended. */
export const HELD_START = '18:02' as TimeOfDay;
export const HELD_END = '19:58' as TimeOfDay;

/** The minutes of the meeting that was held, item by item in the order of the agenda. */
export function heldMinutes(days: SampleDays, place: string): readonly SampleMinute[] {
  const { held, upcoming, later, earlier } = days;
  const opening = String(dayParts(held).year + 1);
  return [
    minute('welcome', '18:02', '18:05', [
      note('The Chair welcomed members, and Alan Whitcombe, who attended for item 7.'),
      note('Apologies were received from Robert Ellery, Canon Elizabeth Frayne and Gareth Lowe, and were accepted.'),
    ]),
    minute('interests', '18:05', '18:08', [
      { kind: 'interest', who: 'Ffion Prosser', about: 'provision', interest: 'nonRegistrable', nature: 'as headteacher of Harbour Primary School', did: 'stayedWithoutVote' },
      { kind: 'interest', who: 'Tom Ashworth', about: 'transport', interest: 'pecuniary', nature: 'as a director of a firm that carries pupils for the council', did: 'withdrew' },
      note('There were no other declarations.'),
    ]),
    minute('minutes', '18:08', '18:11', [decision(`AGREED that the minutes of the meeting of ${formatDay(earlier)} be approved as a correct record and signed by the Chair.`)]),
    minute('arising', '18:11', '18:19', [
      moved('Catherine Rowe', 'arrives', '18:14'),
      note('Nine of the eleven actions from the last meeting were complete. The two that remained were carried forward with new dates.'),
      action('Circulate the list of members with the end of each term of office.', 'Hannah Lacey', onDay(workingDayFrom(addDays(held, 14)))),
    ]),
    minute('attendance', '18:19', '18:42', [
      note('Catherine Rowe presented the figures. Attendance across Northmere was 92.8 per cent, against 92.1 per cent in the same term a year before. Persistent absence had fallen from 22.4 to 20.9 per cent.'),
      note('Members asked why secondary schools had improved less. Daniel Adeyemi said that two schools had begun to record lateness differently, which made their figures look worse than the year before.'),
      note('Sunita Mehra asked whether every school telephoned on the first day of an absence. All but three primary schools did so; the cost of a shared service for those three was being worked out.'),
      decision('NOTED that attendance had improved in all but four schools.'),
      decision('AGREED that each school in which more than a quarter of pupils are persistently absent be offered a visit by the attendance team.'),
      action('Arrange the visits with the six schools concerned.', 'Catherine Rowe', words('half term')),
      action('Bring attendance figures by school to every meeting.', 'Stephen Calloway', { verbatim: 'next meeting', kind: 'meeting', day: upcoming }),
    ]),
    minute('places', '18:42', '18:55', [
      note(`James Holloway introduced the forecast. Applications for reception had fallen by 4 per cent in two years, while Year 7 would need 60 more places from September ${opening}.`),
      note('Jasmine Kaur asked that smaller primary schools hear early where a lower admission number is considered, because it decides whether they can keep a teacher.'),
      decision('NOTED the forecast, and that no school is asked to change its admission number this year.'),
      action('Publish the forecast by planning area on the schools’ website.', 'James Holloway', { verbatim: monthOf(addDays(held, 40)), kind: 'month', day: endOfMonth(addDays(held, 40)) }),
    ]),
    minute('provision', '18:55', '19:14', [
      note('Nuala Brennan introduced the proposal for a resourced provision of twelve places for autistic pupils. Forty-one pupils travelled out of the borough for a place of this kind.'),
      note('Dr Priya Raman said that the health partnership could commit speech and language therapy for two years. Alan Whitcombe confirmed that the post had been advertised.'),
      note('Tom Ashworth asked what would happen if the therapist could not be found. The provision would open with fewer pupils, and the Board would be told.'),
      decision(`RESOLVED that the provision open with eight places in September ${opening}, rising to twelve once therapy is confirmed in writing. Ffion Prosser took no part in the decision.`),
      action('Confirm the therapy post and its funding in writing.', 'Priya Raman', onDay(workingDayFrom(addDays(held, 38)))),
    ]),
    minute('transport', '19:14', '19:23', [
      moved('Tom Ashworth', 'withdraws', '19:14'),
      note('Ines Duarte reported that transport to specialist places was forecast to cost 11 per cent more than the budget. Most of the increase came from nine journeys of more than 45 minutes.'),
      decision('AGREED that the review of transport be brought forward by one meeting.'),
      action('Keep a list of journeys that take more than 45 minutes, and share it with the special schools.', 'Ines Duarte', { verbatim: 'ongoing', kind: 'ongoing', day: null }),
    ]),
    minute('moves', '19:23', '19:38', [
      moved('Tom Ashworth', 'returns', '19:23'),
      note('James Holloway presented the final report of the group, which had met five times and heard from eleven families.'),
      note('Daniel Adeyemi supported the eight recommendations. He asked that recommendation 5 count school days, because a move agreed before a holiday could otherwise lapse.'),
      decision('AGREED that the eight recommendations be accepted, with recommendation 5 amended to read “within ten school days”.'),
      decision('AGREED that the group be thanked and closed.'),
      action('Write to all secondary headteachers about the new procedure for managed moves.', 'Jasmine Kaur', onDay(workingDayFrom(addDays(upcoming, -4)))),
    ]),
    minute('plan', '19:38', '19:43', [
      decision(`AGREED that the forward plan be adopted, with mental health support teams added for ${formatDay(upcoming)} and alternative provision for ${formatDay(later)}.`),
      action('Ask members for topics for the second half of the year.', 'Hannah Lacey', { verbatim: '', kind: 'none', day: null }),
    ]),
    minute('other', '19:43', '19:44', [note('There was no other business.')]),
    minute('next', '19:44', '19:46', [
      note(`The next meeting is on ${formatDayWithWeekday(upcoming)} at 6.00 pm, ${place}.`),
      decision('RESOLVED that, under section 100A(4) of the Local Government Act 1972, the public be excluded from the meeting for the next item, because it involves the likely disclosure of exempt information as defined in paragraph 3 of Part 1 of Schedule 12A to that Act, and the public interest in maintaining the exemption outweighs the public interest in disclosing it.'),
    ]),
    minute('lease', '19:46', '19:58', [
      note('Stephen Calloway set out the heads of terms. The academy trust asked for a break after ten years; the council’s valuer advised fifteen.'),
      decision('AGREED that the Director negotiate a lease with a break after fifteen years, and report the terms before they are signed.'),
      action('Obtain a second valuation of the playing field.', 'Stephen Calloway', onDay(workingDayFrom(addDays(upcoming, 11)))),
    ]),
  ];
}

function minute(item: string, from: string, to: string, entries: readonly SampleEntry[]): SampleMinute {
  return { item, from: from as TimeOfDay, to: to as TimeOfDay, entries };
}

function moved(who: string, movement: 'arrives' | 'leaves' | 'returns' | 'withdraws', at: string): SampleEntry {
  return { kind: 'movement', who, movement, at: at as TimeOfDay };
}

function note(text: string): SampleEntry {
  return { kind: 'note', text };
}

function decision(text: string): SampleEntry {
  return { kind: 'decision', text };
}

function action(text: string, owner: string, due: Due): SampleEntry {
  return { kind: 'action', text, owner, due };
}

function onDay(day: CalendarDay): Due {
  return { verbatim: formatDay(day), kind: 'day', day };
}

function words(verbatim: string): Due {
  return { verbatim, kind: 'words', day: null };
}
