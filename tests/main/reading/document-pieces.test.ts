import { documentBuilder, documentPieces } from '@main/reading/document-pieces';
import type { DocumentPiece } from '@main/reading/document-pieces';
import type { NeutralBlock, NeutralDocument } from '@shared/reading/neutral-document';
import fc from 'fast-check';
import { expect, test } from 'vitest';

function paragraph(text: string): NeutralBlock {
  return { type: 'paragraph', label: null, depth: 0, runs: [{ text }], role: 'body', certainty: 'certain', at: 1 };
}

function table(rows: number): NeutralBlock {
  return { type: 'table', columns: 1, rows: Array.from({ length: rows }, (_, at) => ({ cells: [{ blocks: [paragraph(String(at))], colSpan: 1, rowSpan: 1 }], kind: 'body' as const, continuation: false, at })), certainty: 'certain', name: 'x', at: 1 };
}

test('a document cut into pieces and put together is the same document; no piece is large', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer({ min: 1, max: 3000 }).map(table), fc.lorem().map(paragraph)), { maxLength: 6 }), fc.nat(2500), (some, more) => {
      const blocks = [...some, ...Array.from({ length: more }, (_, index) => paragraph(String(index)))];
      const document: NeutralDocument = { kind: 'docx', title: 't', blocks, notes: [], comments: [], furniture: [], images: [], warnings: [] };
      const builder = documentBuilder();
      let built: NeutralDocument | null = null;
      for (const piece of documentPieces(document)) {
        expect(built).toBeNull();
        const copy = structuredClone(piece) as DocumentPiece;
        expect(copy.kind === 'blocks' ? copy.blocks.length : copy.kind === 'rows' ? copy.rows.length : 0).toBeLessThanOrEqual(1500);
        built = builder.add(copy);
      }
      expect(built).toEqual(document);
    }),
    { numRuns: 30 },
  );
}, 120_000);
