import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { AgendaRail } from '@renderer/features/minutes/agenda-rail';
import type { RailItem } from '@renderer/features/minutes/agenda-rail';

const item = (number: string, restricted: boolean): RailItem => ({ id: number, number, title: `Item of business ${number}`, level: 1, progress: 'ahead', times: '', restricted, note: '' });

describe('the agenda beside a running meeting', () => {
  it('says where Part 2 begins, and where the meeting is in public again', () => {
    const { container } = render(<AgendaRail items={[item('1', false), item('2', true), item('3', true), item('4', false)]} shownId="1" onShow={() => undefined} onStep={() => undefined} />);
    expect(screen.getAllByText(/^Part \d$/u).map(({ textContent }) => textContent)).toEqual(['Part 2', 'Part 1']);
    const words = container.textContent ?? '';
    const [first = -1, part2 = -1, second = -1, part1 = -1, last = -1] = ['Item of business 1', 'Part 2', 'Item of business 2', 'Part 1', 'Item of business 4'].map((said) => words.indexOf(said));
    expect([first < part2, part2 < second, second < part1, part1 < last]).toEqual([true, true, true, true]);
  });

  it('says nothing of parts where everything is in public', () => {
    render(<AgendaRail items={[item('1', false), item('2', false)]} shownId="1" onShow={() => undefined} onStep={() => undefined} />);
    expect(screen.queryByText(/^Part \d$/u)).toBeNull();
  });
});
