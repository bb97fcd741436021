import { z } from 'zod';
import { read, typingWrite } from '../kernel/operation';
import { idSchema } from '../kernel/ids';
import { orderKeySchema } from '../kernel/fields';
import { blockContentSchema, blockKindSchema, blockOwnerKindSchema, blockSchema, runSchema } from './model';

/** A paragraph as the editor sends it; `revision` is the one it was last given (0 for a new paragraph). */
export const blockChangeSchema = z.strictObject({
  id: idSchema,
  kind: blockKindSchema,
  level: z.number().int().min(1).max(3),
  orderKey: orderKeySchema,
  runs: z.array(runSchema).max(2_000),
  content: blockContentSchema.nullable().optional(),
  revision: z.number().int().min(0),
});
export type BlockChange = z.input<typeof blockChangeSchema>;

const ownerSchema = z.strictObject({ ownerKind: blockOwnerKindSchema, ownerId: idSchema });

export const textContract = {
  /** The paragraphs of one owner, in order. */
  load: read(['block'], ownerSchema, z.strictObject({ blocks: z.array(blockSchema) })),
  /** Saves changed paragraphs and removes others, all or nothing. A paragraph saved since by somebody else answers `conflict`. */
  save: typingWrite(
    'Typing',
    ownerSchema.extend({ changes: z.array(blockChangeSchema).max(500), removed: z.array(idSchema).max(500) }),
    z.strictObject({ savedAt: z.string(), revisions: z.record(z.string(), z.number().int()) }),
  ),
};
