import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { calendarDay } from '@shared/kernel/calendar-day';
import type { RunningMeeting } from '@shared/minutes/model';
import { RunBar } from '@renderer/features/minutes/run-bars';
import { inWindow } from '@tests/helpers/in-window';

const meeting = { bodyName: 'Schools Forum', date: calendarDay(2026, 12, 11), place: 'Council Chamber', actualStart: '16:31', actualEnd: null } as RunningMeeting['meeting'];

describe('the bar of a running meeting', () => {
  it.each([
    [false, 1],
    [true, 0],
  ])('says that it is in progress only while it sits (adjourned: %s)', (adjourned, times) => {
    inWindow(<RunBar meeting={meeting} narrow={false} part2={false} canStart adjourned={adjourned} deeds={null} onStart={vi.fn()} onEnd={vi.fn()} onLeave={vi.fn()} onCloseItem={null} />);
    expect(screen.queryAllByText('In progress since 16:31')).toHaveLength(times);
    expect(screen.getByRole('button', { name: 'End meeting' })).toBeTruthy();
  });

  it('does not end the meeting by the second half of a double click on Start, however late it comes', () => {
    const onEnd = vi.fn();
    inWindow(<RunBar meeting={meeting} narrow={false} part2={false} canStart adjourned={false} deeds={null} onStart={vi.fn()} onEnd={onEnd} onLeave={vi.fn()} onCloseItem={null} />);
    const end = screen.getByRole('button', { name: 'End meeting' });
    fireEvent.click(end, { detail: 2 });
    expect(onEnd).not.toHaveBeenCalled();
    fireEvent.click(end, { detail: 1 });
    expect(onEnd).toHaveBeenCalledTimes(1);
  });
});
