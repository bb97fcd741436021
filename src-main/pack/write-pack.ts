import { rm } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { describeLeaks } from '@main/docx/scan-for-leaks';
import { putInPlace, temporaryBeside } from '@main/docx/save-document';
import type { SavedDocument } from '@main/docx/save-document';
import type { FromPackWorker, PackSearch, ToPackWorker } from './pack-messages';

/** One file of a pack, in order. `bytes` is asked when its turn comes; what it throws leaves the file out. */
export type PackMember = { readonly name: string; readonly own: boolean; readonly bytes: () => AsyncIterable<Uint8Array> };

/** What became of the files: those that could not be read, and those of a public pack whose words could not be searched. */
export type PackOutcome = { readonly missing: readonly string[]; readonly unchecked: readonly string[] };

export type PackJob = {
  readonly file: string;
  readonly members: readonly PackMember[];
  /** The list that stands first in a folder; made when it is known what became of the files. */
  readonly contents: (outcome: PackOutcome) => { readonly name: string; readonly text: string };
  /** What a public pack must not hold; null for one that holds everything. */
  readonly search: PackSearch | null;
  readonly workerFile: string | URL;
  readonly signal: AbortSignal;
  readonly onProgress: (fraction: number, sentence: string) => void;
  readonly onFault: (error: unknown) => void;
};

/**
 * Writes a pack as a zip: in a worker, beside the file that is wanted, and renamed to it only when it is whole and, for the public, was
 * searched as it stands on the disk. A file that cannot be read is left out and said; the pack goes on.
 *
 * @returns where it went and what became of its files; null when it was cancelled. Nothing is left on the disk then.
 * @throws Refusal `document.leak` naming the places, `pack.tooLarge`, `document.notWritten`.
 */
export async function writePack(job: PackJob): Promise<(PackOutcome & { readonly saved: SavedDocument }) | null> {
  const temporary = temporaryBeside(job.file);
  const worker = new Worker(job.workerFile);
  const ask = asker(worker);
  const stopped = new Promise<null>((resolve) => {
    if (job.signal.aborted) resolve(null);
    job.signal.addEventListener('abort', () => resolve(null), { once: true });
  });
  let placed = false;
  try {
    const work = carryOut(job, temporary, ask);
    work.catch(() => undefined);
    const outcome = await Promise.race([work, stopped]);
    if (outcome === null || job.signal.aborted) return null;
    const saved = await putInPlace(temporary, job.file);
    placed = true;
    if (!saved.ok) throw new Refusal(saved.error);
    return { ...outcome, saved: saved.value };
  } finally {
    await worker.terminate();
    if (!placed) await rm(temporary, { force: true });
  }
}

type Ask = (message: ToPackWorker) => Promise<FromPackWorker>;

async function carryOut(job: PackJob, temporary: string, ask: Ask): Promise<PackOutcome> {
  const missing: string[] = [];
  const unchecked: string[] = [];
  await ask({ type: 'start', file: temporary, search: job.search });
  for (const [index, member] of job.members.entries()) {
    if (job.signal.aborted) break;
    job.onProgress((0.9 * index) / Math.max(1, job.members.length), `Packing ${member.name}`);
    await ask({ type: 'begin', name: member.name, own: member.own });
    try {
      for await (const bytes of member.bytes()) await ask({ type: 'bytes', bytes });
    } catch (error) {
      // A pack that is too large or a disk that is full is no fault of the file; a refused document of our own stops the pack too.
      if (error instanceof Refusal) throw error;
      job.onFault(error);
      await ask({ type: 'abandon' });
      missing.push(member.name);
      continue;
    }
    const ended = await ask({ type: 'endEntry' });
    if (ended.type === 'searched' && ended.unchecked) unchecked.push(member.name);
  }
  const { name, text } = job.contents({ missing, unchecked });
  await ask({ type: 'begin', name, own: true });
  await ask({ type: 'bytes', bytes: Buffer.from(text, 'utf8') });
  await ask({ type: 'endEntry' });
  job.onProgress(0.9, job.search ? 'Making sure that nothing exempt is in it' : 'Finishing the pack');
  const finished = await ask({ type: 'finish' });
  if (finished.type === 'finished' && finished.leaks.length > 0) throw new Refusal(ruleRefusal('document.leak', describeLeaks(finished.leaks).replace('The document was', 'The pack was')));
  return { missing, unchecked };
}

/** Asks the worker one thing after another; what it cannot do comes as a Refusal or as a fault. */
function asker(worker: Worker): Ask {
  let fail: (error: Error) => void = () => undefined;
  worker.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => fail(new Error('The pack worker has ended')));
  return (message) =>
    new Promise((resolve, reject) => {
      fail = reject;
      worker.once('message', (reply: FromPackWorker) => {
        if (reply.type === 'tooLarge') reject(new Refusal(ruleRefusal('pack.tooLarge', 'The pack is larger than 4 GB, more than a ZIP holds. Leave the largest files out and send them by themselves.')));
        else if (reply.type === 'failed') reject(diskTrouble(reply));
        else resolve(reply);
      });
      worker.postMessage(message);
    });
}

function diskTrouble({ code, message }: Extract<FromPackWorker, { readonly type: 'failed' }>): Error {
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refusal(ruleRefusal('document.notWritten', 'The pack was not saved: the disk is full. Make room or choose another place.'));
  if (code.startsWith('E')) return new Refusal(ruleRefusal('document.notWritten', 'The pack was not saved: this folder cannot be written to. Choose another folder.'));
  return new Error(message);
}
