import { createHash } from 'node:crypto';
import type { DocumentModel, Mark } from '@shared/documents/document-model';
import { MARK_LETTERS } from '@shared/documents/mark-names';
import { withMarks } from '@shared/documents/printed-pieces';

/** The mark of a paper in the files that are made of it. */
export function paperMark(paperId: string): Mark {
  return letters(`paper\n${paperId}`, 24);
}

/** The mark of one of its rows: a section, a line of the header block, a paragraph. */
export function rowMark(paperId: string, rowId: string): Mark {
  return letters(`row\n${paperId}\n${rowId}`, MARK_LETTERS.row);
}

/** The mark of the words that a row had: who does not have the record cannot try words until they fit, because the paper's id goes into it. */
export function wordsMark(paperId: string, mark: Mark, words: string): Mark {
  return letters(`words\n${paperId}\n${mark}\n${words}`, MARK_LETTERS.words);
}

/** A document of a paper that can be read back: each mark also tells the words that stood there. */
export function readableBack(model: DocumentModel, paperId: string): DocumentModel {
  return withMarks({ ...model, origin: paperMark(paperId) }, ({ mark, words }) => mark + wordsMark(paperId, mark, words));
}

/** Letters a to p of a SHA-256: no digits, so that a mark never looks like a number that somebody must not see. */
function letters(text: string, count: number): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, count);
  return hash.replace(/[0-9a-f]/gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}
