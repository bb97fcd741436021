import { bodyDocument } from '@shared/documents/body-frame';
import { textRuns, UNNUMBERED } from '@shared/documents/document-model';
import type { Block, Classification, DocumentModel } from '@shared/documents/document-model';
import { plainHeading } from '@shared/documents/meeting-frame';
import { cell, plainParagraph } from '@shared/documents/plain-blocks';
import type { Audience } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { Publicity } from '@shared/kernel/publicity';

/** One planned item; `when` in words where no meeting is chosen. */
export type PlannedItemFact = {
  readonly title: string;
  readonly meetingDate: CalendarDay | null;
  readonly when: string;
  readonly lead: string;
  readonly reason: string;
  readonly keyDecision: boolean;
  readonly decisionMaker: string;
  readonly consulted: string;
  readonly documents: string;
  readonly noticePublishedOn: CalendarDay | null;
  readonly publicity: Publicity;
  readonly exemptParagraphs: readonly string[];
};

/** Everything the work programme of a body is made of. */
export type ForwardPlanFacts = {
  readonly council: string;
  readonly body: string;
  readonly items: readonly PlannedItemFact[];
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/**
 * The work programme as a table, and before it the forward plan: for each key decision what its notice must say (the matter, the
 * decision maker, when, who is consulted, the documents; SI 2012/2089 r.9(1)). Of what is exempt the public reads only that it is.
 */
export function buildForwardPlan(facts: ForwardPlanFacts): DocumentModel {
  const key = facts.items.filter((item) => item.keyDecision);
  const rest = facts.items.filter((item) => !item.keyDecision);
  const blocks: Block[] = [];
  if (key.length > 0) {
    blocks.push(plainHeading('Key decisions'));
    for (const item of key) {
      const hidden = isHidden(item, facts.audience);
      blocks.push({ type: 'heading', level: 2, number: UNNUMBERED, series: 'section', runs: textRuns(titleOf(item, facts.audience)), bookmark: null });
      const detail = (label: string, value: string): void => void blocks.push({ type: 'detail', label, value: textRuns(value) });
      detail('Decision maker', item.decisionMaker);
      detail('To be decided', whenOf(item));
      detail('Lead', hidden ? '' : item.lead);
      detail('Consulted', hidden ? '' : item.consulted);
      detail('Documents', hidden ? '' : item.documents);
      detail('Open or exempt', publicityOf(item));
      detail('Notice published', item.noticePublishedOn === null ? '' : formatDay(item.noticePublishedOn));
      if (!hidden && item.reason !== '') blocks.push(plainParagraph(item.reason));
    }
  }
  if (rest.length > 0) {
    if (key.length > 0) blocks.push(plainHeading('Other items'));
    blocks.push({
      type: 'table',
      caption: null,
      description: 'Items planned for later meetings with meeting, lead and reason',
      columns: [
        { header: 'Item', width: 36, align: 'left' },
        { header: 'Meeting', width: 20, align: 'left' },
        { header: 'Lead', width: 18, align: 'left' },
        { header: 'Reason', width: 26, align: 'left' },
      ],
      headingColumn: false,
      rowSplit: 'never',
      rows: rest.map((item) => {
        const hidden = isHidden(item, facts.audience);
        return { cells: [cell(titleOf(item, facts.audience)), cell(whenOf(item)), cell(hidden ? '' : item.lead), cell(hidden ? '' : item.reason)] };
      }),
    });
  }
  if (facts.items.length === 0) blocks.push(plainParagraph('Nothing is planned for a later meeting.'));
  const classification: Classification = facts.audience === 'public' ? { type: 'open' } : facts.classification;
  return bodyDocument('other', { ...facts, classification, status: 'final' }, { title: `${key.length > 0 ? 'Forward plan and work programme' : 'Work programme'} of the ${facts.body}`, subject: 'Items planned for later meetings', footer: `${facts.body}: work programme` }, 'portrait', blocks);
}

const isHidden = (item: PlannedItemFact, audience: Audience): boolean => audience === 'public' && item.publicity !== 'open';

function titleOf(item: PlannedItemFact, audience: Audience): string {
  return isHidden(item, audience) ? (item.publicity === 'exempt' ? 'Exempt item' : 'Confidential item') : item.title;
}

function whenOf(item: PlannedItemFact): string {
  return item.meetingDate === null ? item.when : formatDay(item.meetingDate);
}

function publicityOf(item: PlannedItemFact): string {
  if (item.publicity === 'open') return 'Open';
  if (item.publicity === 'confidential') return 'Confidential';
  return item.exemptParagraphs.length === 0 ? 'Exempt' : `Exempt: paragraph${item.exemptParagraphs.length === 1 ? '' : 's'} ${item.exemptParagraphs.join(', ')} of Part 1 of Schedule 12A, Local Government Act 1972`;
}
