import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { isLocked, lockedWords } from '@shared/papers/workflow/steps';
import type { RecordReader } from '@main/store/record-reader';

/** Refuses to change what a paper says once it is cleared or published. */
export async function refuseLocked(reader: RecordReader, paperId: string): Promise<void> {
  const { status } = await reader.get('paper', paperId, 'paper');
  if (isLocked(status)) throw new Refusal(ruleRefusal('paperLocked', lockedWords(status)));
}
