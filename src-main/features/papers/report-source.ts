import { buildReport } from '@shared/documents/build-report';
import type { ReportPart, ReportSection } from '@shared/documents/build-report';
import { parseCalendarDay } from '@shared/kernel/calendar-day';
import { plainText } from '@shared/text/model';
import type { Paper, PaperSection, PaperStatus } from '@shared/papers/model';
import { numberPaper } from '@shared/papers/paragraph-numbering';
import type { DocumentStatus } from '@shared/documents/document-model';
import { anyRestricted, classificationFor } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import type { RecordReader } from '@main/store/record-reader';
import { readPaper } from './records';

/** The Word document of a paper. Word counts the numbers, because a report is edited there before it is issued (word.md, "Decided"). */
export const reportSource: DocumentSource = async (reader, id, audience) => {
  const paper = await readPaper(reader, id);
  const publicities = [paper.publicity, ...paper.sections.flatMap((section) => section.blocks.map((block) => block.publicity))];
  const date = paper.meetingDate === null ? null : parseCalendarDay(paper.meetingDate);
  const title = paper.details.find((detail) => detail.key === 'title')?.value ?? '';
  const model = buildReport({
    council: await councilOf(reader, paper.bodyId),
    body: paper.bodyName,
    date,
    title: title === '' ? paper.title : title,
    details: paper.details.map(({ label, value }) => ({ label, value })),
    sections: sectionsOf(paper),
    classification: classificationFor(audience, publicities),
    status: STATUS[paper.status],
    numbers: 'styles',
    contents: false,
    audience,
    recordedAt: await lastChange(reader, id),
  });
  return { model, hasRestricted: anyRestricted(publicities), name: { day: paper.meetingDate ?? '', body: paper.bodyName, what: title === '' ? paper.title : title, draft: STATUS[paper.status] !== 'final' } };
};

const STATUS: Readonly<Record<PaperStatus, DocumentStatus>> = { draft: 'draft', submitted: 'draft', cleared: 'final', published: 'final' };

function sectionsOf(paper: Paper): readonly ReportSection[] {
  const numbers = numberPaper(paper.sections);
  return paper.sections
    .filter((section) => section.parentId === null)
    .map((section) => ({
      label: numbers.sections.get(section.id) ?? '',
      heading: section.heading,
      numbered: section.numbered,
      publicity: paper.publicity,
      parts: [...ownParts(section), ...paper.sections.filter((candidate) => candidate.parentId === section.id).map(implicationPart)],
    }));
}

function ownParts(section: PaperSection): readonly ReportPart[] {
  const written = writtenBlocks(section);
  const asked = section.key === 'recommendations' && written.every((block) => block.kind === 'numbered' || block.kind === 'letter');
  if (asked && written.length > 0) return [{ type: 'recommendations', lead: '', items: written }];
  return written.map((prose): ReportPart => ({ type: 'prose', prose }));
}

function implicationPart(section: PaperSection): ReportPart {
  return { type: 'implication', label: section.heading, answer: writtenBlocks(section), consulted: '' };
}

/** An empty paragraph is a place to type in, not a part of the document. */
function writtenBlocks(section: PaperSection): PaperSection['blocks'] {
  return section.blocks.filter((block) => plainText(block.runs).trim() !== '');
}

async function councilOf(reader: RecordReader, bodyId: string): Promise<string> {
  const body = await reader.get('body', bodyId, 'body');
  return body.organisationId === null ? '' : ((await reader.findById('organisation', body.organisationId))?.name ?? '');
}

async function lastChange(reader: RecordReader, id: string): Promise<string | null> {
  const [row] = await reader.query<{ at: string | null }>(
    `SELECT max(at) AS at FROM (
       SELECT updatedAt AS at FROM paper WHERE id = ?1
       UNION ALL SELECT updatedAt FROM paperDetail WHERE paperId = ?1
       UNION ALL SELECT updatedAt FROM paperSection WHERE paperId = ?1
       UNION ALL SELECT block.updatedAt FROM block JOIN paperSection ON paperSection.id = block.ownerId WHERE block.ownerKind = 'paperSection' AND paperSection.paperId = ?1)`,
    [id],
  );
  return row?.at ? `${row.at.slice(0, 19)}Z` : null;
}
