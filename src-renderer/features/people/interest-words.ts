import { termWords } from '@shared/bodies/term';
import type { AcademicYear } from '@shared/kernel/academic-year';
import { formatDay } from '@shared/kernel/calendar-day';
import { INTEREST_KIND_WORDS } from '@shared/people/model';
import type { Interest } from '@shared/people/model';
import type { RegisterState } from '@shared/people/register';

/** "Director, Northmere Books Ltd". */
export function interestLine(interest: Interest): string {
  return interest.organisationName === '' ? interest.nature : `${interest.nature}, ${interest.organisationName}`;
}

/** "Pecuniary interest, from 1 January 2024". */
export function interestDetail(interest: Interest): string {
  const days = termWords(interest);
  return days === '' ? INTEREST_KIND_WORDS[interest.kind] : `${INTEREST_KIND_WORDS[interest.kind]}, ${days}`;
}

/** How a register stands for a year, in a line. */
export function stateWords(state: RegisterState, year: AcademicYear): string {
  if (state.state === 'outstanding') return state.last === null ? `Not confirmed for ${year}` : `Not confirmed for ${year}; last for ${state.last}`;
  const what = `${state.nil ? 'Nil return' : 'Confirmed'} ${formatDay(state.on)}`;
  return state.since === 0 ? what : `${what}; ${state.since === 1 ? '1 interest' : `${String(state.since)} interests`} declared since`;
}
