import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { parseCalendarDay, type CalendarDay } from '@shared/kernel/calendar-day';
import type { MinuteEntry } from '@shared/minutes/model';
import { EntryList } from '@renderer/features/minutes/entry-list';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const MEETING = '0190c0de-0000-7000-8000-000000000001';
const entry = (id: string, text: string): MinuteEntry => ({
  id,
  agendaItemId: 'item',
  kind: 'note',
  recordedAt: '18:05',
  orderKey: id,
  publicity: 'open',
  replyToEntryId: null,
  block: { id: `block-${id}`, ownerKind: 'minuteEntry', ownerId: id, kind: 'paragraph', level: 1, orderKey: id, runs: [{ text }], publicity: 'open', revision: 1, contentHash: '' },
  decision: null,
  action: null,
});
const nothing = (): void => undefined;

it('gives a moved line the focus that its move has lost, and takes it from nowhere else', async () => {
  fakeClient({ privacy: { found: async () => ({ found: [], accepted: [], open: true }) } });
  const context = { people: [], today: parseCalendarDay('2026-11-24') as CalendarDay, nextMeeting: null };
  const school = entry('a', 'The school.');
  const half = entry('b', 'It pays half.');
  const drawn = (...entries: readonly MinuteEntry[]) => (
    <>
      <EntryList entries={entries} meetingId={MEETING} items={[]} context={context} onMove={nothing} onKind={nothing} onRemove={nothing} onSplit={nothing} onMerge={nothing} onLeave={nothing} />
      <input aria-label="Box" />
    </>
  );
  const { rerender } = inWindow(drawn(school, half));
  const user = userEvent.setup({ delay: null });
  const row = (words: string) => screen.getByText(words).closest<HTMLElement>('[role="row"]');
  const moveDown = async (words: string): Promise<void> => {
    act(() => row(words)?.focus());
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  };
  await moveDown('The school.');
  rerender(drawn(half, school));
  expect(document.activeElement).toBe(row('The school.'));

  // Back in the box before the new order has come from the record.
  await moveDown('It pays half.');
  const box = screen.getByRole('textbox', { name: 'Box' });
  act(() => box.focus());
  rerender(drawn(school, half));
  expect(document.activeElement).toBe(box);
});

it('keeps the tools of the line that is pointed at when the focus goes elsewhere afterwards', async () => {
  fakeClient({ privacy: { found: async () => ({ found: [], accepted: [], open: true }) } });
  inWindow(
    <>
      <EntryList
        entries={[entry('a', 'The school.'), entry('b', 'It pays half.')]}
        meetingId={MEETING}
        items={[]}
        context={{ people: [], today: parseCalendarDay('2026-11-24') as CalendarDay, nextMeeting: null }}
        onMove={nothing}
        onKind={nothing}
        onRemove={nothing}
        onSplit={nothing}
        onMerge={nothing}
        onLeave={nothing}
      />
      <input aria-label="Box" />
    </>,
  );
  const user = userEvent.setup({ delay: null });
  const tools = (words: string) => within(screen.getByText(words).closest<HTMLElement>('[role="row"]') ?? document.body).queryByRole('button', { name: 'More for this minute' });
  act(() => screen.getByText('The school.').closest<HTMLElement>('[role="row"]')?.focus());
  await user.hover(screen.getByText('It pays half.'));
  expect(tools('It pays half.')).not.toBeNull();
  act(() => screen.getByRole('textbox', { name: 'Box' }).focus());
  expect(tools('It pays half.')).not.toBeNull();
  // Where nothing is pointed at, the tools go with the focus.
  await user.hover(screen.getByRole('textbox', { name: 'Box' }));
  expect(tools('It pays half.')).toBeNull();
});
