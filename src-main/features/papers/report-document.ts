import { buildReport } from '@shared/documents/build-report';
import type { ReportPart, ReportSection } from '@shared/documents/build-report';
import { parseCalendarDay, readTypedDay } from '@shared/kernel/calendar-day';
import { referenceLabels } from '@shared/papers/paper-references';
import { isBlankBlock } from '@shared/text/block-words';
import type { Block } from '@shared/text/model';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { isLocked } from '@shared/papers/workflow/steps';
import { councilOf } from '@main/features/bodies/council-of';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { picturesOf } from '@main/features/pictures/picture-bytes';
import { lookOfTemplate } from '@main/features/paper-templates/template-rows';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { readableBack, rowMark } from '@main/features/papers/paper-marks';
import { consultedWords, reportParts } from '@main/features/papers/report-parts';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';

/** A report as a document, gathered from its rows. Every line of its header is kept, also an empty one. */
export const reportDocument: DocumentSource = async (reader, paperId, audience) => {
  const paper = await reader.get('paper', paperId, 'paper');
  const body = await reader.get('body', paper.bodyId, 'body');
  const look = await lookOfTemplate(reader, paper.templateKey);
  const council = (look?.houseName ?? '') || (await councilOf(reader, body));
  const meeting = paper.meetingId === null ? null : await reader.findById('meeting', paper.meetingId);
  const details = await reader.find('paperDetail', { paperId }, { orderKey: 'ASC' });
  const rows = await reader.find('paperSection', { paperId }, { orderKey: 'ASC' });
  const blocks = await blockRowsByOwner(reader, 'paperSection', rows.map((row) => row.id));
  const written = (sectionId: string): readonly Block[] => (blocks.get(sectionId) ?? []).map((row) => blockOf(row));
  const prose = (sectionId: string) => written(sectionId).filter((block) => !isBlankBlock(block)).map((block) => ({ ...block, mark: rowMark(paperId, block.id) }));
  const beside = await reportParts(reader, paper);
  const pictures = await picturesOf(reader, [...rows.flatMap((row) => written(row.id)), ...beside.appendices.flatMap(({ prose: own }) => own)]);
  /** What stands in lists of its own is printed where the template has a section for it, else after the last. */
  const listed = (key: string): readonly ReportPart[] => (key === 'backgroundPapers' ? beside.backgroundPapers : key === 'appendices' ? beside.appendixList : []);
  const headed = rows
    .filter((row) => row.parentId === null && (row.required === 1 || [row, ...rows.filter((part) => part.parentId === row.id)].some((part) => prose(part.id).length > 0 || listed(part.key).length > 0)))
    .map((row, index): ReportSection => {
      const own = prose(row.id);
      const parts: ReportPart[] = row.key === 'recommendations' && areRecommendations(own) ? [{ type: 'recommendations', lead: '', items: own }] : own.map((block) => ({ type: 'prose', prose: block }));
      for (const implication of rows.filter((candidate) => candidate.parentId === row.id)) parts.push({ type: 'implication', id: implication.id, label: implication.heading, answer: prose(implication.id), consulted: consultedWords(implication), mark: rowMark(paperId, implication.id) });
      return { id: row.id, label: String(index + 1), heading: row.heading, numbered: row.numbered === 1, publicity: 'open', parts: [...parts, ...listed(row.key)], mark: rowMark(paperId, row.id) };
    });
  const sections = [...headed];
  for (const [key, heading] of [['backgroundPapers', 'Background papers'], ['appendices', 'Appendices']] as const) {
    if (listed(key).length > 0 && !rows.some((row) => row.parentId === null && row.key === key)) sections.push({ label: String(sections.length + 1), heading, numbered: false, publicity: 'open', parts: listed(key) });
  }
  const publicities = [paper.publicity, ...beside.appendices.map(({ publicity }) => publicity), ...[...blocks.values()].flat().map((row) => row.publicity)];
  const detailOf = (key: string): string => details.find((detail) => detail.key === key)?.value ?? '';
  // What was cleared goes out as it stands: an exempt paper is never published, and is no draft to its members.
  const final = isLocked(paper.status);
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
    notes: beside.notes,
    appendices: beside.appendices,
    status: final ? 'final' : 'draft',
    numbers: final ? 'fixed' : 'styles',
    contents: false,
    audience: readers,
    references: referenceLabels(rows.map(({ id, parentId, key, heading, numbered, required }) => ({ id, parentId, key, heading, numbered: numbered === 1, required: required === 1, blocks: written(id) }))),
    picture: (file) => pictures.get(file) ?? null,
    recordedAt: latestChange([paper, ...beside.rows, ...details, ...rows, ...[...blocks.values()].flat()]),
  }), paperId);
  const worn = look === null || (look.font === '' && look.logo === null) ? model : { ...model, look: { font: look.font || null, logo: look.logo } };
  return { model: worn, hasRestricted: paper.publicity === 'open' && anyRestricted(publicities), audience: readers, name: { date: meeting?.date ?? null, body: body.shortName || body.name, title: paper.title } };
};

/** The paragraphs of Schedule 12A that a paper names; one that names none is exempt under those of its item. */
async function paragraphsOf(reader: RecordReader, paper: RowOf<'paper'>): Promise<readonly string[]> {
  const own = readExemptParagraphs(paper.exemptParagraphs);
  const item = own.length > 0 || paper.agendaItemId === null ? null : await reader.findById('agendaItem', paper.agendaItemId);
  return item === null ? own : readExemptParagraphs(item.exemptParagraphs);
}

/** Numbered paragraphs with their limbs and nothing between them: what a committee can resolve as it stands. */
function areRecommendations(written: readonly Block[]): boolean {
  return written.length > 0 && written.every((block) => (block.kind === 'numbered' && block.level === 1) || block.kind === 'letter');
}
