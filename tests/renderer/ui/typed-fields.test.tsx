import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { DateField } from '@renderer/ui/date-field';
import { TimeField } from '@renderer/ui/time-field';

function Day({ start = null }: { readonly start?: CalendarDay | null }) {
  const [day, setDay] = useState<CalendarDay | null>(start);
  return (
    <>
      <DateField label="Date" value={day} onChange={setDay} />
      <output data-testid="day">{day ?? 'none'}</output>
      <button type="button" onClick={() => setDay('2027-01-07' as CalendarDay)}>
        Other
      </button>
    </>
  );
}

function Time() {
  const [time, setTime] = useState<TimeOfDay | ''>('');
  return (
    <>
      <TimeField label="Start" value={time} onChange={setTime} />
      <output data-testid="time">{time === '' ? 'none' : time}</output>
    </>
  );
}

describe('a typed date', () => {
  it('is read day before month, echoed in full, and written out when the field is left', async () => {
    const user = userEvent.setup();
    render(<Day />);
    const field = screen.getByLabelText('Date');
    await user.type(field, '3/4/27');
    expect(screen.getByTestId('day').textContent).toBe('2027-04-03');
    expect(screen.getByText('Saturday 3 April 2027')).toBeTruthy();
    await user.tab();
    expect((field as HTMLInputElement).value).toBe('3 April 2027');
  });

  it('that does not exist is refused beside the field, and what was typed stays', async () => {
    const user = userEvent.setup();
    render(<Day />);
    const field = screen.getByLabelText('Date');
    await user.type(field, '31 February 2027');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.tab();
    expect((await screen.findByText(/That is not a date/)).textContent).toContain('What was typed stays');
    expect((field as HTMLInputElement).value).toBe('31 February 2027');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByTestId('day').textContent).toBe('none');
  });

  it('that changes elsewhere is shown', async () => {
    const user = userEvent.setup();
    render(<Day start={'2026-11-21' as CalendarDay} />);
    await user.click(screen.getByRole('button', { name: 'Other' }));
    expect((screen.getByLabelText('Date') as HTMLInputElement).value).toBe('7 January 2027');
  });
});

describe('a typed time', () => {
  it.each([
    ['6.30 pm', '18:30'],
    ['1830', '18:30'],
    ['9', '09:00'],
  ])('%s becomes %s', async (typed, read) => {
    const user = userEvent.setup();
    render(<Time />);
    const field = screen.getByLabelText('Start');
    await user.type(field, typed);
    expect(screen.getByTestId('time').textContent).toBe(read);
    await user.tab();
    expect((field as HTMLInputElement).value).toBe(read);
  });

  it('that is none is refused and kept', async () => {
    const user = userEvent.setup();
    render(<Time />);
    await user.type(screen.getByLabelText('Start'), '25:00');
    await user.tab();
    expect(await screen.findByText(/That is not a time/)).toBeTruthy();
    expect(screen.getByTestId('time').textContent).toBe('none');
  });
});
