import { generateKeyBetween } from 'fractional-indexing';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { formatDay } from '@shared/kernel/calendar-day';
import { measureOfNextYear, measureRefusal } from '@shared/priorities/measure-rules';
import type { MeasureAim } from '@shared/priorities/measure-rules';
import type { Decimal } from '@shared/priorities/decimal';
import type { MilestoneDue } from '@shared/priorities/model';
import type { RecordTransaction } from '@main/store/record-transaction';
import { measuresOf } from './records';

type Placed = { readonly id: string; readonly orderKey: string };

/** A key for a row in front of another of its list (null: last). `others` in order, without the row itself. */
export function keyBefore(others: readonly Placed[], beforeId: string | null): string {
  const at = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId);
  if (at < 0) throw new Refusal(ruleRefusal('neighbourGone', 'What it should stand before is no longer in this list.'));
  return generateKeyBetween(others[at - 1]?.orderKey ?? null, others[at]?.orderKey ?? null);
}

/** Refuses a lead or a group that the record does not have. */
export async function checkPriority(tx: RecordTransaction, bodyId: string, { leadPersonId, groupBodyId }: { readonly leadPersonId?: string | null | undefined; readonly groupBodyId?: string | null | undefined }): Promise<void> {
  if (typeof leadPersonId === 'string') await tx.get('person', leadPersonId, 'person');
  if (typeof groupBodyId !== 'string') return;
  await tx.get('body', groupBodyId, 'group');
  if (groupBodyId === bodyId) throw new Refusal(invalid('groupBodyId', 'The body has the priority itself. Choose a group of it, or leave the group empty.'));
}

/** Refuses a measure whose target or days do not fit. */
export function checkAim(aim: MeasureAim): void {
  const refusal = measureRefusal(aim);
  if (refusal !== null) throw new Refusal(invalid(refusal.field, refusal.message));
}

/** Refuses a risk of another body's priority. */
export async function checkRiskOf(tx: RecordTransaction, bodyId: string, priorityId: string | null): Promise<void> {
  if (priorityId === null) return;
  const priority = await tx.get('priority', priorityId, 'priority');
  if (priority.bodyId !== bodyId) throw new Refusal(ruleRefusal('priorityOfAnotherBody', 'That priority belongs to another body.'));
}

/** Refuses a day that is still to come, for what has been done or closed. */
export function checkPast(field: string, day: CalendarDay | null, today: CalendarDay): void {
  if (day !== null && day > today) throw new Refusal(invalid(field, `${formatDay(day)} is still to come. Enter a day that has been.`));
}

/** The columns of a milestone's time. */
export function dueColumns(due: MilestoneDue): { dueVerbatim: string; dueKind: string; dueDay: string | null } {
  return { dueVerbatim: due.verbatim, dueKind: due.kind, dueDay: due.day };
}

/** The columns of a measure's numbers: empty while none is known. */
export function aimColumns<F extends { readonly baseline?: Decimal | null | undefined; readonly target?: Decimal | null | undefined }>(fields: F): Omit<F, 'baseline' | 'target'> & { baseline?: string; target?: string } {
  const { baseline, target, ...rest } = fields;
  return { ...rest, ...(baseline === undefined ? {} : { baseline: baseline ?? '' }), ...(target === undefined ? {} : { target: target ?? '' }) };
}

/** Moves a measure with its values to the bin. */
export async function removeMeasureRow(tx: RecordTransaction, measureId: string): Promise<void> {
  for (const actual of await tx.find('measureActual', { measureId })) await tx.remove('measureActual', actual.id);
  await tx.remove('measure', measureId);
}

/** Moves a priority with its measures, milestones and ties to the bin. Its risks are the body's from now on. */
export async function removePriorityRow(tx: RecordTransaction, priorityId: string): Promise<void> {
  for (const measure of await tx.find('measure', { priorityId })) await removeMeasureRow(tx, measure.id);
  for (const milestone of await tx.find('milestone', { priorityId })) await tx.remove('milestone', milestone.id);
  for (const tie of await tx.find('priorityTie', { priorityId })) await tx.remove('priorityTie', tie.id);
  for (const risk of await tx.find('risk', { priorityId })) await tx.update('risk', risk.id, { priorityId: null });
  await tx.remove('priority', priorityId);
}

/** Moves everything that a body works towards to the bin; for when the body itself goes there. */
export async function removePrioritiesOf(tx: RecordTransaction, bodyId: string): Promise<void> {
  for (const priority of await tx.find('priority', { bodyId })) await removePriorityRow(tx, priority.id);
  for (const risk of await tx.find('risk', { bodyId })) await tx.remove('risk', risk.id);
}

/** Adds a copy of a priority for another year, with its measures starting where they stand; answers its id. */
export async function copyPriority(tx: RecordTransaction, priorityId: string, name: string, orderKey: string, moving: { readonly milestones: boolean; readonly risks: boolean }): Promise<string> {
  const { bodyId, description, leadPersonId, groupBodyId } = await tx.get('priority', priorityId, 'priority');
  const copy = await tx.insert('priority', { bodyId, name, description, leadPersonId, groupBodyId, orderKey });
  let key: string | null = null;
  for (const measure of await measuresOf(tx, [priorityId])) {
    key = generateKeyBetween(key, null);
    await tx.insert('measure', { priorityId: copy.id, name: measure.name, unit: measure.unit, baseline: '', target: '', ...aimColumns(measureOfNextYear(measure)), orderKey: key });
  }
  if (moving.milestones) for (const milestone of await tx.find('milestone', { priorityId, doneOn: null })) await tx.update('milestone', milestone.id, { priorityId: copy.id });
  if (moving.risks) for (const risk of await tx.find('risk', { priorityId, closedOn: null })) await tx.update('risk', risk.id, { priorityId: copy.id });
  return copy.id;
}
