import { mostRestricted } from '@shared/attachments/model';
import { mayRun } from '@shared/attachments/file-kinds';
import { idSchema } from '@shared/kernel/ids';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { PaperComment } from '@shared/papers/comments/model';
import { LARGEST_PAPER_FILE } from '@shared/papers/travel/paper-file';
import type { PaperPart, TravellingFile } from '@shared/papers/travel/paper-file';
import type { ContentFile, PaperContent } from '@shared/papers/content/paper-content';
import { appendixLetter } from '@shared/papers/linter/appendix-rules';
import type { OutgoingFile } from '@shared/papers/travel/contract';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { councilOf } from '@main/features/bodies/council-of';
import { listAttachments } from '@main/features/attachments/attachment-rows';
import { commentsOf } from '@main/features/paper-comments/comment-rows';
import { readPaperContent } from '@main/features/papers/paper-content';
import { itemNumberOf } from '@main/features/papers/item-number';
import { itemCameWith } from './came-with';
import { ancestorsOf } from './transfers';

/** What the person chose to send along. */
export type Along = { readonly byName: string; readonly message: string; readonly fileIds: readonly string[]; readonly comments: boolean; readonly notes: boolean };

/**
 * A paper as it leaves: its own content, the name of the body and the day of the meeting that its first page says, and what the person chose.
 * Nothing else of the record is asked for.
 */
export async function gatherPaper(reader: RecordReader, paperId: string, versionId: string, along: Along): Promise<PaperPart> {
  const paper = await reader.get('paper', paperId, 'paper');
  const body = await reader.get('body', paper.bodyId, 'body');
  const chosen = new Set(along.fileIds);
  const files = (await outgoingFiles(reader, paperId)).filter(({ row, sentence }) => chosen.has(row.id) && sentence === '').map(({ row }) => row);
  return {
    paperId,
    versionId,
    ancestors: await ancestorsOf(reader, paperId),
    byName: along.byName,
    message: along.message,
    body: { id: body.id, name: body.name, kind: body.kind, organisationName: await councilOf(reader, body) },
    meeting: await meetingOf(reader, paper),
    item: await itemOf(reader, paper),
    content: withFilesThatGo(await readPaperContent(reader, paperId), files),
    files,
    comments: [...(along.comments ? await openComments(reader, paperId) : []), ...(along.notes ? await notesAsComments(reader, paperId, along.byName) : [])],
  };
}

/** A paper that names the file of an appendix only where that goes along: the name of one that stays may itself be what nobody is to read. */
function withFilesThatGo(content: PaperContent, files: readonly TravellingFile[]): PaperContent {
  const goes = ({ contentHash, fileName }: ContentFile): boolean => files.some((file) => file.contentHash === contentHash && file.fileName === fileName);
  return { ...content, appendices: content.appendices.map((appendix) => ({ ...appendix, file: appendix.file !== null && goes(appendix.file) ? appendix.file : null })) };
}

async function meetingOf(reader: RecordReader, paper: RowOf<'paper'>): Promise<PaperPart['meeting']> {
  const meeting = paper.meetingId === null ? null : await reader.findById('meeting', paper.meetingId);
  const date = meeting === null ? null : parseCalendarDay(meeting.date);
  return meeting === null || date === null ? null : { id: meeting.id, title: meeting.title, date, startTime: meeting.startTime, place: meeting.place };
}

async function itemOf(reader: RecordReader, paper: RowOf<'paper'>): Promise<PaperPart['item']> {
  const item = paper.agendaItemId === null ? null : await reader.findById('agendaItem', paper.agendaItemId);
  // What stands on the agenda under another mark than the paper's own is not told: an exempt item has a title for the public.
  if (item !== null) return { number: (await itemNumberOf(reader, item.id)) ?? '', title: mostRestricted([item.publicity, item.actualPublicity]) === 'open' ? item.title : '' };
  return itemCameWith(paper);
}

/** The files attached to a paper, each with why it cannot travel, "" when it can. */
export async function outgoingFiles(reader: RecordReader, paperId: string): Promise<readonly { readonly row: TravellingFile; readonly sentence: string }[]> {
  const attached = await listAttachments(reader, { paperId });
  return attached.map(({ id, contentHash, byteLength, fileName, title, effective, exemptParagraphs }) => ({
    row: { id, contentHash, byteLength, fileName, title, publicity: effective, exemptParagraphs: [...exemptParagraphs] },
    sentence: mayRun(fileName) ? 'A file that could run as a program does not travel with a paper.' : byteLength > LARGEST_PAPER_FILE ? 'It is larger than 30 MB. Send it by itself.' : '',
  }));
}

/** The same for the question before sending; `appendix` is the letter of the first appendix that it is. One file can be two of them: it goes by the more restricted. */
export function outgoingFile({ row, sentence }: { readonly row: TravellingFile; readonly sentence: string }, { appendices }: PaperContent): OutgoingFile {
  const { id, title, fileName, byteLength, publicity, contentHash } = row;
  const at = appendices.findIndex(({ file }) => file?.contentHash === contentHash);
  return { id, title, fileName, byteLength, publicity: mostRestricted([publicity, ...appendices.flatMap((appendix) => (appendix.file?.contentHash === contentHash ? [appendix.publicity] : []))]), appendix: at < 0 ? '' : appendixLetter(at), sentence };
}

/** Comments that are still open, with their answers. */
export async function openComments(reader: RecordReader, paperId: string): Promise<readonly PaperComment[]> {
  const all = await commentsOf(reader, paperId);
  const open = new Set(all.filter(({ parentId, resolvedOn }) => parentId === null && resolvedOn === null).map(({ id }) => id));
  return all.filter(({ id, parentId }) => open.has(parentId ?? id)).map((comment) => ({ ...comment, source: 'paperFile', sourceId: comment.id }));
}

/** Private notes as remarks: only what the person asked to send. */
async function notesAsComments(reader: RecordReader, paperId: string, byName: string): Promise<readonly PaperComment[]> {
  const notes = await reader.find('readingNote', { paperId }, { id: 'ASC' });
  // A note on the whole paper has no paragraph.
  const paragraph = (anchor: string): string | null => (idSchema.safeParse(anchor).success ? anchor : null);
  return notes.flatMap(({ id, anchor, quote, words, updatedAt }) => {
    const saidOn = parseCalendarDay(updatedAt.slice(0, 10));
    return words.trim() === '' || saidOn === null ? [] : [{ id, parentId: null, blockId: paragraph(anchor), sectionId: null, quote, words, byName, on: saidOn, at: '', resolvedOn: null, resolvedByName: '', source: 'paperFile' as const, sourceId: id }];
  });
}
