import type { CalendarDay } from '../kernel/calendar-day';
import type { Seat, SeatTerm, Substitute } from './seat-model';
import { ENDING_SOON_DAYS, endsWithin, nextTerm, termOn, vacancyOn } from './seat-terms';
import { daysToTermEnd } from './term';

/** A seat as it stands on a day. */
export type SeatLine = {
  readonly seat: Seat;
  /** Which of the seats of this label it is, 1 first. */
  readonly number: number;
  /** Whether the seat above is held for the same. */
  readonly repeats: boolean;
  readonly holder: SeatTerm | null;
  /** Since when the seat is vacant; null when it is held, or when nobody has held it yet. */
  readonly vacantSince: CalendarDay | null;
  readonly next: SeatTerm | null;
  readonly substitute: Substitute | null;
  /** Days to the end of the holder's term, where it ends soon. */
  readonly endsIn: number | null;
};
/** Seats under one heading. */
export type SeatGroup = { readonly label: string; readonly lines: readonly SeatLine[] };
/** How many seats there are on a day, and how they stand. */
export type SeatCount = { readonly seats: number; readonly inPost: number; readonly vacant: number; readonly endingSoon: number };

/** The seats that are there on a day, under their headings, in the order of the list; headings in the order of their first seat. */
export function seatGroups(seats: readonly Seat[], day: CalendarDay): readonly SeatGroup[] {
  const there = seats.filter((seat) => seat.endedOn === null || seat.endedOn >= day);
  return distinct(there.map((seat) => seat.groupLabel)).map((label) => {
    const ofGroup = there.filter((seat) => seat.groupLabel === label);
    return { label, lines: ofGroup.map((seat, index) => seatLine(seat, day, { number: ofGroup.slice(0, index + 1).filter((other) => other.label === seat.label).length, repeats: ofGroup[index - 1]?.label === seat.label })) };
  });
}

/** How many of the seats shown are in post, vacant, and about to fall vacant. */
export function countSeats(groups: readonly SeatGroup[]): SeatCount {
  const lines = groups.flatMap((group) => group.lines);
  const inPost = lines.filter((line) => line.holder !== null).length;
  return { seats: lines.length, inPost, vacant: lines.length - inPost, endingSoon: lines.filter((line) => line.endsIn !== null).length };
}

/** "13 seats · 11 in post · 2 vacant · 1 term ends within 120 days"; what is none is left out. */
export function seatCountWords({ seats, inPost, vacant, endingSoon }: SeatCount): string {
  const parts = [`${String(seats)} ${seats === 1 ? 'seat' : 'seats'}`, `${String(inPost)} in post`];
  if (vacant > 0) parts.push(`${String(vacant)} vacant`);
  if (endingSoon > 0) parts.push(`${String(endingSoon)} ${endingSoon === 1 ? 'term ends' : 'terms end'} within ${String(ENDING_SOON_DAYS)} days`);
  return parts.join(' · ');
}

function seatLine(seat: Seat, day: CalendarDay, { number, repeats }: Pick<SeatLine, 'number' | 'repeats'>): SeatLine {
  const holder = termOn(seat.terms, day);
  return {
    seat,
    number,
    repeats,
    holder,
    vacantSince: vacancyOn(seat.terms, day)?.since ?? null,
    next: nextTerm(seat.terms, day),
    substitute: holder === null ? null : termOn(seat.substitutes, day),
    endsIn: holder !== null && endsWithin(holder, day, ENDING_SOON_DAYS) ? daysToTermEnd(holder, day) : null,
  };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)];
}
