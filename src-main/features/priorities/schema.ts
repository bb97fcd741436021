import { EntitySchema } from 'typeorm';
import { baseColumns, optionalText, text } from '@main/store/row';
import type { BaseRow } from '@main/store/row';

/** A priority or area of work of a Body, with who leads it and which group works on it. */
export type PriorityRow = BaseRow & { bodyId: string; name: string; description: string; leadPersonId: string | null; groupBodyId: string | null; orderKey: string };
export const prioritySchema = new EntitySchema<PriorityRow>({
  name: 'priority',
  columns: { ...baseColumns, bodyId: text, name: text, description: text, leadPersonId: optionalText, groupBodyId: optionalText, orderKey: text },
  indices: [{ name: 'priority_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'person', columnNames: ['leadPersonId'], referencedColumnNames: ['id'] },
    { target: 'body', columnNames: ['groupBodyId'], referencedColumnNames: ['id'] },
  ],
});

/** An outcome measure: name, unit, baseline and target. Numbers are kept as the decimal text that was entered. */
export type MeasureRow = BaseRow & { priorityId: string; name: string; unit: string; baseline: string; baselineDay: string | null; target: string; targetDay: string | null; better: 'higher' | 'lower'; orderKey: string };
export const measureSchema = new EntitySchema<MeasureRow>({
  name: 'measure',
  columns: { ...baseColumns, priorityId: text, name: text, unit: text, baseline: text, baselineDay: optionalText, target: text, targetDay: optionalText, better: text, orderKey: text },
  indices: [{ name: 'measure_priority', columns: ['priorityId'] }],
  foreignKeys: [{ target: 'priority', columnNames: ['priorityId'], referencedColumnNames: ['id'] }],
});

/** What a measure was on a day. */
export type MeasureActualRow = BaseRow & { measureId: string; day: string; value: string; note: string };
export const measureActualSchema = new EntitySchema<MeasureActualRow>({
  name: 'measureActual',
  columns: { ...baseColumns, measureId: text, day: text, value: text, note: text },
  indices: [{ name: 'measureActual_measure', columns: ['measureId'] }],
  foreignKeys: [{ target: 'measure', columnNames: ['measureId'], referencedColumnNames: ['id'] }],
});

/** "What do we want to happen? By when?": the words of the date as they were written, and what they were read as. */
export type MilestoneRow = BaseRow & { priorityId: string; what: string; dueVerbatim: string; dueKind: string; dueDay: string | null; doneOn: string | null; orderKey: string };
export const milestoneSchema = new EntitySchema<MilestoneRow>({
  name: 'milestone',
  columns: { ...baseColumns, priorityId: text, what: text, dueVerbatim: text, dueKind: text, dueDay: optionalText, doneOn: optionalText, orderKey: text },
  indices: [{ name: 'milestone_priority', columns: ['priorityId'] }],
  foreignKeys: [{ target: 'priority', columnNames: ['priorityId'], referencedColumnNames: ['id'] }],
});

/** That an agenda item, a decision, an action or a recommendation belongs to a priority; by table and row, because it can be any of them. */
export type PriorityTieRow = BaseRow & { priorityId: string; tableName: string; rowId: string };
export const priorityTieSchema = new EntitySchema<PriorityTieRow>({
  name: 'priorityTie',
  columns: { ...baseColumns, priorityId: text, tableName: text, rowId: text },
  indices: [{ name: 'priorityTie_priority', columns: ['priorityId'] }, { name: 'priorityTie_row', columns: ['tableName', 'rowId'] }],
  foreignKeys: [{ target: 'priority', columnNames: ['priorityId'], referencedColumnNames: ['id'] }],
});

/** A risk that a Body keeps an eye on and reports upwards. */
export type RiskRow = BaseRow & { bodyId: string; priorityId: string | null; what: string; response: string; level: 'low' | 'medium' | 'high'; closedOn: string | null; orderKey: string };
export const riskSchema = new EntitySchema<RiskRow>({
  name: 'risk',
  columns: { ...baseColumns, bodyId: text, priorityId: optionalText, what: text, response: text, level: text, closedOn: optionalText, orderKey: text },
  indices: [{ name: 'risk_body', columns: ['bodyId'] }],
  foreignKeys: [
    { target: 'body', columnNames: ['bodyId'], referencedColumnNames: ['id'] },
    { target: 'priority', columnNames: ['priorityId'], referencedColumnNames: ['id'] },
  ],
});
