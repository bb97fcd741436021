import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { addMinutes } from '@shared/kernel/time-of-day';
import { findRulePack } from '@shared/rules/packs/all-packs';
import type { Adjournment } from '@shared/sittings/model';
import { lastDayToReconvene, lateToReconvene, noQuorumDeeds, noQuorumRule, proposedDay } from '@shared/sittings/no-quorum';
import { adjournedSentence, endedSentence, minutesSat, refuseOrder, resumedSentence, sittingsOf } from '@shared/sittings/sitting-words';

const day = (text: string): CalendarDay => text as CalendarDay;
const at = (text: string): TimeOfDay => text as TimeOfDay;
const TUESDAY = day('2026-11-24');
const stop = (more: Partial<Adjournment> = {}): Adjournment => ({ id: 'a', kind: 'adjourned', day: TUESDAY, at: at('19:10'), reason: '', resumesDay: null, resumesAt: null, resumesPlace: '', resumedDay: null, resumedAt: null, agendaItemId: null, ...more });

describe('what is minuted', () => {
  it.each<[Partial<Adjournment>, string]>([
    [{}, 'The meeting was adjourned at 7.10 pm until further notice.'],
    [{ resumesAt: at('19:25') }, 'The meeting was adjourned at 7.10 pm, to be resumed at 7.25 pm.'],
    [{ resumesDay: TUESDAY, resumesAt: at('19:25') }, 'The meeting was adjourned at 7.10 pm, to be resumed at 7.25 pm.'],
    [{ resumesDay: TUESDAY }, 'The meeting was adjourned at 7.10 pm, to be resumed later the same day.'],
    [{ resumesDay: day('2026-12-01'), resumesAt: at('18:00'), resumesPlace: 'Committee Room 2' }, 'The meeting was adjourned at 7.10 pm to Tuesday 1 December 2026 at 6.00 pm in Committee Room 2.'],
    [{ resumesDay: day('2026-12-01') }, 'The meeting was adjourned at 7.10 pm to Tuesday 1 December 2026.'],
    [{ kind: 'noQuorum', at: at('18:00'), resumesAt: at('18:15') }, 'At 6.00 pm there was no quorum, and the meeting was adjourned, to be resumed at 6.15 pm.'],
    [{ reason: 'A fire alarm' }, 'The meeting was adjourned at 7.10 pm until further notice. Reason: A fire alarm.'],
  ])('%o', (more, sentence) => expect(adjournedSentence(stop(more))).toBe(sentence));

  it.each([
    [{ day: TUESDAY, at: at('19:25'), place: '', missing: [], joined: [] }, 'The meeting was resumed at 7.25 pm.'],
    [{ day: TUESDAY, at: at('19:25'), place: '', missing: ['Tom Ashworth'], joined: [] }, 'The meeting was resumed at 7.25 pm. Tom Ashworth was not present.'],
    [{ day: day('2026-12-01'), at: at('18:02'), place: 'the Annexe', missing: ['Tom Ashworth', 'Sunita Mehra'], joined: ['Robert Ellery'] }, 'The meeting was resumed on Tuesday 1 December 2026 at 6.02 pm in the Annexe. Tom Ashworth and Sunita Mehra were not present. Robert Ellery joined.'],
  ])('resumed %#', (resumed, sentence) => expect(resumedSentence(stop(), resumed)).toBe(sentence));

  it('ends', () => expect([endedSentence(at('18:30'), true), endedSentence(at('19:30'), false)]).toEqual(['At 6.30 pm there was no quorum, and the meeting was not held.', 'At 7.30 pm the meeting had lost its quorum, and it ended.']));
});

describe('sittings', () => {
  const meeting = { date: TUESDAY, actualStart: at('18:00'), actualEndDay: day('2026-12-01'), actualEnd: at('19:00') };
  it('a break, another day, an end past midnight', () => {
    const stops = [stop({ at: at('18:30'), resumedDay: TUESDAY, resumedAt: at('18:45') }), stop({ at: at('20:00'), resumedDay: day('2026-12-01'), resumedAt: at('18:00') })];
    const sittings = sittingsOf(meeting, stops);
    expect(sittings.map(({ fromDay, from, untilDay, until }) => `${fromDay} ${from} ${String(untilDay)} ${String(until)}`)).toEqual(['2026-11-24 18:00 2026-11-24 18:30', '2026-11-24 18:45 2026-11-24 20:00', '2026-12-01 18:00 2026-12-01 19:00']);
    expect(minutesSat(sittings, { day: TUESDAY, at: at('23:00') })).toBe(30 + 75 + 60);
    expect(minutesSat(sittingsOf({ ...meeting, actualEndDay: day('2026-11-25'), actualEnd: at('00:20') }, []), { day: TUESDAY, at: at('23:00') })).toBe(6 * 60 + 20);
  });
  it('not begun, still sitting, adjourned and not resumed', () => {
    expect(sittingsOf({ ...meeting, actualStart: null }, [])).toEqual([]);
    expect(minutesSat(sittingsOf({ ...meeting, actualEnd: null }, []), { day: TUESDAY, at: at('18:40') })).toBe(40);
    expect(sittingsOf({ ...meeting, actualEnd: null }, [stop()])).toEqual([{ fromDay: TUESDAY, from: '18:00', untilDay: TUESDAY, until: '19:10' }]);
  });
  it('breaks never count, however many there are', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sat: fc.integer({ min: 1, max: 60 }), rested: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 8 }), (parts) => {
        let clock = at('08:00');
        const stops = parts.map(({ sat, rested }, index) => {
          const from = addMinutes(clock, sat);
          clock = addMinutes(from, rested);
          return stop({ id: String(index), at: from, resumedDay: TUESDAY, resumedAt: clock });
        });
        const sittings = sittingsOf({ date: TUESDAY, actualStart: at('08:00'), actualEndDay: TUESDAY, actualEnd: addMinutes(clock, 10) }, stops);
        expect(minutesSat(sittings, { day: TUESDAY, at: clock })).toBe(parts.reduce((sum, { sat }) => sum + sat, 10));
      }),
    );
  });
  it('nothing ends before it began, also over midnight', () => {
    expect(refuseOrder({ day: TUESDAY, at: at('18:00') }, { day: TUESDAY, at: at('17:59') }, 'An adjournment')).toBe('An adjournment cannot be before 6.00 pm on Tuesday 24 November 2026.');
    expect(refuseOrder({ day: TUESDAY, at: at('23:50') }, { day: day('2026-11-25'), at: at('00:10') }, 'The end')).toBeNull();
    expect(refuseOrder(null, { day: TUESDAY, at: at('00:00') }, 'The end')).toBeNull();
  });
});

describe('without a quorum', () => {
  const academy = noQuorumRule(findRulePack('academy-trust-england'));
  const others = ['governing-body-england', 'schools-forum-england', 'council-committee-england', 'partnership-board'].map((key) => noQuorumRule(findRulePack(key)));
  it('an academy’s meeting that has lost it ends, and is held again within seven days', () => {
    expect([noQuorumDeeds(academy, true), noQuorumDeeds(academy, false)]).toEqual([['end'], ['wait', 'end']]);
    expect(lastDayToReconvene(academy, TUESDAY)).toBe('2026-12-01');
    expect(proposedDay(academy, TUESDAY, TUESDAY)).toBe('2026-12-01');
    expect(proposedDay(academy, TUESDAY, day('2026-12-10'))).toBe('2026-12-10');
    expect([lateToReconvene(academy, TUESDAY, day('2026-12-01')), lateToReconvene(academy, TUESDAY, day('2026-12-02'))?.startsWith('The rules ask for a day up to 1 December 2026')]).toEqual([null, true]);
  });
  it('others choose, and have no day laid down', () => {
    for (const rule of [...others, noQuorumRule(null)]) {
      expect(noQuorumDeeds(rule, true)).toEqual(['wait', 'adjourn', 'end']);
      expect(lastDayToReconvene(rule, TUESDAY)).toBeNull();
      expect(proposedDay(rule, TUESDAY, TUESDAY)).toBe('2026-12-01');
    }
  });
  it('no day within seven is late, and every later one is', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), (days) => (lateToReconvene(academy, TUESDAY, addDays(TUESDAY, days)) === null) === (days <= 7)));
  });
});
