import { mayRun } from '@shared/attachments/file-kinds';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { OpenedCopies } from './opened-copies';

/** What opening a kept file in another program needs. */
export type OpeningParts = {
  readonly copies: OpenedCopies;
  /** Opens a file in the system's program for it; answers what is wrong, or nothing. */
  readonly open: (file: string) => Promise<string>;
};

/**
 * Opens a private copy of a kept file, one to read, in the system's program for it. `write` puts its bytes at the place that it is given.
 *
 * @throws Refusal for what could run as a program, and where no program opened it; and what `write` throws.
 */
export async function openCopy({ copies, open }: OpeningParts, fileName: string, write: (file: string) => Promise<void>): Promise<void> {
  if (mayRun(fileName)) throw new Refusal(ruleRefusal('attachment.mayRun', `“${fileName}” is a kind of file that can run as a program, so Minute Book does not open it. Use Save as, and open it from there if you trust it.`));
  const file = copies.place(fileName);
  await write(file);
  copies.seal(file);
  if ((await open(file)) !== '') throw new Refusal(ruleRefusal('cannotOpen', 'No program on this computer opened the file. Use Save as, and open it from there.'));
}
