import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { contract } from '@shared/contract';
import type { Operation } from '@shared/kernel/operation';
import type { Result } from '@shared/kernel/result';
import { agendaHandlers } from '@main/features/agenda/handlers';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { meetingsHandlers } from '@main/features/meetings/handlers';
import { minutesHandlers } from '@main/features/minutes/handlers';
import { textHandlers } from '@main/features/text/handlers';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

const BODY = { name: 'Education Board', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' };

let test: TestRecord;
beforeEach(async () => {
  test = await openTestRecord({ agenda: agendaHandlers, bodies: bodiesHandlers, history: historyHandlers, meetings: meetingsHandlers, minutes: minutesHandlers, text: textHandlers });
});
afterEach(async () => {
  await test.close();
});

const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.error.kind);
const rows = async (): Promise<number> => {
  const [count] = await test.record().store.read((reader) => reader.query<{ count: number }>('SELECT (SELECT count(*) FROM body) + (SELECT count(*) FROM person) + (SELECT count(*) FROM meeting) + (SELECT count(*) FROM operation) AS count'));
  return count?.count ?? -1;
};

describe('the boundary', () => {
  it.each([['nothing.here'], ['bodies'], ['bodies.create.more'], ['bodies.__proto__'], ['__proto__.create'], ['constructor.name'], ['toString'], [''], [undefined], [null], [42], [{}], [['bodies', 'create']]])(
    'answers an operation that is not one: %s',
    async (name) => {
      expect(kindOf(await test.dispatch(name, {}))).toBe('unexpected');
    },
  );

  it('trims and cleans what comes in, and refuses an empty name with its field', async () => {
    const made = await test.dispatch('bodies.create', { ...BODY, name: '  Education\u0000 Board\uFFFE ' });
    expect(made.ok).toBe(true);
    const { bodies } = await test.client.bodies.list({});
    expect(bodies[0]?.name).toBe('Education Board');
    const refused = await test.dispatch('bodies.create', { ...BODY, name: '   ' });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: 'name', message: 'Enter the name of the body.' }] } });
  });

  it.each([
    ['the wrong type', { ...BODY, name: 7 }],
    ['an unknown field', { ...BODY, isAdmin: true }],
    ['a missing field', { name: 'Only a name' }],
    ['an unknown kind', { ...BODY, kind: 'cabal' }],
    ['no object', 'Education Board'],
    ['nothing', undefined],
    ['a list', []],
    ['a polluted object', JSON.parse('{"__proto__":{"name":"x"}}')],
    ['10 MB of text', { ...BODY, name: 'x'.repeat(10_000_000) }],
  ])('refuses %s and changes nothing', async (_what, input) => {
    const before = await rows();
    const result = await test.dispatch('bodies.create', input);
    expect(kindOf(result)).toBe('invalid');
    expect(await rows()).toBe(before);
    expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  });

  it('refuses a flood without looking at all of it', async () => {
    expect(kindOf(await test.dispatch('bodies.create', { ...BODY, extra: 'x'.repeat(40_000_000) }))).toBe('invalid');
  });

  it.each(['2026-02-30', '2025-02-29', '0000-00-00', '2026-13-01', 'tomorrow', '31/02/2026', ''])('refuses a day that does not exist: %s', async (date) => {
    const { id } = await test.client.bodies.create({ ...BODY, kind: 'board' });
    const result = await test.dispatch('meetings.create', { bodyId: id, title: '', date, startTime: '18:00', plannedEnd: '20:00', place: 'Town Hall' });
    expect(result).toMatchObject({ ok: false, error: { kind: 'invalid', issues: [{ path: 'date' }] } });
  });

  it.each(['مجلس التعليم', '教育委員会', 'Bwrdd Addysg Llŷr', '👩‍👩‍👧 Family board', 'O’Brien & “Sons” <b>', "'; DROP TABLE body; --", '{{ }} %s ${x}', 'Null'])('keeps %s exactly', async (name) => {
    const { id } = await test.client.bodies.create({ ...BODY, name, kind: 'board' });
    expect((await test.client.bodies.get({ id })).name).toBe(name.normalize('NFC'));
  });

  it('strips marks that turn the direction of a name', async () => {
    const { id } = await test.client.bodies.create({ ...BODY, name: 'Board \u202Egpj.exe', kind: 'board' });
    expect((await test.client.bodies.get({ id })).name).toBe('Board gpj.exe');
  });

  it('answers a missing row as not found and a fault of ours with a reference only', async () => {
    const missing = await test.dispatch('bodies.get', { id: '01890a5d-ac96-774b-bcce-b302099a8057' });
    expect(missing).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    const fault = await test.dispatch('papers.list', {});
    expect(fault).toEqual({ ok: false, error: { kind: 'unexpected', ref: 'TEST' } });
    expect(test.faults).toHaveLength(1);
  });

  it('tells the window which tables changed, after the commit', async () => {
    await test.client.bodies.create({ ...BODY, kind: 'board' });
    expect(test.events.at(-1)).toMatchObject({ event: 'changed', operation: 'bodies.create', typing: false });
    const event = test.events.at(-1);
    expect(event?.event === 'changed' ? event.tables : []).toEqual(expect.arrayContaining(['body', 'operation']));
  });

  it('answers every operation with a value for whatever is sent, and changes nothing that it refuses', async () => {
    const names = Object.entries(contract).flatMap(([feature, operations]) => Object.entries(operations as Record<string, Operation>).flatMap(([key, operation]) => (operation.kind === 'app' ? [] : [`${feature}.${key}`])));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }), async (name, input) => {
        const before = await rows();
        const result = await test.dispatch(name, input);
        expect(typeof result.ok).toBe('boolean');
        if (!result.ok) expect(await rows()).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
