import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { absenceClock, absenceClocks } from '@shared/reporting/absence-clock';
import type { AttendedMeeting } from '@shared/reporting/absence-clock';

const day = (text: string): CalendarDay => parseCalendarDay(text) as CalendarDay;
const TODAY = day('2026-11-22');
const meeting = (on: string, status: AttendedMeeting['status'], consent: AttendedMeeting['consent'] = ''): AttendedMeeting => ({ day: day(on), status, consent });
const clock = (meetings: readonly AttendedMeeting[], { today = TODAY, byOffice = false, coming = [] as readonly string[] } = {}) => absenceClock({ membershipId: 'm', name: 'Sunita Mehra', byOffice, meetings }, coming.map(day), today);

describe('the six-month clock', () => {
  it.each([
    ['2026-09-22', '2027-03-21'],
    ['2026-09-01', '2027-02-28'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-31', '2028-02-29'],
    ['2027-08-29', '2028-02-28'],
    ['2028-02-29', '2028-08-28'],
    ['2026-01-15', '2026-07-14'],
  ])('begins with the first meeting missed, %s, and its last day is %s', (first, until) => {
    const today = day(first);
    expect(clock([meeting(first, 'absent')], { today })).toMatchObject({ from: first, until, state: 'running' });
    expect(clock([meeting(first, 'absent')], { today: day(until) })?.state).toBe('running');
    expect(clock([meeting(first, 'absent')], { today: addDays(day(until), 1) })?.state).toBe('expired');
  });

  it('does not begin for who came to the last meeting, or was never missed', () => {
    expect(clock([])).toBeNull();
    expect(clock([meeting('2026-05-01', 'absent'), meeting('2026-09-22', 'present')])).toBeNull();
  });

  it('begins anew after a meeting attended', () => {
    expect(clock([meeting('2026-03-01', 'absent'), meeting('2026-05-01', 'present'), meeting('2026-07-01', 'absent'), meeting('2026-09-22', 'apologies', 'notAccepted')])).toMatchObject({ from: '2026-07-01', missed: ['2026-07-01', '2026-09-22'], consentUnknown: [] });
  });

  it('is ended by an absence that was consented to, and not by one that was not', () => {
    expect(clock([meeting('2026-05-01', 'absent'), meeting('2026-07-01', 'apologies', 'accepted')])).toBeNull();
    expect(clock([meeting('2026-05-01', 'absent'), meeting('2026-07-01', 'apologies', 'accepted'), meeting('2026-09-22', 'absent')])).toMatchObject({ from: '2026-09-22' });
    expect(clock([meeting('2026-05-01', 'absent'), meeting('2026-07-01', 'apologies', 'notAccepted')])).toMatchObject({ from: '2026-05-01', state: 'expired' });
  });

  it('runs where nobody recorded the consent, and says on which meetings it hangs', () => {
    expect(clock([meeting('2026-07-01', 'apologies'), meeting('2026-09-22', 'absent')])).toMatchObject({ from: '2026-07-01', consentUnknown: ['2026-07-01'] });
  });

  it('takes no notice of a meeting at which attendance was not marked, and of one to come', () => {
    expect(clock([meeting('2026-07-01', 'absent'), meeting('2026-09-22', 'expected')])).toMatchObject({ from: '2026-07-01', missed: ['2026-07-01'] });
    expect(clock([meeting('2026-09-22', 'expected')])).toBeNull();
    expect(clock([meeting('2026-12-01', 'apologies')])).toBeNull();
  });

  it('does not run for who governs by virtue of another office', () => {
    expect(clock([meeting('2026-01-15', 'absent'), meeting('2026-09-22', 'absent')], { byOffice: true })).toBeNull();
  });

  it('names the next meeting in the six months', () => {
    const missed = [meeting('2026-09-22', 'absent')];
    expect(clock(missed, { coming: ['2027-02-01', '2026-12-09', '2026-11-01'] })?.nextMeeting).toBe('2026-12-09');
    expect(clock(missed, { coming: ['2027-03-21'] })?.nextMeeting).toBe('2027-03-21');
    expect(clock(missed, { coming: ['2027-03-22'] })?.nextMeeting).toBeNull();
  });

  it('puts the one that ends first at the top', () => {
    const facts = [['Late', '2026-10-01'], ['Early', '2026-02-01'], ['None', '']].map(([name = '', first = '']) => ({ membershipId: name, name, byOffice: false, meetings: first === '' ? [] : [meeting(first, 'absent')] }));
    expect(absenceClocks(facts, [], TODAY).map(({ name, state }) => `${name} ${state}`)).toEqual(['Early expired', 'Late running']);
  });

  it('never runs over a meeting attended or consented to, and always begins with a meeting missed', () => {
    const meetings = fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 700 }), status: fc.constantFrom('expected', 'present', 'apologies', 'absent' as const), consent: fc.constantFrom('', 'accepted', 'notAccepted' as const) }), { selector: ({ at }) => at, maxLength: 15 });
    fc.assert(
      fc.property(meetings, (drawn) => {
        const list = drawn.toSorted((one, other) => one.at - other.at).map(({ at, status, consent }): AttendedMeeting => ({ day: addDays(day('2025-01-01'), at), status: status as AttendedMeeting['status'], consent: (status === 'apologies' || status === 'absent' ? consent : '') as AttendedMeeting['consent'] }));
        const found = clock(list);
        const past = list.filter(({ day: on, status }) => on <= TODAY && status !== 'expected');
        const last = past.at(-1);
        expect(found === null).toBe(last === undefined || last.status === 'present' || last.consent === 'accepted');
        if (found === null) return;
        expect(past.some(({ day: on, status, consent }) => on >= found.from && (status === 'present' || consent === 'accepted'))).toBe(false);
        expect(found.missed[0]).toBe(found.from);
        expect(found.until > found.from).toBe(true);
      }),
    );
  });
});
