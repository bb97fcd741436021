import { z } from 'zod';
import { lineField, nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { acceptanceSchema, foundNameSchema, guardedNameKindSchema, guardedNameSchema, guardedOwnerKindSchema } from './model';
import { LONGEST_NAME } from './read-name-list';

const ownerSchema = { ownerKind: guardedOwnerKindSchema, ownerId: idSchema };

/** Names of pupils and staff that are not to stand in what a body makes public, and where they were found. */
export const privacyContract = {
  names: read(['guardedName'], z.strictObject({ bodyId: idSchema }), z.strictObject({ names: z.array(guardedNameSchema) })),
  /** Adds names that are not in the list yet; answers how many those were. */
  addNames: write('Add names to the privacy guard', z.strictObject({ bodyId: idSchema, kind: guardedNameKindSchema, names: z.array(lineField('name', LONGEST_NAME)).min(1, 'Type or paste the names first.').max(20_000) }), z.strictObject({ added: z.number().int() })),
  removeNames: write('Remove names from the privacy guard', z.strictObject({ ids: z.array(idSchema).min(1).max(20_000) }), nothing),
  /** The names that stand in a text that the public may read, and those of them that were accepted there. Nothing is looked for in a text that is not open. */
  found: read(
    ['guardedName', 'guardedNameAcceptance', 'paper', 'paperDetail', 'paperSection', 'block', 'agendaItem', 'meeting', 'membership', 'person', 'minuteEntry', 'attendance', 'action', 'backgroundPaper', 'paperAppendix'],
    z.strictObject(ownerSchema),
    z.strictObject({ found: z.array(foundNameSchema), accepted: z.array(acceptanceSchema), /** Whether the public may read any of it. */ open: z.boolean() }),
  ),
  /** Lets a name stand in one text. The reason is kept. */
  accept: write('Accept a name', z.strictObject({ ...ownerSchema, guardedNameId: idSchema, reason: lineField('reason', 500) }), nothing),
  withdraw: write('Point the name out again', z.strictObject({ id: idSchema }), nothing),
};
