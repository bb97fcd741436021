import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { AgendaScreen } from '@renderer/features/agenda/agenda-screen';
import { useNotices } from '@renderer/query/notices';
import { fakeClient } from '@tests/helpers/fake-client';
import { inRouter } from '@tests/helpers/in-router';
import { agendaRecord, item, MEETING_ID, uuid } from './agenda-record';

beforeEach(() => useNotices.setState({ notices: [] }));

/** "1 18:00 Welcome" for each row. */
function shown(): string[] {
  return [...document.querySelectorAll('[data-agenda-row]:not([data-agenda-row="new"])')].map((row) => {
    const cells = within(row as HTMLElement).getAllByRole('cell');
    return `${cells[1]?.textContent ?? ''} ${cells[6]?.textContent ?? ''} ${row.querySelector<HTMLTextAreaElement>('[data-sortable-control="title"]')?.value ?? ''}`;
  });
}

async function open(...items: Parameters<typeof agendaRecord>[0]) {
  const record = agendaRecord(items);
  fakeClient(record.operations);
  await inRouter(<AgendaScreen meetingId={MEETING_ID} />);
  await screen.findByRole('textbox', { name: 'New item' });
  return record;
}

describe('the agenda on the screen', () => {
  it('numbers and times its items and says when it ends', async () => {
    await open(item(1, 'Welcome'), item(2, 'Budget', { minutesNeeded: 10 }), item(3, 'Formula', { parentId: uuid(2), minutesNeeded: 20 }), item(4, 'Close'));
    expect(shown()).toEqual(['1 18:00 Welcome', '2 18:05 Budget', '2.1 18:05 Formula', '3 18:25 Close']);
    expect(screen.getByText('Ends 18:30, 10 minutes over')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Minutes for item 2' })).toBeNull();
  });

  it('makes an item with its first letter and saves the rest as it is typed', async () => {
    const user = userEvent.setup({ delay: null });
    const record = await open(item(1, 'Welcome'));
    await user.type(screen.getByRole('textbox', { name: 'New item' }), 'Any');
    expect(record.sent[0]).toMatchObject({ operation: 'addItem', input: { title: 'A', afterId: null, parentId: null } });
    await waitFor(() => expect(record.items()[1]?.title).toBe('Any'));
    expect(shown()).toEqual(['1 18:00 Welcome']);
    await user.keyboard('{Enter}');
    expect((screen.getByRole('textbox', { name: 'New item' }) as HTMLTextAreaElement).value).toBe('');
    expect((await screen.findByRole('textbox', { name: 'Title of item 2' }) as HTMLTextAreaElement).value).toBe('Any');
  });

  it('shows the new start times with the keystroke', async () => {
    const user = userEvent.setup({ delay: null });
    const record = await open(item(1, 'Welcome'), item(2, 'Close'));
    const minutes = screen.getByRole('textbox', { name: 'Minutes for item 1' });
    await user.click(minutes);
    await user.keyboard('15');
    expect(shown()).toEqual(['1 18:00 Welcome', '2 18:15 Close']);
    await waitFor(() => expect(record.sent.at(-1)).toEqual({ operation: 'typeItem', input: { minutesNeeded: 15 } }));
  });

  it('keeps the title there is when the field is left empty, and says so', async () => {
    const user = userEvent.setup({ delay: null });
    const record = await open(item(1, 'Welcome'));
    const title = screen.getByRole('textbox', { name: 'Title of item 1' });
    await user.clear(title);
    expect(screen.getByText('Enter the title of the item. The one before is kept.')).toBeTruthy();
    expect(title.getAttribute('aria-invalid')).toBe('true');
    await user.tab();
    expect((title as HTMLTextAreaElement).value).toBe('Welcome');
    expect(record.sent).toEqual([]);
  });

  it('moves a row with Alt+Shift+Down at once', async () => {
    const user = userEvent.setup({ delay: null });
    const record = await open(item(1, 'Welcome'), item(2, 'Close'));
    await user.click(screen.getByRole('textbox', { name: 'Title of item 1' }));
    await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    expect(shown()).toEqual(['1 18:00 Close', '2 18:05 Welcome']);
    expect(record.sent).toEqual([{ operation: 'moveItem', input: { id: uuid(1), parentId: null, beforeId: null } }]);
  });

  it('says why an item cannot go to the bin', async () => {
    const user = userEvent.setup({ delay: null });
    await open(item(1, 'Welcome'));
    await user.click(screen.getByRole('button', { name: 'More for item 1' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
    expect(useNotices.getState().notices.map((notice) => notice.sentence)).toEqual(['This item has minutes, so it stays on the agenda.']);
    expect(shown()).toEqual(['1 18:00 Welcome']);
  });

  it('marks where Part 2 begins, once', async () => {
    await open(item(1, 'Welcome'), item(2, 'Salaries', { publicity: 'exempt' }), item(3, 'Grievance', { publicity: 'confidential' }));
    expect(screen.getAllByText('Part 2: press and public likely to be excluded')).toHaveLength(1);
    expect(screen.queryByText('Part 1 again: open to the public')).toBeNull();
  });

  it('says where the public is back, and nothing at a break', async () => {
    await open(item(1, 'Welcome'), item(2, 'Salaries', { publicity: 'exempt' }), item(3, 'Break', { kind: 'break' }), item(4, 'Grievance', { publicity: 'exempt' }), item(5, 'Any other business'), item(6, 'Close'));
    expect(screen.getAllByText('Part 2: press and public likely to be excluded')).toHaveLength(1);
    const again = screen.getByText('Part 1 again: open to the public');
    const follows = (title: string) => (again.compareDocumentPosition(screen.getByDisplayValue(title)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect(['Grievance', 'Any other business', 'Close'].map(follows)).toEqual([false, true, true]);
  });
});
