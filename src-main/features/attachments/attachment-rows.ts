import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { mostRestricted } from '@shared/attachments/model';
import type { Attachment, AttachmentTarget } from '@shared/attachments/model';
import type { Publicity } from '@shared/kernel/publicity';
import type { RecordReader } from '@main/store/record-reader';
import type { AttachmentRow } from './schema';

/** What a file is called: its title, or its name where it was given none. */
export function titleOfFile({ title, fileName }: Pick<AttachmentRow, 'title' | 'fileName'>): string {
  return title === '' ? fileName : title;
}

type ListedRow = Omit<AttachmentRow, 'createdAt' | 'updatedAt' | 'deletedAt' | 'revision'> & { itemPublicity: Publicity | null; paperPublicity: Publicity | null; paperItemPublicity: Publicity | null; recommendationPublicity: Publicity | null };

/**
 * The files of a meeting with its items and papers, of one paper, or of one recommendation, in order within each. What an item or paper in the bin was marked
 * with still counts: a file of an exempt item does not become open because the item is gone.
 */
export async function listAttachments(reader: RecordReader, of: { readonly meetingId: string } | { readonly paperId: string } | { readonly recommendationId: string }): Promise<Attachment[]> {
  const [where, id] = 'meetingId' in of ? ['(a.meetingId = ? OR paper.meetingId = ?)', of.meetingId] : 'paperId' in of ? ['(a.paperId = ? AND paper.id = ?)', of.paperId] : ['(a.recommendationId = ? AND recommendation.id = ?)', of.recommendationId];
  const rows = await reader.query<ListedRow>(
    `SELECT a.id, a.meetingId, a.agendaItemId, a.paperId, a.fileName, a.title, a.byteLength, a.contentHash, a.publicity, a.exemptParagraphs, a.orderKey, a.wordsMayAppear,
            coalesce(item.actualPublicity, item.publicity) AS itemPublicity, paper.publicity AS paperPublicity,
            coalesce(paperItem.actualPublicity, paperItem.publicity) AS paperItemPublicity, recommendation.publicity AS recommendationPublicity
       FROM attachment a
       LEFT JOIN agendaItem item ON item.id = a.agendaItemId
       LEFT JOIN paper ON paper.id = a.paperId
       LEFT JOIN agendaItem paperItem ON paperItem.id = paper.agendaItemId
       LEFT JOIN recommendation ON recommendation.id = a.recommendationId
      WHERE a.deletedAt IS NULL AND paper.deletedAt IS NULL AND ${where}
      ORDER BY a.orderKey, a.id`,
    [id, id],
  );
  return rows.map((row) => ({
    id: row.id,
    agendaItemId: row.agendaItemId,
    paperId: row.paperId,
    fileName: row.fileName,
    title: row.title,
    byteLength: row.byteLength,
    contentHash: row.contentHash,
    publicity: row.publicity,
    effective: mostRestricted([row.publicity, row.itemPublicity, row.paperPublicity, row.paperItemPublicity, row.recommendationPublicity]),
    exemptParagraphs: readExemptParagraphs(row.exemptParagraphs),
    wordsMayAppear: row.wordsMayAppear === 1,
  }));
}

/** Where a new row for a target hangs, and the mark it begins with: that of its item or paper. Refuses when the target is gone. */
export async function placeOfTarget(reader: RecordReader, target: AttachmentTarget): Promise<Pick<AttachmentRow, 'meetingId' | 'agendaItemId' | 'paperId' | 'recommendationId' | 'publicity' | 'exemptParagraphs'>> {
  switch (target.kind) {
    case 'item': {
      const item = await reader.get('agendaItem', target.id, 'agenda item');
      return { meetingId: item.meetingId, agendaItemId: item.id, paperId: null, publicity: item.publicity, exemptParagraphs: item.exemptParagraphs ?? '[]' };
    }
    case 'paper': {
      const paper = await reader.get('paper', target.id, 'paper');
      const item = paper.agendaItemId === null ? null : await reader.findById('agendaItem', paper.agendaItemId);
      return { meetingId: null, agendaItemId: null, paperId: paper.id, publicity: mostRestricted([paper.publicity, item?.publicity]), exemptParagraphs: paper.exemptParagraphs ?? '[]' };
    }
    case 'meeting':
      return { meetingId: (await reader.get('meeting', target.id, 'meeting')).id, agendaItemId: null, paperId: null, publicity: 'open', exemptParagraphs: '[]' };
    case 'recommendation': {
      const recommendation = await reader.get('recommendation', target.id, 'recommendation');
      return { meetingId: null, agendaItemId: null, paperId: null, recommendationId: recommendation.id, publicity: recommendation.publicity, exemptParagraphs: '[]' };
    }
  }
}

/** The files that stand beside one another: of the same item, paper, recommendation, or meeting without any; in order. */
export async function attachmentsBeside(reader: RecordReader, place: Pick<AttachmentRow, 'meetingId' | 'agendaItemId' | 'paperId' | 'recommendationId'>): Promise<AttachmentRow[]> {
  const { meetingId, agendaItemId, paperId, recommendationId } = place;
  return await reader.find('attachment', typeof recommendationId === 'string' ? { recommendationId } : paperId !== null ? { paperId } : agendaItemId !== null ? { agendaItemId } : { meetingId, agendaItemId: null }, { orderKey: 'ASC', id: 'ASC' });
}
