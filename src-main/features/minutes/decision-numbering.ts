import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { numberingYear } from '@shared/minutes/register-number';
import { decisionNumber, decisionSeries, decisionYear } from '@shared/motions/decision-numbers';
import type { DecisionNumbering } from '@shared/motions/decision-numbers';
import type { RecordReader } from '@main/store/record-reader';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { ruleOfBody } from '@main/features/rules/rules-in-force';

/** How decisions of a body are numbered: as its settings for minutes say, else as its rules do, else through the year of its kind. */
export async function decisionNumberingOf(reader: RecordReader, body: Pick<RowOf<'body'>, 'id' | 'kind'>): Promise<DecisionNumbering> {
  const [settings] = await reader.find('minutesSettings', { bodyId: body.id });
  const rule = (await ruleOfBody(reader, body.id, 'numbering'))?.value;
  return { numbers: settings?.numbering ?? rule?.numbers ?? 'throughTheYear', year: rule?.year ?? yearOfKind(body.kind), prefix: settings?.numberPrefix ?? '' };
}

/** Gives out the next number for a decision of a meeting; it is never given out again. */
export async function nextDecisionNumber(tx: RecordTransaction, meeting: Pick<RowOf<'meeting'>, 'bodyId' | 'date'>): Promise<string> {
  const body = await tx.get('body', meeting.bodyId, 'body');
  const numbering = await decisionNumberingOf(tx, body);
  const day = calendarDaySchema.parse(meeting.date);
  return decisionNumber(day, await tx.allocateNumber(decisionSeries(body.id, day, numbering)), numbering);
}

/** Governing bodies and trust boards count by the academic year, others by the municipal year. A day in June tells them apart from its year's name. */
function yearOfKind(kind: RowOf<'body'>['kind']): DecisionNumbering['year'] {
  const june = calendarDaySchema.parse('2026-06-01');
  return numberingYear(june, kind) === decisionYear(june, 'academic') ? 'academic' : 'municipal';
}
