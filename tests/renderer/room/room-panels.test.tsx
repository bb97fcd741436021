import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { MeetingRequest } from '@shared/room/model';
import { calendarDay } from '@shared/kernel/calendar-day';
import { OperationError } from '@shared/make-client';
import { RoomPanels } from '@renderer/features/room/room-panels';
import { fakeClient } from '@tests/helpers/fake-client';
import { inWindow } from '@tests/helpers/in-window';
import { item, MEETING_ID, uuid } from '../agenda/agenda-record';

const REQUEST: MeetingRequest = { id: uuid(500), meetingId: MEETING_ID, agendaItemId: null, kind: 'question', fromName: 'Ada Quill', organisationName: '', seconderName: '', receivedOn: calendarDay(2026, 11, 17), words: 'When will the crossing be built?', addressedTo: '', response: '', signatures: 0, publicity: 'open' };

function open(requests: readonly MeetingRequest[], refused: Readonly<Record<string, string>> | null = null) {
  const sent: { readonly operation: string; readonly input: unknown }[] = [];
  const note = (operation: string) => async (input: unknown) => {
    sent.push({ operation, input });
    if (refused !== null) throw new OperationError({ kind: 'invalid', issues: Object.entries(refused).map(([path, message]) => ({ path, message })) });
    return { id: uuid(501) };
  };
  fakeClient({
    agenda: { get: async () => ({ items: [item(1, 'Welcome'), item(2, 'Public questions')], askTypes: [], numbering: { style: 'decimal', first: 1 } }) },
    room: { requests: async () => ({ requests: [...requests] }), addRequest: note('addRequest'), updateRequest: note('updateRequest') as never, removeRequest: note('removeRequest') as never },
  });
  inWindow(<RoomPanels meetingId={MEETING_ID} actionsFor={(kind) => <button type="button">Make {kind}</button>} />);
  return { sent, user: userEvent.setup({ delay: null }) };
}
const dialog = () => within(screen.getByRole('dialog'));
const field = (name: string) => dialog().getByRole('textbox', { name });

describe('what the room needs', () => {
  it('offers each paper under its name', async () => {
    open([]);
    for (const [name, kind] of [['Chair’s agenda', 'chairAgenda'], ['Sign-in sheet', 'signInSheet'], ['Name plates', 'namePlates'], ['Questions and motions', 'requests']] as const) {
      expect(within(screen.getByRole('group', { name })).getByRole('button', { name: `Make ${kind}` })).toBeTruthy();
    }
    expect(await screen.findByText('Nothing has been brought to this meeting yet.')).toBeTruthy();
  });

  it('adds a question under an item, with the day it was received', async () => {
    const { sent, user } = open([]);
    await user.click(screen.getByRole('button', { name: 'Add…' }));
    await user.type(field('Received on'), '17/11/26');
    expect(dialog().getByText('Tuesday 17 November 2026')).toBeTruthy();
    await user.type(field('From'), 'Ada Quill');
    await user.type(field('Words'), 'When?');
    await user.selectOptions(await dialog().findByRole('combobox', { name: 'Agenda item' }), '2 Public questions');
    await user.click(dialog().getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(sent).toEqual([{ operation: 'addRequest', input: expect.objectContaining({ meetingId: MEETING_ID, kind: 'question', fromName: 'Ada Quill', words: 'When?', receivedOn: '2026-11-17', agendaItemId: uuid(2), signatures: 0, seconderName: '' }) as unknown }]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('asks a motion for mover and seconder and a petition for its signatures', async () => {
    const { sent, user } = open([]);
    await user.click(screen.getByRole('button', { name: 'Add…' }));
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Kind' }), 'Petition');
    await user.type(field('Signatures'), '1,204');
    await user.selectOptions(dialog().getByRole('combobox', { name: 'Kind' }), 'Motion on notice');
    expect(dialog().queryByRole('textbox', { name: 'Signatures' })).toBeNull();
    await user.type(field('Moved by'), 'Cllr Oyelaran');
    await user.type(field('Seconded by'), 'Cllr Finch');
    await user.type(field('Motion'), 'That the Board writes.');
    await user.click(dialog().getByRole('button', { name: 'Add' }));
    // The signatures belong to the petition that it no longer is.
    await waitFor(() => expect(sent[0]?.input).toMatchObject({ kind: 'motionOnNotice', fromName: 'Cllr Oyelaran', seconderName: 'Cllr Finch', signatures: 0 }));
  });

  it('says beside the field what is wrong with a day, and what main refuses, and keeps what was typed', async () => {
    const { sent, user } = open([], { fromName: 'Enter the name of who brings it.' });
    await user.click(screen.getByRole('button', { name: 'Add…' }));
    await user.type(field('Received on'), 'soon');
    await user.type(field('Words'), 'When?');
    await user.click(dialog().getByRole('button', { name: 'Add' }));
    expect(field('Received on').getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
    await user.clear(field('Received on'));
    await user.click(dialog().getByRole('button', { name: 'Add' }));
    expect(await dialog().findByText('Enter the name of who brings it.')).toBeTruthy();
    expect((field('Words') as HTMLTextAreaElement).value).toBe('When?');
  });

  it('lists what was brought with its mark, and changes it', async () => {
    const { sent, user } = open([REQUEST, { ...REQUEST, id: uuid(502), fromName: 'Tom Ashworth', publicity: 'exempt', words: 'W'.repeat(400) }]);
    expect(await screen.findByText('Public question, Ada Quill, 17 November 2026')).toBeTruthy();
    expect(screen.getByText('Exempt')).toBeTruthy();
    expect(screen.getByText(/^W+…$/u).textContent).toHaveLength(160);
    await user.click(screen.getByRole('button', { name: 'Change public question of Ada Quill' }));
    await user.type(field('Response'), 'Next spring.');
    await user.click(dialog().getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(sent[0]).toMatchObject({ operation: 'updateRequest', input: { id: REQUEST.id, response: 'Next spring.', words: REQUEST.words } }));
  });

  it('moves what was brought to the bin from its own dialog', async () => {
    const { sent, user } = open([REQUEST]);
    await user.click(await screen.findByRole('button', { name: 'Change public question of Ada Quill' }));
    await user.click(dialog().getByRole('button', { name: 'Move to the bin' }));
    await waitFor(() => expect(sent[0]).toEqual({ operation: 'removeRequest', input: { id: REQUEST.id } }));
  });
});
