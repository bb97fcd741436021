import type { MemberRole } from '../bodies/model';
import { formatDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { formatTimeInMinutes } from '../kernel/time-of-day';
import type { TimeOfDay } from '../kernel/time-of-day';
import type { MovementKind } from './model';

/** What a sentence about a movement says. `itemLabel` empty: between items, or an item without a number. */
export type MovementWords = {
  readonly kind: MovementKind;
  readonly name: string;
  readonly day: CalendarDay;
  readonly at: TimeOfDay;
  /** The day the meeting was called for; another day is named in the sentence. */
  readonly meetingDay: CalendarDay;
  readonly itemLabel: string;
  readonly remote: boolean;
  readonly reason: string;
  /** The number of the item that an interest was declared in; empty for the meeting as a whole. */
  readonly interestLabel: string;
};

/** "Cllr Margaret Oyelaran joined the meeting at 6.37 pm during item 8." */
export function movementSentence(words: MovementWords): string {
  const when = momentWords(words);
  const during = words.itemLabel === '' ? '' : ` during item ${words.itemLabel}`;
  const reason = words.reason === '' ? '' : ` (${words.reason})`;
  switch (words.kind) {
    case 'arrives':
      return `${words.name} joined the meeting${words.remote ? ' from elsewhere' : ''} ${when}${during}${reason}.`;
    case 'leaves':
      return `${words.name} left the meeting ${when}${during}${reason}.`;
    case 'returns':
      return `${words.name} returned to the meeting${words.remote ? ', taking part from elsewhere,' : ''} ${when}${during}${reason}.`;
    case 'withdraws': {
      const interest = words.interestLabel === '' || words.interestLabel === words.itemLabel ? 'an interest' : `an interest in item ${words.interestLabel}`;
      return `${words.name}, having declared ${interest}, withdrew from the meeting ${when}${during}${reason}.`;
    }
  }
}

/** Who takes the chair and when: "In the absence of the Chair, Stephen Calloway (Vice-chair) took the chair at 6.02 pm." */
export function presidingSentence({ name, role, isChair, day, at, meetingDay }: { readonly name: string; readonly role: MemberRole; readonly isChair: boolean; readonly day: CalendarDay; readonly at: TimeOfDay; readonly meetingDay: CalendarDay }): string {
  const when = momentWords({ day, at, meetingDay });
  if (isChair) return `${name} took the chair ${when}.`;
  return role === 'viceChair' ? `In the absence of the Chair, ${name} (Vice-chair) took the chair ${when}.` : `In the absence of the Chair, ${name} was chosen to preside and took the chair ${when}.`;
}

/** "at 6.37 pm", and on a day other than the meeting's "at 12.10 am on 25 November 2026". */
export function momentWords({ day, at, meetingDay }: { readonly day: CalendarDay; readonly at: TimeOfDay; readonly meetingDay: CalendarDay }): string {
  return `at ${formatTimeInMinutes(at)}${day === meetingDay ? '' : ` on ${formatDay(day)}`}`;
}
