import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_ATTACHMENT, PIECE_SIZE } from '@shared/attachments/model';
import { DamagedAttachment, readWhole } from '@main/features/attachments/attachment-bytes';
import { keepBytes } from '@main/store/keep-bytes';
import { openTestRecord } from '@tests/helpers/test-record';
import type { TestRecord } from '@tests/helpers/test-record';

let record: TestRecord;
beforeEach(async () => {
  record = await openTestRecord({});
});
afterEach(async () => await record.close());

const store = () => record.record().store;

/** Keeps a file of this size. */
async function kept(byteLength: number) {
  const bytes = Uint8Array.from({ length: byteLength }, (_, index) => (index * 7 + (index >> 8)) & 0xff);
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  await keepBytes(store().files, contentHash, bytes, '2026-11-21T18:00:00.000Z');
  return { bytes, row: { contentHash, byteLength } };
}

describe('a kept file read whole', () => {
  it.each([1, PIECE_SIZE, 2 * PIECE_SIZE + 5])('is what was kept, in a buffer of its own: %i bytes', async (byteLength) => {
    const { bytes, row } = await kept(byteLength);
    const whole = await readWhole(store(), row);
    expect(Buffer.from(whole.buffer).equals(bytes)).toBe(true);
  });

  it.each([
    ['a piece is missing', 'DELETE FROM storedFilePiece WHERE piece = 1'],
    ['a bit has turned', 'UPDATE storedFilePiece SET bytes = zeroblob(length(bytes)) WHERE piece = 0'],
    ['a piece is longer than it was', 'UPDATE storedFilePiece SET bytes = zeroblob(length(bytes) + 1) WHERE piece = 1'],
  ])('is refused as damaged when %s', async (_what, sql) => {
    const { row } = await kept(PIECE_SIZE + 5);
    await store().write({ name: 'test', label: 'Damage', kind: 'do' }, (tx) => tx.query(sql));
    await expect(readWhole(store(), row)).rejects.toThrow(DamagedAttachment);
  });

  it.each([
    ['one less than it has', 9],
    ['one more than it has', 11],
    ['less than nothing', -1],
    ['more than is ever kept', LARGEST_ATTACHMENT + 1],
  ])('is refused as damaged when its row gives it %s', async (_what, byteLength) => {
    const { row } = await kept(10);
    await expect(readWhole(store(), { ...row, byteLength })).rejects.toThrow(DamagedAttachment);
  });
});
