import { createHash } from 'node:crypto';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { conflict, notFound, Refusal, ruleRefusal } from '@shared/kernel/result';
import { keysAfter } from '@shared/text/order-keys';
import { pictureHashesOf } from '@shared/papers/travel/file-hashes';
import type { PaperComment } from '@shared/papers/comments/model';
import type { PaperContent } from '@shared/papers/content/paper-content';
import type { PaperPart, TravellingFile } from '@shared/papers/travel/paper-file';
import { takeReturned, withWhatStayed, wouldOpen } from '@shared/papers/travel/returned-pieces';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';
import { organisationNamed } from '@main/features/bodies/body-rows';
import { attachmentsBeside } from '@main/features/attachments/attachment-rows';
import { bringComments, followBlocks, commentSource, knownComments } from '@main/features/paper-comments/comment-rows';
import { putPaperContent, readPaperContent } from '@main/features/papers/paper-content';
import { refuseLocked } from '@main/features/papers/paper-lock';
import { keepPaperVersion } from '@main/features/papers/paper-versions';
import { cameWithFrom } from './came-with';
import { partOf } from './transfers';

/** Where a paper that is new here goes. */
export type Destination = { readonly bodyId: string; readonly meetingId: string | null };

/** Takes a paper in that the record does not have, or brings it back out of the bin with what the file says. */
export async function takeInNew(tx: RecordTransaction, part: PaperPart, fileName: string, { bodyId, meetingId }: Destination): Promise<string> {
  await refuseMissingFiles(tx, part);
  await tx.get('body', bodyId, 'body');
  const meeting = meetingId === null ? null : await tx.get('meeting', meetingId, 'meeting');
  if (meeting !== null && meeting.bodyId !== bodyId) throw new Refusal(notFound('meeting of this body', meeting.id));
  const { paperId, content } = part;
  const place = { bodyId, meetingId, cameWith: cameWithFrom(part.item) };
  const there = await tx.findEvenDeleted('paper', paperId);
  if (there?.deletedAt === null) throw new Refusal(conflict('This paper is in the record already. Open the file again to see what changed.'));
  if (there === null) await tx.insert('paper', { id: paperId, ...place, agendaItemId: null, templateKey: content.templateKey, title: content.title, status: 'draft', publicity: content.publicity });
  else await tx.replace('paper', there, { ...there, ...place, agendaItemId: null, status: 'draft', clearedByName: '', clearedOn: null, lastStep: '', stepByName: '', stepOn: null, stepNote: '', deletedAt: null });
  // Files first: an appendix may be one of them.
  await addFiles(tx, paperId, await newFiles(tx, paperId, part.files));
  const ids = await putPaperContent(tx, paperId, there === null ? content : withWhatStayed(part, await readPaperContent(tx, paperId)));
  await bringComments(tx, paperId, part.comments, ids);
  await keepTransfer(tx, part, 'taken', fileName);
  return paperId;
}

/** The body and meeting that a file names, made where the record has none: among the person's own papers there is nothing else to choose from. */
export async function destinationOfFile(tx: RecordTransaction, { body, meeting }: PaperPart): Promise<Destination> {
  const bodyId = await bodyOfFile(tx, body);
  if (meeting === null) return { bodyId, meetingId: null };
  const there = await tx.findEvenDeleted('meeting', meeting.id);
  if (there !== null) return { bodyId, meetingId: there.deletedAt === null && there.bodyId === bodyId ? there.id : null };
  const { id, title, date, startTime, place } = meeting;
  await tx.insert('meeting', { id, bodyId, title, date, startTime, plannedEnd: '', place, stage: 'planned', actualStart: null, actualEnd: null, currentItemId: null, bodyNameThen: null, organisationNameThen: null });
  return { bodyId, meetingId: id };
}

async function bodyOfFile(tx: RecordTransaction, { id, name, kind, organisationName }: PaperPart['body']): Promise<string> {
  const there = await tx.findEvenDeleted('body', id);
  if (there?.deletedAt === null) return id;
  const [same] = await tx.find('body', { name });
  if (same) return same.id;
  const made = await tx.insert('body', { ...(there === null ? { id } : {}), name, shortName: '', kind, organisationId: await organisationNamed(tx, organisationName), parentBodyId: null, status: 'standing', usualPlace: '', usualStart: '', presidingMembershipId: null });
  return made.id;
}

/** Keeps a paper that came back as it came. The same state again is the same row: opening the file twice asks once. */
export async function receiveReturned(tx: RecordTransaction, part: PaperPart, fileName: string): Promise<string> {
  await tx.get('paper', part.paperId, 'paper');
  await refuseMissingFiles(tx, part);
  const [there] = await tx.find('paperTransfer', { paperId: part.paperId, versionId: part.versionId, direction: ['received', 'taken'] });
  return there?.id ?? (await keepTransfer(tx, part, 'received', fileName)).id;
}

/** Remembers a state of a paper that left or came. */
export async function keepTransfer(tx: RecordTransaction, part: PaperPart, direction: 'sent' | 'received' | 'taken', fileName: string): Promise<RowOf<'paperTransfer'>> {
  return await tx.insert('paperTransfer', { paperId: part.paperId, direction, versionId: part.versionId, baseVersionId: part.ancestors[0] ?? null, content: JSON.stringify(part), byName: part.byName, fileName });
}

/** What of a paper that came back is taken over. */
export type Taking = { readonly transferId: string; readonly stamp: string; readonly accepted: readonly string[]; readonly both: readonly string[]; readonly fileIds: readonly string[]; readonly comments: boolean };

/** Takes over what was accepted. What the paper said before is kept as a version; the file as it came stays beside it. */
export async function takeOver(tx: RecordTransaction, { transferId, stamp, accepted, both, fileIds, comments }: Taking, today: CalendarDay): Promise<void> {
  const transfer = await tx.get('paperTransfer', transferId, 'returned paper');
  if (transfer.direction !== 'received') throw new Refusal(ruleRefusal('returnedTaken', 'The changes of this file were decided on already. What was left is still in the file.'));
  const { paperId } = transfer;
  await refuseLocked(tx, paperId);
  const part = partOf(transfer);
  await refuseMissingFiles(tx, part);
  const ours = await readPaperContent(tx, paperId);
  if (stampOf(ours) !== stamp) throw new Refusal(conflict('The paper was changed here since these changes were shown. They are shown again; nothing was taken over.'));
  const opened = accepted.includes('publicity') && wouldOpen(ours, part.content);
  const next = takeReturned(ours, withWhatStayed(part, ours, opened), { accepted: new Set(accepted), both: new Set(both) }, () => tx.newId());
  let ids: ReadonlyMap<string, string> = new Map();
  const wanted = new Set(fileIds);
  const appended = appendedHashes(next);
  await addFiles(tx, paperId, (await newFiles(tx, paperId, part.files)).filter(({ id, contentHash }) => wanted.has(id) || appended.has(contentHash)));
  if (stampOf(next) !== stamp) {
    await keepPaperVersion(tx, paperId, { step: 'received', day: today, at: '', byName: part.byName, note: part.message });
    ids = await putPaperContent(tx, paperId, next);
    await followBlocks(tx, paperId, ids);
  }
  if (comments) await bringComments(tx, paperId, part.comments, ids);
  await tx.update('paperTransfer', transferId, { direction: 'taken' });
}

/** A mark of what a paper says: the same words have the same. */
export function stampOf(content: PaperContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** The files that are appendices of a paper. */
export function appendedHashes({ appendices }: PaperContent): ReadonlySet<string> {
  return new Set(appendices.flatMap(({ file }) => (file === null ? [] : [file.contentHash])));
}

/** The files of a returned paper that are not attached to it here. */
export async function newFiles(reader: RecordReader, paperId: string, files: readonly TravellingFile[]): Promise<readonly TravellingFile[]> {
  const there = new Set((await reader.find('attachment', { paperId })).map(({ contentHash }) => contentHash));
  return files.filter(({ contentHash }) => !there.has(contentHash));
}

/** The remarks of a returned paper that are not beside it here. */
export async function newComments(reader: RecordReader, paperId: string, comments: readonly PaperComment[]): Promise<readonly PaperComment[]> {
  const known = await knownComments(reader, paperId);
  const stateOf = ({ id, source, sourceId }: PaperComment) => (known.get(id) ?? known.get(commentSource(source, sourceId)))?.state ?? 'undone';
  return comments.filter((comment) => stateOf(comment) === 'undone');
}

async function addFiles(tx: RecordTransaction, paperId: string, files: readonly TravellingFile[]): Promise<void> {
  const place = { meetingId: null, agendaItemId: null, paperId };
  const last = (await attachmentsBeside(tx, place)).at(-1)?.orderKey ?? null;
  const keys = keysAfter(last, files.length);
  const taken = await tx.findAllEvenDeleted('attachment', files.map(({ id }) => id));
  for (const [at, { id, fileName, title, byteLength, contentHash, publicity, exemptParagraphs }] of files.entries()) {
    await tx.insert('attachment', { ...(taken.has(id) ? {} : { id }), ...place, fileName, title, byteLength, contentHash, publicity, exemptParagraphs: JSON.stringify(exemptParagraphs), orderKey: keys[at] ?? '' });
  }
}

/** The files must be in this very record: it may have been changed for another since they were kept. */
async function refuseMissingFiles(reader: RecordReader, { content, files }: PaperPart): Promise<void> {
  for (const hash of [...pictureHashesOf(content), ...files.map(({ contentHash }) => contentHash)]) {
    const [row] = await reader.query<{ complete: number }>('SELECT complete FROM storedFile WHERE contentHash = ?', [hash]);
    if (row?.complete !== 1) throw new Refusal(ruleRefusal('filesNotKept', 'A picture or file of this paper is not in the record. Open the file again.'));
  }
}
