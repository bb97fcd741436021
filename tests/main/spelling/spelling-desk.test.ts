import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bodiesHandlers } from '@main/features/bodies/handlers';
import { historyHandlers } from '@main/features/history/handlers';
import { spellingHandlers } from '@main/features/spelling/handlers';
import { SpellingDesk } from '@main/features/spelling/spelling-desk';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let record: TestRecord;
let open: boolean;
let kept: (readonly string[])[];
let desk: SpellingDesk;
beforeEach(async () => {
  record = await openTestRecord({ bodies: bodiesHandlers, history: historyHandlers, spelling: spellingHandlers });
  open = true;
  kept = [];
  desk = new SpellingDesk({
    store: () => (open ? record.record().store : null),
    keepWords: (words) => kept.push(words),
    report: (error) => {
      throw error;
    },
  });
});
afterEach(async () => {
  expect(record.faults).toEqual([]);
  await record.close();
});

/** What spelling accepts after everything that has happened. */
const accepted = async (): Promise<readonly string[]> => {
  const before = kept.length;
  for (const event of record.events.splice(0)) desk.heard(event);
  await vi.waitFor(() => expect(kept.length).toBeGreaterThan(before), { timeout: 20_000, interval: 20 });
  return kept.at(-1) ?? [];
};

describe('what spelling accepts', () => {
  it('is the names and the words of the open record, and nothing when it closes', async () => {
    const { id: bodyId } = await record.client.bodies.create({ name: 'Wolds Academy Trust', shortName: '', kind: 'board', organisationName: 'Northmere Council', usualPlace: '', usualStart: '' });
    await record.client.bodies.addMember({ bodyId, honorific: 'Cllr', name: 'Margaret Oyelaran', organisationName: '', email: '', seatLabel: '', role: 'chair', votingRight: 'full', from: null, until: null });
    const { id } = await record.client.spelling.addWord({ word: 'quorumness' });
    expect(await accepted()).toEqual(expect.arrayContaining(['quorumness', 'Oyelaran', 'Oyelaran’s', 'Wolds', 'Northmere']));
    await record.client.spelling.removeWord({ id });
    expect(await accepted()).not.toContain('quorumness');
    await record.client.history.undo({});
    expect(await accepted()).toContain('quorumness');
    open = false;
    desk.heard({ event: 'recordChanged', opening: 2 });
    expect(kept.at(-1)).toEqual([]);
  });

  it('keeps one row for a word that is added twice, in the order of the alphabet', async () => {
    const first = await record.client.spelling.addWord({ word: 'zonal' });
    expect(await record.client.spelling.addWord({ word: 'zonal' })).toEqual(first);
    await record.client.spelling.addWord({ word: 'Actionable' });
    expect((await record.client.spelling.words({})).words.map(({ word }) => word)).toEqual(['Actionable', 'zonal']);
    await expect(record.client.spelling.addWord({ word: 'two words' })).rejects.toMatchObject({ error: { kind: 'invalid' } });
  });
});
