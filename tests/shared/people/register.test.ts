import { describe, expect, it } from 'vitest';
import type { AcademicYear } from '@shared/kernel/academic-year';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { emailRefusal } from '@shared/people/email';
import type { Confirmation, Interest } from '@shared/people/model';
import { confirmationRefusal, interestRefusal, liveInterests, registerState } from '@shared/people/register';
import { removalRefusal } from '@shared/people/removal';

const day = (text: string): CalendarDay => text as CalendarDay;
const year = (text: string): AcademicYear => text as AcademicYear;
const interest = (from: string | null, until: string | null = null): Interest => ({ id: '019a0000-0000-7000-8000-000000000001', kind: 'pecuniary', nature: 'Director', organisationName: 'Northmere Books', from: from as CalendarDay | null, until: until as CalendarDay | null });
const confirmed = (academicYear: string, on: string, nil = false, id = '019a0000-0000-7000-8000-000000000009'): Confirmation => ({ id, academicYear: year(academicYear), confirmedOn: day(on), nil });

describe('registerState', () => {
  it.each([
    ['nothing at all', [], [], { state: 'outstanding', last: null }],
    ['confirmed the year before only', [], [confirmed('2025/26', '2025-09-10')], { state: 'outstanding', last: '2025/26' }],
    ['the latest of earlier years is named', [], [confirmed('2023/24', '2026-01-01'), confirmed('2024/25', '2024-09-10')], { state: 'outstanding', last: '2024/25' }],
    ['confirmed for a later year does not cover this one', [], [confirmed('2027/28', '2026-11-01')], { state: 'outstanding', last: null }],
    ['a nil return confirms', [], [confirmed('2026/27', '2026-09-10', true)], { state: 'confirmed', on: '2026-09-10', nil: true, since: 0 }],
    ['the one made last counts', [], [confirmed('2026/27', '2026-09-10', true), confirmed('2026/27', '2026-10-01')], { state: 'confirmed', on: '2026-10-01', nil: false, since: 0 }],
    ['of one day, the one noted last counts', [], [confirmed('2026/27', '2026-09-10', true, '019a0000-0000-7000-8000-000000000001'), confirmed('2026/27', '2026-09-10', false, '019a0000-0000-7000-8000-000000000002')], { state: 'confirmed', on: '2026-09-10', nil: false, since: 0 }],
    ['interests declared since are counted', [interest('2026-09-10'), interest('2026-09-11'), interest(null)], [confirmed('2026/27', '2026-09-10', true)], { state: 'confirmed', on: '2026-09-10', nil: true, since: 1 }],
  ])('%s', (_what, interests, confirmations, state) => expect(registerState({ interests, confirmations }, year('2026/27'))).toEqual(state));
});

describe('liveInterests', () => {
  it('leaves out what ended before the day and keeps its last day', () => {
    const ended = interest('2020-01-01', '2026-11-21');
    const lastDay = interest('2020-01-01', '2026-11-22');
    const toCome = interest('2027-01-01');
    expect(liveInterests([ended, lastDay, toCome], day('2026-11-22'))).toEqual([lastDay, toCome]);
  });
});

describe('interestRefusal', () => {
  it('refuses an interest that ends before it begins, and no other', () => {
    expect(interestRefusal({ from: day('2026-09-02'), until: day('2026-09-01') })).toBe('The interest ends on 1 September 2026, before it begins on 2 September 2026.');
    expect(interestRefusal({ from: day('2026-09-01'), until: day('2026-09-01') })).toBeNull();
    expect(interestRefusal({ from: null, until: day('2026-09-01') })).toBeNull();
  });
});

describe('confirmationRefusal', () => {
  const facts = (more: Partial<Parameters<typeof confirmationRefusal>[0]>) => ({ name: 'Ann Lee', confirmedOn: day('2026-11-22'), nil: true, interests: [], ...more });
  it.each([
    ['a nil return with nothing in the register', facts({}), null],
    ['the register as it stands', facts({ nil: false, interests: [interest(null)] }), null],
    ['a day to come', facts({ confirmedOn: day('2026-11-23') }), 'confirmedOn'],
    ['a nil return over interests', facts({ interests: [interest(null)] }), 'nil'],
    ['nothing to confirm', facts({ nil: false }), 'nil'],
    ['a nil return once the interest has ended', facts({ interests: [interest('2020-01-01', '2026-11-21')] }), null],
    ['a nil return dated when the interest still ran', facts({ confirmedOn: day('2026-11-21'), interests: [interest('2020-01-01', '2026-11-21')] }), 'nil'],
  ])('%s', (_what, given, field) => expect(confirmationRefusal(given, day('2026-11-22'))?.field ?? null).toBe(field));
});

describe('emailRefusal', () => {
  it.each(['', 'ann@example.org', 'a.b-c+d_e@sub.example.co.uk', "o'brien@example.org", 'áine@example.ie', 'ann@xn--mller-kva.example'])('takes “%s”', (typed) => expect(emailRefusal(typed)).toBeNull());
  it.each(['ann', 'ann@', '@example.org', 'ann@example', 'ann lee@example.org', 'ann@@example.org', 'ann@example..org', '.ann@example.org', 'ann@example.org.', 'ann@example.o', 'n/a', '<ann@example.org>'])('refuses “%s” and names it', (typed) => expect(emailRefusal(typed)).toContain(`“${typed}” is not an e-mail address`));
  it.each(['ann@example.org; bob@example.org', 'ann@example.org,bob@example.org', 'ann@example.org bob@example.org'])('asks for one address instead of “%s”', (typed) => expect(emailRefusal(typed)).toContain('more than one'));
});

describe('removalRefusal', () => {
  const none = { seats: [], stoodIn: [], groups: [], priorities: [], meetings: 0, agendaItems: 0, plannedItems: 0 };
  it.each([
    [{}, null],
    [{ seats: ['Board'] }, 'Ann Lee has a term in a seat of Board, and the record of that body needs the name. End the term; the person then stays in its history.'],
    [{ seats: ['A', 'B'] }, 'Ann Lee has a term in a seat of A and B,'],
    [{ seats: ['A', 'B', 'C', 'D'] }, 'Ann Lee has a term in a seat of A, B and 2 others,'],
    [{ stoodIn: ['Board'] }, 'Ann Lee is named as a substitute on Board.'],
    [{ groups: ['Attendance'] }, 'Ann Lee leads Attendance.'],
    [{ priorities: ['Fair access'] }, 'Ann Lee leads the work on Fair access.'],
    [{ meetings: 1 }, 'Ann Lee is in the attendance of one meeting,'],
    [{ meetings: 2 }, 'Ann Lee is in the attendance of 2 meetings,'],
    [{ plannedItems: 2 }, 'Ann Lee is named as the lead of 2 planned items.'],
    [{ agendaItems: 1 }, 'Ann Lee is named as presenter of one agenda item.'],
  ])('%j', (uses, sentence) => {
    const refusal = removalRefusal('Ann Lee', { ...none, ...uses });
    if (sentence === null) expect(refusal).toBeNull();
    else expect(refusal).toContain(sentence);
  });
});
