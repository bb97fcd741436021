import { findTemplate } from '@shared/papers/templates/all-templates';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { lastStepSchema } from '@shared/papers/model';
import type { Paper, PaperDetail, PaperSection, PaperSummary } from '@shared/papers/model';
import type { RecordReader } from '@main/store/record-reader';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { keptTemplate } from '@main/features/paper-templates/template-rows';
import { paperDue } from './paper-due';
import { itemCameWith } from '@main/features/paper-travel/came-with';
import { itemNumberOf } from './item-number';
import type { PaperDetailRow, PaperRow, PaperSectionRow } from './schema';

/** A paper with everything in it, in order: sections as they print, each followed by its implications. */
export async function readPaper(reader: RecordReader, id: string): Promise<Paper> {
  const paper = await reader.get('paper', id, 'paper');
  const details = await detailRowsOf(reader, id);
  const sections = await sectionRowsOf(reader, id);
  const blocks = await blockRowsByOwner(reader, 'paperSection', sections.map((section) => section.id));
  const body = await reader.get('body', paper.bodyId, 'body');
  const meeting = paper.meetingId === null ? null : await reader.findById('meeting', paper.meetingId);
  const { bodyId, meetingId, agendaItemId, templateKey, title, status, publicity } = paper;
  return {
    id, bodyId, meetingId, agendaItemId, templateKey, template: keptTemplate(paper.template), title, status, publicity,
    bodyName: body.name,
    meetingDate: meeting?.date ?? null,
    itemNumber: (await itemNumberOf(reader, agendaItemId)) ?? numberItCameWith(paper),
    details: details.map(detailOf),
    sections: sections.map((section) => sectionOf(section, (blocks.get(section.id) ?? []).map(blockOf))),
  };
}

/** The number that the item had where a paper came from, which its first page says; null for a paper that was made here or for no item. */
function numberItCameWith({ agendaItemId, cameWith }: PaperRow): string | null {
  const number = agendaItemId === null ? (itemCameWith(cameWith === undefined ? {} : { cameWith })?.number ?? '') : '';
  return number === '' ? null : number;
}

/** The lines of a paper's header block, in order. */
export async function detailRowsOf(reader: RecordReader, paperId: string): Promise<PaperDetailRow[]> {
  return await reader.find('paperDetail', { paperId }, { orderKey: 'ASC', id: 'ASC' });
}

/** The sections of a paper in the order they print: implications stand after the section they answer under. */
export async function sectionRowsOf(reader: RecordReader, paperId: string): Promise<PaperSectionRow[]> {
  const rows = await reader.find('paperSection', { paperId }, { orderKey: 'ASC', id: 'ASC' });
  return rows.filter((row) => row.parentId === null).flatMap((head) => [head, ...rows.filter((row) => row.parentId === head.id)]);
}

type SummaryRow = Pick<PaperRow, 'id' | 'bodyId' | 'meetingId' | 'agendaItemId' | 'templateKey' | 'title' | 'status' | 'publicity'> & { ownName: string | null; bodyName: string; meetingDate: string | null; itemTitle: string | null; updatedAt: string; lastStep: string; stepNote: string; openComments: number };

/** Papers for a list: those of the latest meeting first, then the ones changed last. A paper changes when any of its words does. Those of meetings to come say by when they are due. */
export async function listPapers(reader: RecordReader, today: CalendarDay, { meetingId, bodyId }: { readonly meetingId?: string | undefined; readonly bodyId?: string | undefined }): Promise<PaperSummary[]> {
  const rows = await reader.query<SummaryRow>(
    `SELECT paper.id, paper.bodyId, paper.meetingId, paper.agendaItemId, paper.templateKey, CASE WHEN json_valid(paper.template) THEN json_extract(paper.template, '$.name') END AS ownName, paper.title, paper.status, paper.publicity, paper.lastStep, paper.stepNote,
            (SELECT count(*) FROM paperComment WHERE paperId = paper.id AND parentId IS NULL AND resolvedOn IS NULL AND deletedAt IS NULL) AS openComments,
            body.name AS bodyName, meeting.date AS meetingDate, agendaItem.title AS itemTitle,
            max(paper.updatedAt,
                coalesce((SELECT max(updatedAt) FROM paperDetail WHERE paperId = paper.id AND deletedAt IS NULL), ''),
                coalesce((SELECT max(block.updatedAt) FROM block JOIN paperSection ON paperSection.id = block.ownerId
                          WHERE block.ownerKind = 'paperSection' AND paperSection.paperId = paper.id), '')) AS updatedAt
       FROM paper
       JOIN body ON body.id = paper.bodyId
       LEFT JOIN meeting ON meeting.id = paper.meetingId AND meeting.deletedAt IS NULL
       LEFT JOIN agendaItem ON agendaItem.id = paper.agendaItemId AND agendaItem.deletedAt IS NULL
      WHERE paper.deletedAt IS NULL AND (?1 IS NULL OR paper.meetingId = ?1) AND (?2 IS NULL OR paper.bodyId = ?2)
      ORDER BY meeting.date DESC, agendaItem.orderKey, updatedAt DESC, paper.id`,
    [meetingId ?? null, bodyId ?? null],
  );
  const due = new Map<string, PaperSummary['due']>();
  for (const { meetingId: id, meetingDate } of rows) if (id !== null && !due.has(id) && (meetingDate ?? '') >= today) due.set(id, (await paperDue(reader, id))?.due ?? null);
  return rows.map(({ ownName, ...row }) => ({ ...row, templateName: ownName ?? findTemplate(row.templateKey)?.name ?? row.templateKey, lastStep: lastStepSchema.catch('').parse(row.lastStep), due: due.get(row.meetingId ?? '') ?? null }));
}

function detailOf({ id, key, label, value, orderKey }: PaperDetailRow): PaperDetail {
  return { id, key, label, value, orderKey };
}

function sectionOf({ id, key, parentId, heading, numbered, required, guidance, orderKey }: PaperSectionRow, blocks: PaperSection['blocks']): PaperSection {
  return { id, key, parentId, heading, numbered: numbered === 1, required: required === 1, guidance, orderKey, blocks };
}
