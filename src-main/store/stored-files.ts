import type { DataSource } from 'typeorm';
import { pieceCount } from '@shared/attachments/model';
import type { RecordReader } from './record-reader';
import { UNDO_FLOOR } from './undo-floor';

/** A file that is kept: its size, and whether all of it is there. */
export type KeptFile = { readonly byteLength: number; readonly complete: boolean };

/** How the record's own connections are used; each call is a turn of its own, so that what is typed goes between two pieces. */
type Turns = {
  readonly write: <T>(work: (source: DataSource) => Promise<T>) => Promise<T>;
  readonly read: <T>(work: (reader: RecordReader) => Promise<T>) => Promise<T>;
};

/**
 * Files of a record by the SHA-256 of their bytes, in pieces. They are never changed and nothing shows them until a row
 * points to them, so they stand outside the operation log. Every statement here is one short transaction.
 */
export class StoredFiles {
  readonly #turns: Turns;
  #closing = false;
  #sweeping: Promise<unknown> = Promise.resolve();
  constructor(turns: Turns) {
    this.#turns = turns;
  }

  /** What is kept under a hash, or null. */
  async find(contentHash: string): Promise<KeptFile | null> {
    // Asked of the writing side: it has what was kept a moment ago.
    const rows = await this.#turns.write(async (source) => (await source.query('SELECT byteLength, complete FROM storedFile WHERE contentHash = ?', [contentHash])) as { byteLength: number; complete: number }[]);
    const [row] = rows;
    return row ? { byteLength: row.byteLength, complete: row.complete === 1 } : null;
  }

  /** Makes room for a file that is about to come; it stays incomplete until `complete`. */
  async begin(contentHash: string, byteLength: number, keptAt: string): Promise<void> {
    await this.#turns.write((source) => source.query('INSERT OR IGNORE INTO storedFile (contentHash, byteLength, pieces, complete, keptAt) VALUES (?, ?, ?, 0, ?)', [contentHash, byteLength, pieceCount(byteLength), keptAt]));
  }

  /** Keeps one piece; the same piece again changes nothing. */
  async putPiece(contentHash: string, piece: number, bytes: Uint8Array): Promise<void> {
    await this.#turns.write((source) => source.query('INSERT OR IGNORE INTO storedFilePiece (contentHash, piece, bytes) VALUES (?, ?, ?)', [contentHash, piece, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]));
  }

  /** Says that a file is whole. Refuses by throwing when a piece is missing. */
  async complete(contentHash: string): Promise<void> {
    await this.#turns.write(async (source) => {
      const [row] = (await source.query('SELECT f.pieces, f.byteLength, count(p.piece) AS there, sum(length(p.bytes)) AS bytes FROM storedFile f LEFT JOIN storedFilePiece p ON p.contentHash = f.contentHash WHERE f.contentHash = ?', [contentHash])) as { pieces: number; byteLength: number; there: number; bytes: number }[];
      if (!row || row.there !== row.pieces || row.bytes !== row.byteLength) throw new Error('A kept file lacks some of its pieces');
      await source.query('UPDATE storedFile SET complete = 1 WHERE contentHash = ?', [contentHash]);
    });
  }

  /** One piece of a kept file; null when it is not there. */
  async piece(contentHash: string, piece: number): Promise<Uint8Array | null> {
    const rows = await this.#turns.read((reader) => reader.query<{ bytes: Uint8Array }>('SELECT bytes FROM storedFilePiece WHERE contentHash = ? AND piece = ?', [contentHash, piece]));
    return rows[0]?.bytes ?? null;
  }

  /** The hashes of whole files that hang on a row and whose words have not been read yet. */
  async withoutWords(): Promise<readonly { readonly contentHash: string; readonly byteLength: number }[]> {
    return await this.#turns.write(async (source) => (await source.query(
      `SELECT f.contentHash, f.byteLength FROM storedFile f
        WHERE f.complete = 1 AND NOT EXISTS (SELECT 1 FROM storedFileWords w WHERE w.contentHash = f.contentHash)
          AND EXISTS (SELECT 1 FROM attachment a WHERE a.contentHash = f.contentHash AND a.deletedAt IS NULL)
        ORDER BY f.keptAt`,
    )) as { contentHash: string; byteLength: number }[]);
  }

  /** Keeps the words of a file; empty for one that cannot be read as text. The same again changes nothing. */
  async keepWords(contentHash: string, words: string): Promise<void> {
    await this.#turns.write((source) => source.query('INSERT OR IGNORE INTO storedFileWords (contentHash, words) SELECT contentHash, ? FROM storedFile WHERE contentHash = ?', [words, contentHash]));
  }

  /** Takes an incomplete file away again; a whole one stays. */
  async discard(contentHash: string): Promise<void> {
    const kept = await this.find(contentHash);
    if (kept && !kept.complete) await this.#take(contentHash);
  }

  /**
   * Takes away what nothing can show any more: files that never became whole (the application ended while they were read), and whole
   * ones that no row uses and that Undo cannot bring back. A picture that any paragraph shows or ever showed stays, because paragraphs and
   * earlier versions of a paper can be brought back at any time. Run when a record has been opened. Answers how many went.
   * @param before files kept at or after this instant are left alone: they may be on their way in
   */
  async sweep(before: string): Promise<number> {
    const sweeping = this.#sweep(before);
    this.#sweeping = sweeping.catch(() => undefined);
    return await sweeping;
  }

  /** Lets a sweep that is under way end at its next step; what it left is for the next one. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.#sweeping;
  }

  async #sweep(before: string): Promise<number> {
    const unused = await this.#turns.write(async (source) => (await source.query(
      `SELECT f.contentHash FROM storedFile f
        WHERE f.keptAt < ?
          AND (f.complete = 0
            OR (NOT EXISTS (SELECT 1 FROM attachment a WHERE a.contentHash = f.contentHash AND a.deletedAt IS NULL)
              AND f.contentHash NOT IN (SELECT json_extract(b.figure, '$.file') FROM block b WHERE b.kind = 'image' AND json_valid(b.figure))
              AND NOT EXISTS (SELECT 1 FROM paperVersion v WHERE instr(v.content, f.contentHash) > 0)
              AND NOT EXISTS (SELECT 1 FROM attachment a JOIN operationChange c ON c.tableName = 'attachment' AND c.rowId = a.id WHERE a.contentHash = f.contentHash AND c.operationSeq > ${UNDO_FLOOR})
              AND NOT EXISTS (SELECT 1 FROM readingDocument d WHERE d.contentHash = f.contentHash AND d.deletedAt IS NULL)
              AND NOT EXISTS (SELECT 1 FROM readingDocument d JOIN operationChange c ON c.tableName = 'readingDocument' AND c.rowId = d.id WHERE d.contentHash = f.contentHash AND c.operationSeq > ${UNDO_FLOOR})
              -- What came back with a paper may still be taken over.
              AND NOT EXISTS (SELECT 1 FROM paperTransfer t WHERE t.direction = 'received' AND instr(t.content, f.contentHash) > 0)))`,
      [before],
    )) as { contentHash: string }[]);
    for (const { contentHash } of unused) if (!this.#closing) await this.#take(contentHash);
    return unused.length;
  }

  /** Takes a file away piece by piece; half-taken it is incomplete, and the next sweep goes on. */
  async #take(contentHash: string): Promise<void> {
    await this.#turns.write((source) => source.query('UPDATE storedFile SET complete = 0 WHERE contentHash = ?', [contentHash]));
    for (;;) {
      const left = await this.#turns.write(async (source) => {
        await source.query('DELETE FROM storedFilePiece WHERE contentHash = ?1 AND piece = (SELECT min(piece) FROM storedFilePiece WHERE contentHash = ?1)', [contentHash]);
        const [row] = (await source.query('SELECT count(*) AS pieces FROM storedFilePiece WHERE contentHash = ?', [contentHash])) as { pieces: number }[];
        return row?.pieces ?? 0;
      });
      if (left === 0) break;
      if (this.#closing) return;
    }
    await this.#turns.write((source) => source.query('DELETE FROM storedFileWords WHERE contentHash = ?', [contentHash]));
    await this.#turns.write((source) => source.query('DELETE FROM storedFile WHERE contentHash = ?', [contentHash]));
  }
}
