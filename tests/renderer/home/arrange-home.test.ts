import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Meeting } from '@shared/meetings/model';
import type { PaperSummary } from '@shared/papers/model';
import { arrangeHome, counted, daysUntilWords, greeting } from '@renderer/features/home/arrange-home';
import { newestOpenPapers } from '@renderer/features/home/recent-papers';

const today = '2026-11-21' as CalendarDay;
const day = (text: string): CalendarDay => text as CalendarDay;

function meeting(id: string, date: string, more: Partial<Meeting> = {}): Meeting {
  return { id, bodyId: 'b', bodyName: 'Education Board', organisationName: '', title: '', date: day(date), startTime: '18:00', plannedEnd: '', place: 'Town Hall', stage: 'planned', provisional: false, cancelledOn: null, actualStart: null, actualEnd: null, presidingName: '', itemCount: 0, entryCount: 0, ...more };
}

describe('the meetings on Home', () => {
  const held = meeting('sept', '2026-09-22', { stage: 'draft', actualStart: '18:00', actualEnd: '20:00', entryCount: 12 });
  const approved = meeting('july', '2026-07-07', { stage: 'approved', actualStart: '18:00', actualEnd: '20:00', entryCount: 30 });
  const never = meeting('june', '2026-06-07');

  it('are the next, three after it, and those whose minutes wait', () => {
    const all = [approved, meeting('d', '2027-03-02'), meeting('a', '2026-11-24'), held, never, meeting('c', '2027-01-07'), meeting('b', '2026-12-10'), meeting('e', '2027-05-02')];
    const { next, later, unfinished } = arrangeHome(all, today);
    expect(next?.id).toBe('a');
    expect(later.map(({ id }) => id)).toEqual(['b', 'c', 'd']);
    expect(unfinished.map(({ id }) => id)).toEqual(['sept']);
  });

  it('keep today’s as the next until it has ended, then its minutes wait', () => {
    const running = meeting('now', '2026-11-21', { actualStart: '18:02' });
    expect(arrangeHome([running], today).next?.id).toBe('now');
    expect(arrangeHome([{ ...meeting('called-off', '2026-11-22'), cancelledOn: day('2026-11-20') }, meeting('next', '2026-12-01')], day('2026-11-21'))).toMatchObject({ next: { id: 'next' }, later: [] });
    const ended = { ...running, actualEnd: '19:50', stage: 'held' as const, entryCount: 3 };
    expect(arrangeHome([ended], today)).toMatchObject({ next: null, unfinished: [{ id: 'now' }] });
  });

  it('may be none', () => {
    expect(arrangeHome([], today)).toEqual({ next: null, later: [], unfinished: [] });
  });
});

describe('words', () => {
  it.each([
    ['2026-11-21', 'today'],
    ['2026-11-22', 'tomorrow'],
    ['2026-12-03', 'in 12 days'],
    ['2026-11-20', 'yesterday'],
    ['2026-10-21', '31 days ago'],
  ])('%s is %s', (date, words) => {
    expect(daysUntilWords(day(date), today)).toBe(words);
  });

  it('count one and many, and greet by the hour', () => {
    expect([counted(1, 'item', 'items'), counted(0, 'item', 'items')]).toEqual(['1 item', '0 items']);
    expect([0, 11, 12, 17, 18, 23].map(greeting)).toEqual(['Good morning', 'Good morning', 'Good afternoon', 'Good afternoon', 'Good evening', 'Good evening']);
  });
});

describe('the papers on Home', () => {
  it('are the newest four that are open', () => {
    const paper = (id: string, updatedAt: string, publicity: PaperSummary['publicity'] = 'open'): PaperSummary => ({ id, updatedAt, publicity }) as PaperSummary;
    const papers = [paper('a', '2026-11-01'), paper('b', '2026-11-05'), paper('secret', '2026-11-20', 'exempt'), paper('c', '2026-11-03'), paper('d', '2026-11-04'), paper('e', '2026-11-02')];
    expect(newestOpenPapers(papers).map(({ id }) => id)).toEqual(['b', 'd', 'c', 'e']);
  });
});
