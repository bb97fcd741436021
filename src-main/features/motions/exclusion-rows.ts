import { Refusal, ruleRefusal } from '@shared/kernel/result';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { stricterPublicity } from '@shared/minutes/entry-publicity';
import { readmissionSentence } from '@shared/motions/exclusion-wording';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { RowOf } from '@main/store/record-schemas';
import { addWrittenEntry } from '@main/features/minutes/written-entry';
import { readNames } from './motion-rows';
import { openItemOf, openTaken, restrictTaken, takenAs } from './part-rows';

/** What the public are to be excluded for. */
export type NewExclusion = { readonly meetingId: string; readonly motionId: string; readonly agendaItemIds: readonly string[]; readonly paragraphs: readonly string[]; readonly reason: string; readonly day: string };

/** Keeps which items a motion to exclude the public is about. It is lost until its vote says otherwise. */
export async function addExclusion(tx: RecordTransaction, { agendaItemIds, paragraphs, ...rest }: NewExclusion): Promise<RowOf<'exclusion'>> {
  const items = new Set((await tx.find('agendaItem', { meetingId: rest.meetingId })).map(({ id }) => id));
  if (!agendaItemIds.every((id) => items.has(id))) throw new Refusal(ruleRefusal('itemOfAnotherMeeting', 'This item belongs to another meeting.'));
  return await tx.insert('exclusion', { ...rest, agendaItemIds: JSON.stringify([...new Set(agendaItemIds)]), paragraphs: JSON.stringify(paragraphs), outcome: 'lost', excludedAt: null, readmittedAt: null, entryId: null, readmittedEntryId: null });
}

/**
 * Lets the parts of the minutes follow what became of the motion to exclude the public. Carried: its items are taken in Part 2. Lost: they are
 * taken in public, except confidential ones, for which the law excludes the public without a vote (LGA 1972 s.100A(2)).
 */
export async function settleExclusion(tx: RecordTransaction, motion: RowOf<'motion'>): Promise<void> {
  const [exclusion] = await tx.find('exclusion', { motionId: motion.id });
  if (!exclusion) return;
  const carried = motion.outcome === 'carried';
  await tx.update('exclusion', exclusion.id, { outcome: carried ? 'carried' : 'lost', excludedAt: carried ? motion.votedAt : null, day: motion.votedDay ?? exclusion.day });
  const paragraphs = readExemptParagraphs(exclusion.paragraphs);
  for (const id of readNames(exclusion.agendaItemIds)) {
    const item = await tx.findById('agendaItem', id);
    if (!item) continue;
    const planned = stricterPublicity(item.publicity, 'exempt');
    if (carried && planned !== 'open') await restrictTaken(tx, item, planned, readExemptParagraphs(item.exemptParagraphs).length > 0 ? [] : paragraphs);
    if (!carried && item.publicity !== 'confidential' && takenAs(item) !== 'open') await openTaken(tx, item, false);
  }
}

/** Ends every exclusion of the meeting that is in force, and minutes it under an item that is taken in public. Answers the entry. */
export async function readmitPublic(tx: RecordTransaction, exclusion: RowOf<'exclusion'>, underItemId: string, day: string, at: string): Promise<string> {
  if (exclusion.excludedAt === null || exclusion.outcome !== 'carried') throw new Refusal(ruleRefusal('publicNotExcluded', 'The public are not excluded now.'));
  if (exclusion.readmittedAt !== null) throw new Refusal(ruleRefusal('publicReadmitted', 'The public have been readmitted already.'));
  if (day < exclusion.day || (day === exclusion.day && at < exclusion.excludedAt)) throw new Refusal(ruleRefusal('readmittedBefore', `The public were excluded at ${exclusion.excludedAt}. They cannot be readmitted before that.`));
  const item = await openItemOf(tx, exclusion.meetingId, underItemId);
  const entry = await addWrittenEntry(tx, { meetingId: exclusion.meetingId, agendaItemId: item.id, kind: 'procedure', text: readmissionSentence(at), at, publicity: 'open', from: { kind: 'exclusion', id: exclusion.id } });
  for (const each of await tx.find('exclusion', { meetingId: exclusion.meetingId, outcome: 'carried' })) {
    if (each.readmittedAt === null) await tx.update('exclusion', each.id, { readmittedAt: at, readmittedEntryId: entry.id });
  }
  return entry.id;
}
