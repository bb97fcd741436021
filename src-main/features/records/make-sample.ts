import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { makeClient } from '@shared/make-client';
import type { RecordStatus } from '@shared/records/model';
import type { Dispatch } from '@main/boundary/dispatcher';
import { closeRecord, createRecord } from '@main/store/open-record';
import type { OpeningPlace } from '@main/store/open-record';
import type { RecordStore } from '@main/store/record-store';
import { closeUndoHere } from '@main/store/undo-floor';
import { buildSample, SAMPLE_NAME } from './build-sample';
import { recordFileName } from './record-file-name';
import type { RecordDesk } from './record-desk';

/** What making the sample needs from around it. */
export type SampleParts = {
  readonly place: OpeningPlace;
  readonly today: () => CalendarDay;
  /** The application's own dispatcher over another store: the sample is built apart from the record that is open. */
  readonly dispatchOver: (store: RecordStore, today: () => CalendarDay) => Dispatch;
};

/** Opens the sample on the desk, making it first when it is not there. Asked twice at once, it is made once. */
export function createSampleOpener(desk: RecordDesk, recordsFolder: string, parts: SampleParts): () => Promise<RecordStatus> {
  const file = path.join(recordsFolder, recordFileName(SAMPLE_NAME));
  let underWay: Promise<void> | null = null;
  return async () => {
    if (!existsSync(file)) {
      underWay ??= makeSample(file, parts).finally(() => {
        underWay = null;
      });
      await underWay;
    }
    return await desk.open(file);
  };
}

/**
 * Makes the sample record. It is built in a file of its own beside `file` and gets its name when it is whole, so that a
 * machine that stops half-way never leaves half a sample, and nothing of it can reach the record that is open meanwhile.
 */
async function makeSample(file: string, parts: SampleParts): Promise<void> {
  const unfinished = path.join(path.dirname(file), '.sample-being-made.minutebook');
  clearAway(unfinished);
  const opening = await createRecord(unfinished, { name: SAMPLE_NAME, sample: true }, parts.place);
  if (!opening.opened) throw new Refusal(ruleRefusal('sampleNotMade', `The sample could not be made. ${opening.problem.sentence}`));
  const { record } = opening;
  try {
    const clientOn = (today: () => CalendarDay) => makeClient(parts.dispatchOver(record.store, today));
    await buildSample(clientOn(parts.today), parts.today(), async (day, work) => await work(clientOn(() => day)));
    await record.store.write({ name: 'records.makeSample', label: 'Make the sample', kind: 'do' }, closeUndoHere);
  } finally {
    await closeRecord(record);
  }
  renameSync(unfinished, file);
  clearAway(unfinished);
}

/** Removes a sample that was never finished, and what lies beside one. */
function clearAway(unfinished: string): void {
  for (const ending of ['', '-wal', '-shm', '.lock', '.reserve']) rmSync(`${unfinished}${ending}`, { force: true });
}
