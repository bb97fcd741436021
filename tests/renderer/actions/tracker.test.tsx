import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { TrackedAction } from '@shared/actions/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { ActionsTable } from '@renderer/features/actions/actions-table';
import { trackerSearch } from '@renderer/features/actions/tracker-search';
import { UpdateDialog } from '@renderer/features/actions/update-form';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';

const day = (text: string): CalendarDay => text as CalendarDay;
const TODAY = day('2026-11-24');

function action(index: number, more: Partial<TrackedAction> = {}): TrackedAction {
  return {
    id: `id-${String(index)}`, number: `A 26/27-${String(index).padStart(3, '0')}`, text: `Action ${String(index)}`, publicity: 'open', bodyId: 'b', bodyName: 'Board', meetingId: 'm', meetingDate: day('2026-10-13'), agendaItemId: 'i', itemTitle: 'Item', entryId: 'e', owners: [], ownerName: '', ofClerk: false,
    due: { verbatim: '', kind: 'none', day: null }, dueUnsure: false, status: 'open', closedOn: null, closedReason: '', lastUpdate: null, nextMeetingOn: null, ...more,
  };
}

function Table({ actions, onOpen }: { readonly actions: readonly TrackedAction[]; readonly onOpen: (id: string) => void }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <output>{chosen.size}</output>
      <ActionsTable label="Actions" actions={actions} today={TODAY} sort={{ by: 'due', down: false }} onSort={() => undefined} chosen={chosen} onChosen={setChosen} onOpen={onOpen} />
    </>
  );
}

describe('the table of actions', () => {
  it('draws only what is seen of two thousand, with words for every state', () => {
    inWindow(<Table actions={[action(1, { due: { verbatim: '1 Nov', kind: 'day', day: day('2026-11-01') } }), action(2, { publicity: 'exempt' }), ...Array.from({ length: 2_000 }, (_value, index) => action(index + 3))]} onOpen={() => undefined} />);
    const table = screen.getByRole('table', { name: 'Actions' });
    expect(table.getAttribute('aria-rowcount')).toBe('2003');
    const rows = within(table).getAllByRole('row');
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]?.textContent).toContain('Overdue');
    expect(rows[1]?.textContent).toContain('“1 Nov”Sunday 1 November 2026');
    expect(rows[2]?.textContent).toContain('Exempt: Action 2');
    expect(rows[2]?.textContent).toContain('Nobody named');
  });

  it('is one stop for Tab: arrows move, Space chooses, Ctrl+A chooses all, Enter opens', async () => {
    const person = userEvent.setup();
    const opened = vi.fn();
    inWindow(<Table actions={[action(1), action(2), action(3)]} onOpen={opened} />);
    const row = (words: string) => screen.getByRole('button', { name: words });
    row('Action 1').focus();
    await person.keyboard('{ArrowDown}');
    await waitFor(() => expect(document.activeElement).toBe(row('Action 2')));
    expect([row('Action 1').tabIndex, row('Action 2').tabIndex]).toEqual([-1, 0]);
    await person.keyboard(' ');
    expect(screen.getByRole('status').textContent).toBe('1');
    expect(opened).not.toHaveBeenCalled();
    await person.keyboard('{Control>}a{/Control}');
    expect(screen.getByRole('status').textContent).toBe('3');
    await person.keyboard(' ');
    expect(screen.getByRole('status').textContent).toBe('2');
    await person.keyboard('{End}{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(row('Action 3')));
    await person.click(screen.getByRole('checkbox', { name: 'Choose A 26/27-001' }));
    expect(screen.getByRole('status').textContent).toBe('1');
  });
});

it('an update of several asks for words, and closing for a reason, beside the field', async () => {
  const person = userEvent.setup();
  const close = vi.fn(async () => ({}));
  fakeClient({ actions: { close } });
  const done = vi.fn();
  inWindow(<UpdateDialog actions={[action(1), action(2)]} change="done" meetingId={null} today={TODAY} onClose={() => undefined} onDone={done} />);
  expect(screen.getByRole('heading', { name: 'Close 2 actions' })).toBeDefined();
  await person.type(screen.getByRole('textbox', { name: 'Reason' }), 'Sent');
  await person.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(done).toHaveBeenCalled());
  expect(close).toHaveBeenCalledWith({ actionIds: ['id-1', 'id-2'], status: 'done', day: TODAY, reason: 'Sent' });
});

it('reads its view from the address and passes over what it does not know', () => {
  expect(trackerSearch({ view: 'overdue', body: 'b', tab: 'actions' })).toEqual({ view: 'overdue', body: 'b', tab: 'actions' });
  expect(trackerSearch({ view: 'everything', body: 3 })).toEqual({});
});
