import { z } from 'zod';
import { idSchema } from '../kernel/ids';

/** Whose name it is. */
export const guardedNameKindSchema = z.enum(['pupil', 'staff', 'other']);
export type GuardedNameKind = z.output<typeof guardedNameKindSchema>;

export const GUARDED_NAME_WORDS: Readonly<Record<GuardedNameKind, string>> = { pupil: 'Pupil', staff: 'Member of staff', other: 'Somebody else' };

/** A name that is not to stand in what a body makes public. The list is for this record alone: never printed, exported or shown in the room. */
export const guardedNameSchema = z.strictObject({ id: idSchema, name: z.string(), kind: guardedNameKindSchema });
export type GuardedName = z.output<typeof guardedNameSchema>;

/** What names are looked for in. The owner of an agenda and of minutes is the meeting. */
export const guardedOwnerKindSchema = z.enum(['paper', 'agenda', 'minutes']);
export type GuardedOwnerKind = z.output<typeof guardedOwnerKindSchema>;

/** That a name may stand in one text, with the reason a person gave. */
export const acceptanceSchema = z.strictObject({ id: idSchema, guardedNameId: idSchema, name: z.string(), reason: z.string(), acceptedOn: z.string().nullable() });
export type Acceptance = z.output<typeof acceptanceSchema>;

/** Where a name was found: `placeKind` says what `placeId` is, so that the window can lead there. */
export const foundNameSchema = z.strictObject({
  guardedNameId: idSchema,
  name: z.string(),
  kind: guardedNameKindSchema,
  /** As it stands in the text. */
  words: z.string(),
  /** `item`, `presenter`, `urgency`, `recommendation` and `summary` are of an agenda item, `meeting` is its title or place, and `entry` is a line of minutes; `person` somebody who is listed as a member or as present. */
  placeKind: z.enum(['paper', 'detail', 'section', 'block', 'meeting', 'item', 'presenter', 'urgency', 'recommendation', 'summary', 'entry', 'person', 'backgroundPaper', 'appendix']),
  placeId: idSchema,
  /** Where it is, in words: "2 Recommendations", "Item 4". */
  place: z.string(),
});
export type FoundName = z.output<typeof foundNameSchema>;
