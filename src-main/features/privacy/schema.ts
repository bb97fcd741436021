import { EntitySchema } from 'typeorm';
import { baseColumns, optionalText, text, textOr } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A name that must not stand in a body's public papers: of a pupil, of somebody who works there, or another's. Never printed and never exported. */
export type GuardedNameRow = BaseRow & { bodyId: string; name: string; kind: 'pupil' | 'staff' | 'other'; orderKey: string };
export const guardedNameSchema = new EntitySchema<GuardedNameRow>({
  name: 'guardedName',
  columns: { ...baseColumns, bodyId: text, name: text, kind: text, orderKey: text },
  indices: [{ name: 'guardedName_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});

/** That a guarded name may stand where it was found (`ownerKind` and `ownerId` say in what), with the reason a person gave. */
export type GuardedNameAcceptanceRow = BaseRow & { guardedNameId: string; ownerKind: string; ownerId: string; reason: string; byName: string; acceptedOn: string | null };
export const guardedNameAcceptanceSchema = new EntitySchema<GuardedNameAcceptanceRow>({
  name: 'guardedNameAcceptance',
  columns: { ...baseColumns, guardedNameId: text, ownerKind: text, ownerId: text, reason: text, byName: textOr(''), acceptedOn: optionalText },
  indices: [{ name: 'guardedNameAcceptance_owner', columns: ['ownerKind', 'ownerId'] }, { name: 'guardedNameAcceptance_name', columns: ['guardedNameId'] }],
  foreignKeys: [{ target: 'guardedName', columnNames: ['guardedNameId'], referencedColumnNames: ['id'] }],
});
