import { invalid, Refusal } from '@shared/kernel/result';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { prioritiesContract } from '@shared/priorities/contract';
import { actualRefusal } from '@shared/priorities/measure-rules';
import type { HandlersFor } from '@main/boundary/handlers';
import { given } from '@main/features/bodies/body-rows';
import type { RecordTransaction } from '@main/store/record-transaction';
import { aimColumns, checkAim, keyBefore, removeMeasureRow } from './priority-rows';
import { actualOf, measureOf } from './records';
import type { MeasureRow } from './schema';

type MeasureOperations = Pick<typeof prioritiesContract, 'addMeasure' | 'updateMeasure' | 'moveMeasure' | 'removeMeasure' | 'addActual' | 'updateActual' | 'removeActual'>;

/** The outcome measures of a priority and their values. */
export const measureHandlers: HandlersFor<MeasureOperations> = {
  addMeasure: async ({ tx }, { priorityId, ...fields }) => {
    await tx.get('priority', priorityId, 'priority');
    checkAim(fields);
    const others = await tx.find('measure', { priorityId }, { orderKey: 'ASC', id: 'ASC' });
    return { measureId: (await tx.insert('measure', { priorityId, baseline: '', target: '', ...aimColumns(fields), orderKey: keyBefore(others, null) })).id };
  },

  updateMeasure: async ({ tx }, { measureId, ...fields }) => {
    const row = await tx.get('measure', measureId, 'measure');
    const patch = given(fields);
    checkAim({ ...measureOf(row, []), ...patch });
    if (Object.keys(patch).length > 0) await tx.update('measure', measureId, aimColumns(patch));
    return {};
  },

  moveMeasure: async ({ tx }, { measureId, beforeMeasureId }) => {
    const { priorityId } = await tx.get('measure', measureId, 'measure');
    if (beforeMeasureId === measureId) return {};
    const others = (await tx.find('measure', { priorityId }, { orderKey: 'ASC', id: 'ASC' })).filter(({ id }) => id !== measureId);
    await tx.update('measure', measureId, { orderKey: keyBefore(others, beforeMeasureId) });
    return {};
  },

  removeMeasure: async ({ tx }, { measureId }) => {
    await tx.get('measure', measureId, 'measure');
    await removeMeasureRow(tx, measureId);
    return {};
  },

  addActual: async ({ tx, today }, { measureId, ...fields }) => {
    await checkActualDay(tx, await tx.get('measure', measureId, 'measure'), fields.day, null, today);
    return { actualId: (await tx.insert('measureActual', { measureId, ...fields })).id };
  },

  updateActual: async ({ tx, today }, { actualId, ...fields }) => {
    const row = await tx.get('measureActual', actualId, 'value');
    if (fields.day !== undefined) await checkActualDay(tx, await tx.get('measure', row.measureId, 'measure'), fields.day, actualId, today);
    const patch = given(fields);
    if (Object.keys(patch).length > 0) await tx.update('measureActual', actualId, patch);
    return {};
  },

  removeActual: async ({ tx }, { actualId }) => {
    await tx.get('measureActual', actualId, 'value');
    await tx.remove('measureActual', actualId);
    return {};
  },
};

async function checkActualDay(tx: RecordTransaction, measure: MeasureRow, day: CalendarDay, exceptId: string | null, today: CalendarDay): Promise<void> {
  const others = (await tx.find('measureActual', { measureId: measure.id })).filter(({ id }) => id !== exceptId).map(actualOf);
  const refusal = actualRefusal(others, day, measure.unit, today);
  if (refusal !== null) throw new Refusal(invalid('day', refusal));
}
