import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { ReadingDocument, ReadingNote } from '@shared/reader/model';
import { placeOfAnchor } from '@shared/reader/note-anchor';
import { readPlaces } from '@shared/reader/reading-places';
import type { RecordReader } from '@main/store/record-reader';
import { kindOf } from './kept-files';

type DocumentRow = { id: string; title: string; fileName: string; byteLength: number; openedAt: string; notes: number; lastPlace: string };

/** Documents and packs that are kept to be read, the one opened last first. */
export async function documentsOf(reader: RecordReader): Promise<ReadingDocument[]> {
  const rows = await reader.query<DocumentRow>(
    `SELECT d.id, d.title, d.fileName, d.byteLength, d.createdAt AS openedAt, d.lastPlace,
            (SELECT count(*) FROM readingNote n WHERE n.documentId = d.id AND n.deletedAt IS NULL AND n.words <> '') AS notes
       FROM readingDocument d WHERE d.deletedAt IS NULL ORDER BY d.createdAt DESC, d.id DESC`,
  );
  return rows.map(({ lastPlace, ...row }) => ({ ...row, kind: kindOf(row.fileName), places: [...readPlaces(lastPlace)] }));
}

/** In the order of the document for a document or pack, of their making for a paper. */
export async function notesOn(reader: RecordReader, on: { readonly documentId: string } | { readonly paperId: string }): Promise<ReadingNote[]> {
  const rows = await reader.find('readingNote', on, { id: 'ASC' });
  const notes = rows.map(({ id, anchor, quote, words, sentOn }) => ({ id, anchor, quote, words, sentOn: sentOn === null ? null : parseCalendarDay(sentOn) }));
  return 'documentId' in on ? notes.toSorted((one, other) => compare(one.anchor, other.anchor)) : notes;
}

function compare(one: string, other: string): number {
  const [a, b] = [placeOfAnchor(one), placeOfAnchor(other)];
  return (a?.file ?? -1) - (b?.file ?? -1) || (a?.block ?? 0) - (b?.block ?? 0);
}
