import { z } from 'zod';
import { app } from '../kernel/operation';
import { lineField, nothing } from '../kernel/fields';
import { leaveAnswerSchema, recentRecordSchema, recordStatusSchema } from './model';

/** Record files: making, opening, copying. Every dialog and every path stays in the main process. */
export const recordsContract = {
  status: app(nothing, recordStatusSchema),
  recent: app(nothing, z.strictObject({ records: z.array(recentRecordSchema) })),
  /** Makes an empty record in the application's data folder and opens it. */
  create: app(z.strictObject({ name: lineField('name of the record', 120) }), recordStatusSchema),
  /** Asks for a file and opens it; answers the unchanged status when the person cancels. */
  openFile: app(nothing, recordStatusSchema),
  openRecent: app(z.strictObject({ key: z.string().max(200) }), recordStatusSchema),
  openSample: app(nothing, recordStatusSchema),
  /** Opens the person's own papers, where somebody without a record reads, notes and writes; made the first time. */
  openPersonal: app(nothing, recordStatusSchema),
  /** Copies a record that lies in a network or synchronised folder into the data folder and opens the copy. */
  copyHere: app(nothing, recordStatusSchema),
  /** Puts the newest checked copy in the place of the file that could not be opened; that file is kept beside it. */
  restoreBackup: app(nothing, recordStatusSchema),
  tryAgain: app(nothing, recordStatusSchema),
  close: app(nothing, recordStatusSchema),
  /** Asks for a place and writes a whole, checked copy there. */
  saveCopy: app(nothing, z.strictObject({ saved: z.boolean(), fileName: z.string() })),
  showInFolder: app(nothing, nothing),
  /** What the window says of the record it was asked to let go (event `closing`). */
  letGo: app(z.strictObject({ answer: leaveAnswerSchema }), nothing),
};
