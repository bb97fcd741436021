import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { isLocked, lockedWords } from '@shared/papers/workflow/steps';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** Refuses to change what a paper says once it is cleared or published. */
export async function refuseLocked(reader: RecordReader, paperId: string): Promise<void> {
  const { status } = await reader.get('paper', paperId, 'paper');
  if (isLocked(status)) throw new Refusal(ruleRefusal('paperLocked', lockedWords(status)));
}

/** Refuses to take a file away that is an appendix of such a paper. */
export async function refuseLockedAppendix(reader: RecordReader, { id, paperId }: RowOf<'attachment'>): Promise<void> {
  if (paperId !== null && (await reader.find('paperAppendix', { paperId, attachmentId: id })).length > 0) await refuseLocked(reader, paperId);
}
