import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createDispatcher } from '@main/boundary/dispatcher';
import type { AllHandlers } from '@main/boundary/dispatcher';
import { historyHandlers } from '@main/features/history/handlers';
import { SAMPLE_NAME } from '@main/features/records/build-sample';
import { createSampleOpener } from '@main/features/records/make-sample';
import { RecentRecords } from '@main/features/records/recent-records';
import { RecordDesk } from '@main/features/records/record-desk';
import { testPlace } from '@tests/helpers/test-record';
import { sampleHandlers, TODAY } from './sample-record';

describe('opening the sample', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'minute-book-sample-'));
  const recordsFolder = path.join(folder, 'records');
  const place = testPlace(folder);
  const events: string[] = [];
  const faults: unknown[] = [];
  const report = (error: unknown): string => {
    faults.push(error);
    return 'TEST';
  };
  const desk = new RecordDesk({ letGo: async () => true, recordsFolder, place, recent: new RecentRecords(path.join(folder, 'recent.json')), emit: (event) => events.push(event.event), report });
  const openSample = createSampleOpener(desk, recordsFolder, {
    place,
    today: () => TODAY,
    dispatchOver: (store, today) => createDispatcher({ handlers: sampleHandlers as unknown as AllHandlers, store: () => store, today, emit: () => undefined, report }),
  });
  afterAll(async () => {
    await desk.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes it once, whole, in a file of its own, beside the record that is open', async () => {
    await desk.create('Ours', false);
    const [one, other] = await Promise.all([openSample(), openSample()]);
    expect(one).toMatchObject({ state: 'open', name: SAMPLE_NAME, sample: true });
    expect(other).toMatchObject({ state: 'open', name: SAMPLE_NAME });
    expect(faults).toEqual([]);
    expect(readdirSync(recordsFolder).filter((name) => name.endsWith('.minutebook')).sort()).toEqual(['Ours.minutebook', path.basename(desk.file!)]);
    expect(readdirSync(recordsFolder).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(events.every((event) => event === 'recordChanged')).toBe(true);
    const { undo } = await desk.store!.read((reader) => historyHandlers.state({ reader, today: TODAY }, {}));
    expect(undo).toBeNull();
  });

  it('opens the same file again, with what was done in it', async () => {
    const { recordId } = (await openSample()) as { recordId: string };
    await desk.store!.write({ name: 'test', label: 'Test', kind: 'do' }, (tx) => tx.insert('organisation', { name: 'Added' }));
    await desk.create('Another', false);
    expect(await openSample()).toMatchObject({ recordId });
    expect(await desk.store!.read((reader) => reader.find('organisation', { name: 'Added' }))).toHaveLength(1);
  });
});
