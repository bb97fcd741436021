import { termRefusal, termState } from '../bodies/term';
import type { Term } from '../bodies/term';
import type { AcademicYear } from '../kernel/academic-year';
import type { CalendarDay } from '../kernel/calendar-day';
import { formatDay } from '../kernel/calendar-day';
import type { Confirmation, Interest } from './model';

/** How somebody's register stands for an academic year. */
export type RegisterState =
  | { readonly state: 'confirmed'; readonly on: CalendarDay; readonly nil: boolean; /** Interests that began after the confirmation. */ readonly since: number }
  /** `last` is the year confirmed before, the latest one; null when there never was any. */
  | { readonly state: 'outstanding'; readonly last: AcademicYear | null };

/**
 * Whether a register is confirmed for a year. A nil return counts as much as any other and has to be made each year as well
 * (domain.md §4.3 I3). Of several confirmations of one year the one made last counts.
 */
export function registerState(register: { readonly interests: readonly Interest[]; readonly confirmations: readonly Confirmation[] }, year: AcademicYear): RegisterState {
  const newestFirst = register.confirmations.toSorted((one, other) => (one.confirmedOn === other.confirmedOn ? (one.id < other.id ? 1 : -1) : one.confirmedOn < other.confirmedOn ? 1 : -1));
  const confirmed = newestFirst.find((confirmation) => confirmation.academicYear === year);
  if (confirmed) {
    const since = register.interests.filter((interest) => interest.from !== null && interest.from > confirmed.confirmedOn).length;
    return { state: 'confirmed', on: confirmed.confirmedOn, nil: confirmed.nil, since };
  }
  const earlier = newestFirst.map((confirmation) => confirmation.academicYear).filter((other) => other < year);
  return { state: 'outstanding', last: earlier.toSorted().at(-1) ?? null };
}

/** The interests that are not ended on a day; those to come count, because they are declared. */
export function liveInterests(interests: readonly Interest[], today: CalendarDay): readonly Interest[] {
  return interests.filter((interest) => termState(interest, today) !== 'ended');
}

/** Why an interest's dates cannot be; null when they can. */
export function interestRefusal(dates: Term): string | null {
  return termRefusal(dates) === null || dates.from === null || dates.until === null ? null : `The interest ends on ${formatDay(dates.until)}, before it begins on ${formatDay(dates.from)}.`;
}

/** Why a confirmation cannot be noted; null when it can. `field` is the contract's. */
export function confirmationRefusal(
  facts: { readonly name: string; readonly confirmedOn: CalendarDay; readonly nil: boolean; readonly interests: readonly Interest[] },
  today: CalendarDay,
): { readonly field: 'confirmedOn' | 'nil'; readonly message: string } | null {
  if (facts.confirmedOn > today) return { field: 'confirmedOn', message: `${formatDay(facts.confirmedOn)} is still to come. Enter the day on which the return was received.` };
  const live = liveInterests(facts.interests, facts.confirmedOn).length;
  if (facts.nil && live > 0) {
    return { field: 'nil', message: `${facts.name} has ${live === 1 ? 'an interest' : `${String(live)} interests`} in the register, so a nil return would be wrong. End ${live === 1 ? 'it' : 'them'} first, or confirm the register as it stands.` };
  }
  if (!facts.nil && live === 0) return { field: 'nil', message: `${facts.name} has no interest in the register. Record a nil return, or add what was declared first.` };
  return null;
}
