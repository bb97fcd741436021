import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import type { RecordStore } from '@main/store/record-store';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const typing = (label = 'Typing') => ({ name: 'text.save', label, kind: 'do' }) as const;
const person = (name: string) => ({ honorific: '', name, organisationName: '', email: '' });

let test: TestRecord;
let store: RecordStore;
beforeEach(async () => {
  test = await openTestRecord({ history: historyHandlers, bodies: bodiesHandlers });
  store = test.record().store;
});
afterEach(async () => {
  expect(test.faults).toEqual([]);
  await test.close();
});

const names = async (): Promise<string[]> => (await store.read((reader) => reader.find('person', {}, { id: 'ASC' }))).map((row) => row.name);
const undo = () => test.client.history.undo({});
const redo = () => test.client.history.redo({});

describe('undo and redo', () => {
  it('has nothing to undo in a new record, and says so', async () => {
    expect(await test.client.history.state({})).toEqual({ undo: null, redo: null });
    await expect(undo()).rejects.toThrow('There is nothing to undo.');
    await expect(redo()).rejects.toThrow('There is nothing to redo.');
  });

  it('takes back an addition, a change and a removal, and does them again', async () => {
    const { value: row } = await store.write({ name: 'x', label: 'Add', kind: 'do' }, (tx) => tx.insert('person', person('Ada')));
    await store.write({ name: 'x', label: 'Change', kind: 'do' }, (tx) => tx.update('person', row.id, { name: 'Ada Lovelace' }));
    await store.write({ name: 'x', label: 'Remove', kind: 'do' }, (tx) => tx.remove('person', row.id));
    expect(await names()).toEqual([]);
    expect(await undo()).toEqual({ label: 'Remove' });
    expect(await names()).toEqual(['Ada Lovelace']);
    expect(await undo()).toEqual({ label: 'Change' });
    expect(await names()).toEqual(['Ada']);
    expect(await undo()).toEqual({ label: 'Add' });
    expect(await names()).toEqual([]);
    expect(await redo()).toEqual({ label: 'Add' });
    expect(await redo()).toEqual({ label: 'Change' });
    expect(await names()).toEqual(['Ada Lovelace']);
    expect(await redo()).toEqual({ label: 'Remove' });
    expect(await names()).toEqual([]);
  });

  it('forgets what could be redone once something new is done', async () => {
    await store.write({ name: 'x', label: 'One', kind: 'do' }, (tx) => tx.insert('person', person('One')));
    await undo();
    await store.write({ name: 'x', label: 'Two', kind: 'do' }, (tx) => tx.insert('person', person('Two')));
    await expect(redo()).rejects.toThrow('There is nothing to redo.');
    expect(await names()).toEqual(['Two']);
  });

  it('takes back all rows of one operation together', async () => {
    await store.write({ name: 'x', label: 'Several', kind: 'do' }, async (tx) => {
      const row = await tx.insert('person', person('First'));
      await tx.insert('person', person('Second'));
      await tx.update('person', row.id, { name: 'First, changed' });
    });
    expect(await names()).toEqual(['First, changed', 'Second']);
    await undo();
    expect(await names()).toEqual([]);
    await redo();
    expect(await names()).toEqual(['First, changed', 'Second']);
  });

  it('joins the keystrokes of one paragraph into one step, and starts a new step after a pause', async () => {
    const { value: row } = await store.write({ name: 'x', label: 'Add', kind: 'do' }, (tx) => tx.insert('person', person('')));
    const type = (name: string) =>
      store.write(typing(), async (tx) => {
        tx.joinWithPrevious('text:1');
        await tx.update('person', row.id, { name });
      });
    for (const text of ['A', 'Ad', 'Ada']) await type(text);
    test.setNow('2026-11-21T18:10:00.000Z');
    for (const text of ['Ada L', 'Ada Lovelace']) await type(text);
    await undo();
    expect(await names()).toEqual(['Ada']);
    await undo();
    expect(await names()).toEqual(['']);
    await redo();
    await redo();
    expect(await names()).toEqual(['Ada Lovelace']);
  });

  it('does not join across a clock that was set back', async () => {
    const { value: row } = await store.write({ name: 'x', label: 'Add', kind: 'do' }, (tx) => tx.insert('person', person('')));
    const type = (name: string) =>
      store.write(typing(), async (tx) => {
        tx.joinWithPrevious('text:1');
        await tx.update('person', row.id, { name });
      });
    await type('before');
    test.setNow('2026-11-21T16:00:00.000Z');
    await type('after');
    await undo();
    expect(await names()).toEqual(['before']);
  });

  it('lists what was done, newest first, and marks what is taken back', async () => {
    await store.write({ name: 'x', label: 'One', kind: 'do' }, (tx) => tx.insert('person', person('One')));
    await store.write({ name: 'x', label: 'Two', kind: 'do' }, (tx) => tx.insert('person', person('Two')));
    await undo();
    const { steps } = await test.client.history.list({ limit: 10 });
    expect(steps.map(({ label, undone }) => ({ label, undone }))).toEqual([
      { label: 'Two', undone: true },
      { label: 'One', undone: false },
    ]);
  });

  it('takes back what was logged before a later version added a column', async () => {
    const { value: row } = await store.write({ name: 'x', label: 'Add', kind: 'do' }, (tx) => tx.insert('person', person('Ada')));
    // As the version before logged it: without the telephone number.
    await store.write({ name: 'x', label: 'Log of before', kind: 'undo' }, (tx) => tx.query(`UPDATE operationChange SET after = json_remove(after, '$.phone') WHERE rowId = ?`, [row.id]));
    await undo();
    expect(await names()).toEqual([]);
    await redo();
    expect(await names()).toEqual(['Ada']);
  });

  it('takes back one step by its number, however much was done since, and leaves that alone', async () => {
    const { value: ada, seq: added } = await store.write({ name: 'x', label: 'Add Ada', kind: 'do' }, (tx) => tx.insert('person', person('Ada')));
    const { seq } = await store.write({ name: 'x', label: 'Remove', kind: 'do' }, (tx) => tx.remove('person', ada.id));
    await store.write({ name: 'x', label: 'Add Ben', kind: 'do' }, (tx) => tx.insert('person', person('Ben')));
    expect(await test.client.history.undo({ seq: seq ?? 0 })).toEqual({ label: 'Remove' });
    expect(await names()).toEqual(['Ada', 'Ben']);
    await expect(test.client.history.undo({ seq: seq ?? 0 })).rejects.toThrow('This has been taken back already.');
    expect(await redo()).toEqual({ label: 'Remove' });
    expect(await names()).toEqual(['Ben']);
    // What it added may be stood upon: then the way back is step by step.
    await expect(test.client.history.undo({ seq: added ?? 0 })).rejects.toThrow('Something else was done since.');
    expect(await undo()).toEqual({ label: 'Add Ben' });
    expect(await undo()).toEqual({ label: 'Remove' });
    expect(await test.client.history.undo({ seq: added ?? 0 })).toEqual({ label: 'Add Ada' });
    expect(await names()).toEqual([]);
  });

  it('refuses a step by its number whose row was changed since, and changes nothing', async () => {
    const { value: ada } = await store.write({ name: 'x', label: 'Add', kind: 'do' }, (tx) => tx.insert('person', person('Ada')));
    const { seq } = await store.write({ name: 'x', label: 'Change', kind: 'do' }, (tx) => tx.update('person', ada.id, { name: 'Ada L' }));
    await store.write({ name: 'x', label: 'Change again', kind: 'do' }, (tx) => tx.update('person', ada.id, { name: 'Ada Lovelace' }));
    await expect(test.client.history.undo({ seq: seq ?? 0 })).rejects.toThrow('changed again in another way since');
    expect(await names()).toEqual(['Ada Lovelace']);
  });

  it('survives a restart', async () => {
    await store.write({ name: 'x', label: 'One', kind: 'do' }, (tx) => tx.insert('person', person('One')));
    await test.reopen();
    store = test.record().store;
    await undo();
    expect(await names()).toEqual([]);
  });

  it('brings back every earlier state, whatever was done', async () => {
    type Deed = { readonly do: 'add' | 'change' | 'remove'; readonly at: number; readonly name: string };
    const deed = fc.record({ do: fc.constantFrom('add', 'change', 'remove'), at: fc.nat(5), name: fc.string({ maxLength: 5 }) }) as fc.Arbitrary<Deed>;
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 8 }), async (deeds) => {
        const own = await openTestRecord({ history: historyHandlers });
        const look = async () => (await own.record().store.read((reader) => reader.find('person', {}, { id: 'ASC' }))).map(({ id, name }) => ({ id, name }));
        const states = [await look()];
        for (const { do: what, at, name } of deeds) {
          const rows = states.at(-1) ?? [];
          const chosen = rows[at % Math.max(1, rows.length)];
          if (what !== 'add' && !chosen) continue;
          await own.record().store.write({ name: 'x', label: what, kind: 'do' }, async (tx) => {
            if (what === 'add') await tx.insert('person', person(name));
            else if (what === 'change') await tx.update('person', chosen?.id ?? '', { name });
            else await tx.remove('person', chosen?.id ?? '');
          });
          states.push(await look());
        }
        for (const state of [...states].reverse().slice(1)) {
          await own.client.history.undo({});
          expect(await look()).toEqual(state);
        }
        for (const state of states.slice(1)) {
          await own.client.history.redo({});
          expect(await look()).toEqual(state);
        }
        await own.close();
      }),
      { numRuns: 15 },
    );
    // Each run makes a record of its own on the disk; a machine whose cores are shared needs its time.
  }, 120_000);
});
