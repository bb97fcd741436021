import { z } from 'zod';
import { nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { app, write } from '../kernel/operation';
import { ledgerFileSchema } from './ledger-file';

const cancelled = z.strictObject({ state: z.literal('cancelled') });

/** A review's ledger as a file of its own: out, and in again whole. */
export const ledgerFilesContract = {
  /** Asks where to save and writes the ledger whole, also what is exempt; `cancelled` when the person cancels. `note` as of documents. */
  save: app(z.strictObject({ reviewId: idSchema }), z.discriminatedUnion('state', [cancelled, z.strictObject({ state: z.literal('written'), exportKey: z.string(), fileName: z.string(), note: z.string() })])),
  /** Asks for a file and reads it behind the guard; nothing is kept yet. */
  open: app(nothing, z.discriminatedUnion('state', [cancelled, z.strictObject({ state: z.literal('read'), fileName: z.string(), ledger: ledgerFileSchema })])),
  /** Keeps a ledger that was read, as a review of its own, in one step that Undo takes back. Links to what the record does not have are left out. */
  keep: write('Open ledger', z.strictObject({ bodyId: idSchema, ledger: ledgerFileSchema }), z.strictObject({ reviewId: idSchema })),
};
