import { describe, expect, it } from 'vitest';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { closeUndoHere } from '@main/store/undo-floor';
import { openTestRecord } from '@tests/helpers/test-record';

describe('Undo in a record that a program has filled', () => {
  it('goes back to the end of the filling and no further, also after typing in the same place', async () => {
    const record = await openTestRecord({ bodies: bodiesHandlers, meetings: meetingsHandlers, history: historyHandlers });
    const { id } = await record.client.bodies.create({ name: 'Board', shortName: '', kind: 'board', organisationName: '', usualPlace: '', usualStart: '' });
    const { id: meetingId } = await record.client.meetings.create({ bodyId: id, title: '', date: '2026-11-24', startTime: '18:00', plannedEnd: '', place: 'Here' });
    await record.client.meetings.type({ id: meetingId, place: 'Her' });
    await record.client.history.undo({});
    await record.client.meetings.type({ id: meetingId, place: 'There' });
    await record.record().store.write({ name: 'test', label: 'Test', kind: 'do' }, closeUndoHere);
    expect(await record.client.history.state({})).toEqual({ undo: null, redo: null });
    expect((await record.client.history.list({ limit: 50 })).steps).toEqual([]);
    await expect(record.client.history.undo({})).rejects.toMatchObject({ error: expect.objectContaining({ rule: 'nothingToUndo' }) });

    await record.client.meetings.type({ id: meetingId, place: 'There, by the window' });
    expect((await record.client.history.state({})).undo?.label).toBe('Change meeting');
    await record.client.history.undo({});
    expect((await record.client.meetings.get({ id: meetingId })).place).toBe('There');
    expect((await record.client.history.state({})).undo).toBeNull();
    expect((await record.client.history.redo({})).label).toBe('Change meeting');
    // The log itself keeps what was done before.
    expect(await record.record().store.read((reader) => reader.query('SELECT label FROM operation ORDER BY seq LIMIT 2'))).toEqual([{ label: 'Add body' }, { label: 'Add meeting' }]);
    await record.close();
  });
});
