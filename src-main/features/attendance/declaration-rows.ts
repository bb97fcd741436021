import { declarationKindWords } from '@shared/attendance/declaration-kinds';
import { declarationSentence } from '@shared/attendance/declaration-sentence';
import { Refusal, ruleRefusal } from '@shared/kernel/result';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { agendaOf, followSentence } from './sentence-place';
import type { Agenda } from './sentence-place';

/** The sentence of a declaration as the record now has it, in the words of the body's rules. */
export async function declarationWords(tx: RecordTransaction, meeting: RowOf<'meeting'>, agenda: Agenda, declaration: Pick<RowOf<'declaration'>, 'attendanceId' | 'agendaItemId' | 'kind' | 'nature' | 'did'>): Promise<string> {
  const person = await tx.get('attendance', declaration.attendanceId, 'person');
  const [rules] = await tx.find('bodyRules', { bodyId: meeting.bodyId });
  return declarationSentence({ name: person.name, kindWords: declarationKindWords(declaration.kind, rules?.packKey ?? null), nature: declaration.nature, itemLabel: agenda.labelOf(declaration.agendaItemId), did: declaration.did });
}

/** Changes a declaration and lets its sentence follow. */
export async function changeDeclarationRow(tx: RecordTransaction, meeting: RowOf<'meeting'>, before: RowOf<'declaration'>, patch: Partial<Pick<RowOf<'declaration'>, 'agendaItemId' | 'kind' | 'nature' | 'did' | 'publicity'>>): Promise<RowOf<'declaration'>> {
  const after = await tx.update('declaration', before.id, patch);
  const agenda = await agendaOf(tx, meeting);
  await followSentence(tx, { kind: 'declaration', id: before.id }, await declarationWords(tx, meeting, agenda, after), null, null, after.publicity);
  return after;
}

/** Says of a declaration that the person withdrew. */
export async function sayWithdrew(tx: RecordTransaction, meeting: RowOf<'meeting'>, declaration: RowOf<'declaration'>): Promise<void> {
  if (declaration.did !== 'withdrew') await changeDeclarationRow(tx, meeting, declaration, { did: 'withdrew' });
}

/** What somebody withdraws for: the declaration named, or else the only one they have made about the item (or about the whole meeting). */
export async function declarationForItem(tx: RecordTransaction, meetingId: string, attendanceId: string, itemId: string | null, declarationId: string | null): Promise<RowOf<'declaration'> | null> {
  if (declarationId !== null) {
    const named = await tx.get('declaration', declarationId, 'declaration of interest');
    if (named.attendanceId !== attendanceId || named.meetingId !== meetingId) throw new Refusal(ruleRefusal('declarationOfAnother', 'That declaration was made by somebody else.'));
    return named;
  }
  const own = (await tx.find('declaration', { meetingId, attendanceId }, { orderKey: 'ASC', id: 'ASC' })).filter((one) => one.agendaItemId === null || one.agendaItemId === itemId);
  return own.length === 1 ? (own[0] ?? null) : (own.find(({ agendaItemId }) => agendaItemId === itemId) ?? null);
}
