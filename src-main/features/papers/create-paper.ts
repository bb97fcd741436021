import { formatDay, parseCalendarDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS } from '@shared/kernel/publicity';
import { notFound, Refusal } from '@shared/kernel/result';
import type { DetailStart, PaperTemplate } from '@shared/papers/templates/paper-template';
import { keysAfter } from '@shared/text/order-keys';
import type { RecordTransaction } from '@main/store/record-transaction';
import { itemNumberOf } from './item-number';

/** What a new paper is for. */
export type NewPaper = { readonly bodyId: string; readonly meetingId: string | null; readonly agendaItemId: string | null; readonly title: string; readonly template: PaperTemplate;
  /** Whether the template is a body's own: the paper then keeps it as it is now. */
  readonly own?: boolean;
};

/** Lays out an empty paper: its header block, filled with what the meeting and the item already say, and its sections with their guidance. Answers its id. */
export async function createPaper(tx: RecordTransaction, { bodyId, meetingId, agendaItemId, title, template, own = false }: NewPaper): Promise<string> {
  const body = await tx.get('body', bodyId, 'body');
  const meeting = meetingId === null ? null : await tx.get('meeting', meetingId, 'meeting');
  const item = agendaItemId === null ? null : await tx.get('agendaItem', agendaItemId, 'agenda item');
  if (meeting !== null && meeting.bodyId !== bodyId) throw new Refusal(notFound('meeting of this body', meeting.id));
  if (item !== null && item.meetingId !== meetingId) throw new Refusal(notFound('item on this agenda', item.id));
  const day = meeting === null ? null : parseCalendarDay(meeting.date);
  const known = { bodyName: body.name, meetingDate: day === null ? '' : formatDay(day), paperTitle: title, itemNumber: (await itemNumberOf(tx, agendaItemId)) ?? '', publicity: PUBLICITY_WORDS[item?.publicity ?? 'open'], nothing: '' } satisfies Record<DetailStart, string>;

  const paper = await tx.insert('paper', { bodyId, meetingId, agendaItemId, templateKey: template.key, template: own ? JSON.stringify(template) : null, title, status: 'draft', publicity: item?.publicity ?? 'open' });
  const detailKeys = keysAfter(null, template.details.length);
  for (const [index, { key, label, startsWith }] of template.details.entries()) {
    await tx.insert('paperDetail', { paperId: paper.id, key, label, value: known[startsWith], orderKey: detailKeys[index] ?? '' });
  }
  const sectionKeys = keysAfter(null, template.sections.length);
  for (const [index, section] of template.sections.entries()) {
    const head = await tx.insert('paperSection', {
      paperId: paper.id, parentId: null, key: section.key, heading: section.heading, numbered: section.numbered ? 1 : 0, required: section.required ? 1 : 0, guidance: section.guidance, orderKey: sectionKeys[index] ?? '',
    });
    const implicationKeys = keysAfter(null, section.implications.length);
    for (const [place, implication] of section.implications.entries()) {
      await tx.insert('paperSection', { paperId: paper.id, parentId: head.id, key: implication.key, heading: implication.label, numbered: 1, required: 1, guidance: implication.guidance, orderKey: implicationKeys[place] ?? '' });
    }
  }
  return paper.id;
}
