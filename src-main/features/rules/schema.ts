import { EntitySchema } from 'typeorm';
import { baseColumns, integer, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** Which rule pack a Body goes by; the packs themselves ship with the application. */
export type BodyRulesRow = BaseRow & { bodyId: string; packKey: string; packVersion: string };
export const bodyRulesSchema = new EntitySchema<BodyRulesRow>({
  name: 'bodyRules',
  columns: { ...baseColumns, bodyId: text, packKey: text, packVersion: text },
  indices: [{ name: 'bodyRules_body', columns: ['bodyId'] }],
  foreignKeys: [{ target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] }],
});

/** One rule that a Body has changed: `value` is JSON in the shape of that rule. The reason is shown wherever the rule is used. */
export type RuleOverrideRow = BaseRow & { bodyId: string; ruleKey: string; value: string; reason: string; decidedOn: string | null; meetingId: string | null };
export const ruleOverrideSchema = new EntitySchema<RuleOverrideRow>({
  name: 'ruleOverride',
  columns: { ...baseColumns, bodyId: text, ruleKey: text, value: text, reason: text, decidedOn: optionalText, meetingId: optionalText },
  indices: [{ name: 'ruleOverride_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'meeting', columnNames: ['meetingId'], referencedColumnNames: ['id'] },
  ],
});

/** A one-off day that the built-in list of bank holidays does not have, or one that it has wrongly (`holiday` 0). `source` says where it was read. */
export type OneOffDayRow = BaseRow & { division: string; day: string; name: string; holiday: number; source: string };
export const oneOffDaySchema = new EntitySchema<OneOffDayRow>({
  name: 'oneOffDay',
  columns: { ...baseColumns, division: text, day: text, name: text, holiday: integer, source: text },
  indices: [{ name: 'oneOffDay_day', columns: ['division', 'day'] }],
});
