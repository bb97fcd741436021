import { buildReport } from '@shared/documents/build-report';
import type { ReportPart, ReportSection } from '@shared/documents/build-report';
import { parseCalendarDay, readTypedDay } from '@shared/kernel/calendar-day';
import type { Block } from '@shared/text/model';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { councilOf } from '@main/features/bodies/council-of';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { readableBack, rowMark } from '@main/features/papers/paper-marks';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** A report as a document, gathered from its rows. Every line of its header is kept, also an empty one. */
export const reportDocument: DocumentSource = async (reader, paperId, audience) => {
  const paper = await reader.get('paper', paperId, 'paper');
  const body = await reader.get('body', paper.bodyId, 'body');
  const council = await councilOf(reader, body);
  const meeting = paper.meetingId === null ? null : await reader.findById('meeting', paper.meetingId);
  const details = await reader.find('paperDetail', { paperId }, { orderKey: 'ASC' });
  const rows = await reader.find('paperSection', { paperId }, { orderKey: 'ASC' });
  const blocks = await blockRowsByOwner(reader, 'paperSection', rows.map((row) => row.id));
  const prose = (sectionId: string) => (blocks.get(sectionId) ?? []).filter((row) => row.words.trim() !== '').map((row) => ({ ...blockOf(row), mark: rowMark(paperId, row.id) }));
  const sections = rows
    .filter((row) => row.parentId === null && (row.required === 1 || [row, ...rows.filter((part) => part.parentId === row.id)].some((part) => prose(part.id).length > 0)))
    .map((row, index): ReportSection => {
      const written = prose(row.id);
      const parts: ReportPart[] = row.key === 'recommendations' && areRecommendations(written) ? [{ type: 'recommendations', lead: '', items: written }] : written.map((block) => ({ type: 'prose', prose: block }));
      for (const implication of rows.filter((candidate) => candidate.parentId === row.id)) parts.push({ type: 'implication', label: implication.heading, answer: prose(implication.id), consulted: '', mark: rowMark(paperId, implication.id) });
      return { label: String(index + 1), heading: row.heading, numbered: row.numbered === 1, publicity: 'open', parts, mark: rowMark(paperId, row.id) };
    });
  const publicities = [paper.publicity, ...[...blocks.values()].flat().map((row) => row.publicity)];
  const detailOf = (key: string): string => details.find((detail) => detail.key === key)?.value ?? '';
  const final = paper.status === 'published';
  // A paper that is not open as a whole exists only in the version for members.
  const readers = paper.publicity === 'open' ? audience : 'members';
  const model = readableBack(buildReport({
    council,
    // What the header block says goes before what the record would have said: the page must not contradict itself.
    body: detailOf('body') || body.name,
    date: readTypedDay(detailOf('date')) ?? (meeting === null ? null : parseCalendarDay(meeting.date)),
    title: paper.title,
    details: details.map(({ id, label, value }) => ({ label, value, mark: rowMark(paperId, id) })),
    titleMark: rowMark(paperId, paperId),
    sections,
    classification: classificationFor(readers, publicities, await paragraphsOf(reader, paper)),
    status: final ? 'final' : 'draft',
    numbers: final ? 'fixed' : 'styles',
    contents: false,
    audience: readers,
    recordedAt: latestChange([paper, ...details, ...rows, ...[...blocks.values()].flat()]),
  }), paperId);
  return { model, hasRestricted: paper.publicity === 'open' && anyRestricted(publicities), audience: readers, name: { date: meeting?.date ?? null, body: body.shortName || body.name, title: paper.title } };
};

/** The paragraphs of Schedule 12A that a paper names; one that names none is exempt under those of its item. */
async function paragraphsOf(reader: RecordReader, paper: RowOf<'paper'>): Promise<readonly string[]> {
  const own = readExemptParagraphs(paper.exemptParagraphs);
  const item = own.length > 0 || paper.agendaItemId === null ? null : await reader.findById('agendaItem', paper.agendaItemId);
  return item === null ? own : readExemptParagraphs(item.exemptParagraphs);
}

/** Numbered paragraphs with their limbs and nothing between them: what a committee can resolve as it stands. */
function areRecommendations(written: readonly Block[]): boolean {
  return written.length > 0 && written.every((block) => block.kind === 'numbered' || block.kind === 'letter');
}
