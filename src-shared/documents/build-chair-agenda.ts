import { roomHead, type RoomFacts } from '@shared/documents/build-sign-in-sheet';
import { literalNumber, textRuns, UNNUMBERED, type Block, type DocumentModel } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { proseBlocks, type Prose } from '@shared/documents/prose';
import { formatDay } from '@shared/kernel/calendar-day';
import { PUBLICITY_WORDS, type Publicity } from '@shared/kernel/publicity';

/** One item as the chair needs it. `hours`: "6.05 pm to 6.15 pm (10 minutes)". */
export type ChairItem = {
  readonly kind: 'item' | 'break';
  readonly label: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly state: string;
  readonly hours: string;
  readonly ask: string;
  readonly presenter: string;
  readonly speakers: string;
  readonly publicity: Publicity;
  readonly recommendation: readonly Prose[];
  readonly notes: readonly Prose[];
};

/** The chair's own copy of an agenda: the clock, who is to speak, what is asked, and the private notes. It is for one reader only. */
export function buildChairAgenda(facts: Omit<RoomFacts, 'people'> & { readonly items: readonly ChairItem[]; readonly ends: string }): DocumentModel {
  const blocks: Block[] = [
    ...roomHead(facts, `Chair’s agenda: ${facts.body}`),
    { type: 'notice', tone: 'information', runs: textRuns('For the chair and the clerk. It holds private notes and is not given to anybody else.') },
    plainHeading('Order of business'),
  ];
  for (const item of facts.items) {
    if (item.kind === 'break') {
      blocks.push({ type: 'paragraph', look: 'quiet', indent: 'label', keepWithNext: false, runs: textRuns(`${item.title}, ${item.hours}`) });
      continue;
    }
    blocks.push({ type: 'heading', level: item.level === 1 ? 2 : 3, number: item.label === '' ? UNNUMBERED : literalNumber(item.label), series: 'item', runs: textRuns(item.state === '' ? item.title : `${item.title} (${item.state.toLowerCase()})`), bookmark: null });
    const detail = (label: string, value: string): void => void (value !== '' && blocks.push({ type: 'detail', label, value: textRuns(value) }));
    detail('Time', item.hours);
    detail('Asked for', item.ask);
    detail('To speak', [item.presenter, item.speakers].filter((part) => part !== '').join('; '));
    if (item.publicity !== 'open') detail('Publicity', PUBLICITY_WORDS[item.publicity]);
    if (item.recommendation.length > 0) blocks.push({ type: 'detail', label: 'Recommendation', value: [] }, ...proseBlocks(item.recommendation, { indent: 'label', label: null, numbered: false, subHeading: 3, list: `chair-${item.label}` }));
    for (const note of item.notes) blocks.push({ type: 'notice', tone: 'information', runs: [...textRuns('Private note: ', { bold: true }), ...textRuns(note.runs.map((run) => run.text).join(''))] });
  }
  blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(facts.ends) });
  return meetingDocument('other', facts, { title: `Chair’s agenda for the ${facts.body}, ${formatDay(facts.date)}`, subject: `Agenda of the meeting on ${formatDay(facts.date)} with the chair’s notes` }, blocks);
}
