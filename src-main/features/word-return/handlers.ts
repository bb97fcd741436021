import { createHash } from 'node:crypto';
import { v7 as uuidV7 } from 'uuid';
import { conflict, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { PaperContent } from '@shared/papers/content/paper-content';
import type { WordComparison } from '@shared/papers/word-return/comparison';
import type { wordReturnContract } from '@shared/papers/word-return/contract';
import { placeLines } from '@shared/papers/word-return/place-lines';
import type { Placement } from '@shared/papers/word-return/placement';
import { returnedText } from '@shared/papers/word-return/returned-lines';
import type { NeutralDocument } from '@shared/reading/neutral-document';
import type { HandlersFor } from '@main/boundary/handlers';
import { followBlocks } from '@main/features/paper-comments/comment-rows';
import { putPaperContent, readPaperContent } from '@main/features/papers/paper-content';
import { refuseLocked } from '@main/features/papers/paper-lock';
import { paperMark } from '@main/features/papers/paper-marks';
import { keepPaperVersion } from '@main/features/papers/paper-versions';
import type { ReadOptions } from '@main/reading/run-guarded-worker';
import type { RecordReader } from '@main/store/record-reader';
import { knownPaper } from './known-paper';
import { keepReturnedComments, returnedComments } from './returned-comments';

/** What bringing back needs from outside the record: the guarded reader of files that come back. */
export type WordReturnServices = {
  /** Asks for a file and reads it as it is written; null when the person cancels. */
  readonly readReturnedFile: (options: ReadOptions) => Promise<{ readonly name: string; readonly document: NeutralDocument } | null>;
  readonly readReturnedBytes: (name: string, bytes: Uint8Array, options: ReadOptions) => Promise<NeutralDocument>;
};

type OpenedFile = { readonly id: string; readonly name: string; readonly document: NeutralDocument; readonly newIds: string[] };

/** How much of a paper must be found by its words in a file whose marks were lost. */
const ENOUGH_WORDS = 0.5;

/** A paper's Word file that was edited outside: read, laid beside the paper, and what is accepted of it taken over. */
export function createWordReturnHandlers(services: WordReturnServices): HandlersFor<typeof wordReturnContract> {
  let underWay: AbortController | null = null;
  // The last one only: the window shows one at a time.
  let opened: OpenedFile | null = null;
  const reading = async <T>(run: (options: ReadOptions) => Promise<T>): Promise<T> => {
    underWay?.abort();
    const own = new AbortController();
    underWay = own;
    try {
      return await run({ signal: own.signal });
    } finally {
      if (underWay === own) underWay = null;
    }
  };
  const keep = (name: string, document: NeutralDocument): { readonly id: string; readonly name: string } => {
    opened = { id: uuidV7(), name, document, newIds: [] };
    return { id: opened.id, name };
  };
  const fileOf = (id: string): OpenedFile => {
    if (opened?.id !== id) throw new Refusal(ruleRefusal('fileGone', 'The file is not open any more. Choose it again.'));
    return opened;
  };
  return {
    open: async () => {
      const read = await reading((options) => services.readReturnedFile(options));
      return { file: read === null ? null : keep(read.name, read.document) };
    },
    openDropped: async ({ name, bytes }) => ({ file: keep(name, await reading((options) => services.readReturnedBytes(name, bytes, options))) }),
    stop: async () => {
      underWay?.abort();
      return {};
    },
    compare: async ({ reader }, { paperId, fileId }) => await compare(reader, paperId, fileOf(fileId)),
    bringIn: async ({ tx, today }, { paperId, fileId, base, at, content, comments }) => {
      await refuseLocked(tx, paperId);
      const file = fileOf(fileId);
      if (baseOf(await readPaperContent(tx, paperId)) !== base) throw new Refusal(conflict('The paper was changed since the file was laid beside it. Look at the differences again.'));
      const wanted = new Set(comments);
      const chosen = comments.length === 0 ? [] : (await compare(tx, paperId, file)).comments.filter(({ key }) => wanted.has(key));
      await keepPaperVersion(tx, paperId, { step: 'received', day: today, at, byName: '', note: `Before “${file.name}” came back from Word`.slice(0, 200) });
      const ids = await putPaperContent(tx, paperId, content);
      await followBlocks(tx, paperId, ids);
      return { comments: await keepReturnedComments(tx, paperId, chosen, today, ids) };
    },
  };
}

async function compare(reader: RecordReader, paperId: string, file: OpenedFile): Promise<WordComparison> {
  const { document } = file;
  if ((document.origin ?? null) !== null && document.origin !== paperMark(paperId)) throw new Refusal(await otherPaper(reader, document.origin ?? ''));
  let count = 0;
  // Read again after a change of the paper, a paragraph of the file keeps its id.
  const newId = (): string => (file.newIds[count++] ??= uuidV7());
  const paper = await knownPaper(reader, paperId, document.madeAt ?? '', newId);
  const text = returnedText(document);
  const { notes, targets, ...placement } = placeLines(text, paper);
  refuseStranger(placement.found, paper.pieces.filter(({ words }) => words.trim() !== '').length);
  return { fileName: file.name, content: paper.content, base: baseOf(paper.content), placement, comments: await returnedComments(reader, paperId, document, text, targets), notes: [...agesOf(placement), ...notes] };
}

/** A file without a mark of its paper is taken for it when enough of its words are there. */
function refuseStranger({ byMark, byWords }: Placement['found'], all: number): void {
  if (byMark > 0 || byWords >= all * ENOUGH_WORDS) return;
  throw new Refusal(ruleRefusal('notThisPaper', `This file does not look like this paper: ${byWords === 0 ? 'none' : `only ${String(byWords)}`} of the ${String(all)} headings and paragraphs of the paper ${byWords === 1 ? 'is' : 'are'} in it. If it was written elsewhere, read it with “Paste or open text…”.`));
}

async function otherPaper(reader: RecordReader, origin: string) {
  const papers = await reader.find('paper', {});
  const other = papers.find(({ id }) => paperMark(id) === origin);
  return ruleRefusal('otherPaper', other ? `This file was made from another paper, “${other.title}”. Open that paper and bring the file back there.` : 'This file was made from a paper that is not in this record. Open the record it came from, or read it with “Paste or open text…”.');
}

/** How old the file is beside the paper, and whether its marks came through. */
function agesOf({ found, changedSince, changedInBoth }: Pick<Placement, 'found' | 'changedSince' | 'changedInBoth'>): readonly string[] {
  const notes: string[] = [];
  if (found.byMark === 0) notes.push('The program that saved the file lost the marks by which its paragraphs are known. They were recognised by their words: look over each difference.');
  const count = changedSince.length;
  if (count > 0) notes.push(`The file is older than the paper: ${count === 1 ? 'one paragraph was' : `${String(count)} paragraphs were`} changed here since it was made. What was changed only here stays.`);
  if (changedInBoth.length > 0) notes.push(`${changedInBoth.length === 1 ? 'One paragraph was' : `${String(changedInBoth.length)} paragraphs were`} changed both here and in the file: taking that difference over replaces what was written here.`);
  return notes;
}

function baseOf(content: PaperContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
