import { AUTO_NUMBER, literalNumber, textRuns, UNNUMBERED, type Block, type Classification, type DocumentModel, type DocumentStatus, type Inline, type NumberLabel } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { listInWords } from '@shared/documents/page-marks';
import { proseBlocks, type Audience, type Prose } from '@shared/documents/prose';
import { formatDay, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import { formatTimeInMinutes, type TimeOfDay } from '@shared/kernel/time-of-day';
import type { Publicity } from '@shared/kernel/publicity';

/** Everything the document of an agenda is made of: plain facts with names already resolved. */
export type AgendaDocumentFacts = {
  readonly council: string;
  readonly body: string;
  /** What this meeting is called besides (“Special meeting on reading”); left out when it has no name of its own. */
  readonly meetingTitle?: string | undefined;
  readonly date: CalendarDay;
  readonly startTime: TimeOfDay | null;
  readonly plannedEnd: TimeOfDay | null;
  readonly place: string;
  /** Members, who presides first. */
  readonly members: readonly { readonly name: string; readonly role: string }[];
  /** "Five voting members"; empty leaves the line out. */
  readonly quorum: string;
  /** Name, telephone and e-mail of the clerk, one text; empty leaves the line out. */
  readonly contact: string;
  /** The day the agenda was sent out; null while it is a draft. */
  readonly issuedOn: CalendarDay | null;
  /** Whether the numbers are fixed: an issued agenda. Drafts are counted by Word, because they are edited there. */
  readonly numbers: 'styles' | 'fixed';
  readonly showTimes: boolean;
  readonly items: readonly AgendaItemFact[];
  /** Notes on filming, access, speaking; each a paragraph at the end. */
  readonly notes: readonly Prose[];
  readonly status: DocumentStatus;
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
};

/** One item. `label` is its number as the application counts it: "6", and for a sub-item "6.1". */
export type AgendaItemFact = {
  readonly label: string;
  readonly level: 1 | 2;
  readonly title: string;
  /** What the body is asked to do: "Decision". Empty says nothing. */
  readonly ask: string;
  readonly presenter: string;
  readonly startTime: TimeOfDay | null;
  readonly minutes: number;
  readonly state: 'live' | 'withdrawn' | 'deferred';
  readonly publicity: Publicity;
  readonly exemptParagraphs: readonly string[];
  /** What the public reads instead of an exempt title; empty says only that it is exempt. */
  readonly publicTitle: string;
  /** Papers that belong to it: title and, when the pack is made up, pages ("3 to 12"). */
  readonly papers: readonly { readonly title: string; readonly pages: string; readonly publicity: Publicity }[];
  readonly description: readonly Prose[];
};

/**
 * An agenda front sheet: body, date, time, place, contact, members and quorum, then the items with what is asked, who
 * presents and which papers belong to them; Part 2 for what the public may be excluded from, with the resolution to do so.
 */
export function buildAgenda(facts: AgendaDocumentFacts): DocumentModel {
  const blocks: Block[] = [];
  if (facts.council.trim() !== '') blocks.push({ type: 'strapline', text: facts.council });
  blocks.push({ type: 'title', text: `Agenda for the ${facts.body}` });
  const detail = (label: string, value: string): void => void blocks.push({ type: 'detail', label, value: textRuns(value) });
  if (facts.meetingTitle) detail('Meeting', facts.meetingTitle);
  detail('Date', formatDayWithWeekday(facts.date));
  detail('Time', meetingTime(facts));
  detail('Place', facts.place);
  if (facts.quorum !== '') detail('Quorum', facts.quorum);
  if (facts.contact !== '') detail('Contact', facts.contact);
  if (facts.issuedOn) detail('Issued', formatDay(facts.issuedOn));

  if (facts.members.length > 0) {
    blocks.push(plainHeading('Membership'));
    blocks.push({
      type: 'table',
      caption: null,
      description: 'Members of the body and their roles',
      columns: [{ header: 'Name', width: 50, align: 'left' }, { header: 'Role', width: 50, align: 'left' }],
      headingColumn: false,
      rowSplit: 'never',
      rows: facts.members.map((member) => ({ cells: [[{ type: 'paragraph', runs: textRuns(member.name) }], [{ type: 'paragraph', runs: textRuns(member.role) }]] })),
    });
  }

  const open = facts.items.filter((item) => item.publicity === 'open');
  const restricted = facts.items.filter((item) => item.publicity !== 'open');
  // The order of business is the clerk's: parts are headed only where everything restricted stands at the end.
  const inParts = restricted.length > 0 && facts.items.slice(open.length).every((item) => item.publicity !== 'open');
  blocks.push(plainHeading(inParts ? 'Part 1: open to the public' : 'Order of business'));
  let inPart2 = false;
  for (const item of facts.items) {
    if (inParts && item.publicity !== 'open' && !inPart2) {
      inPart2 = true;
      blocks.push(plainHeading('Part 2: the public may be excluded'));
      const notice = exclusionResolution(restricted);
      if (notice) blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: true, runs: textRuns(notice) });
    }
    blocks.push(...itemBlocks(item, facts));
  }
  if (facts.notes.length > 0) blocks.push(plainHeading('Notes'), ...proseBlocks(facts.notes, { indent: 'none', label: null, numbered: false, subHeading: 2, list: 'notes' }));

  return meetingDocument('agenda', facts, { title: `Agenda for the ${facts.body}, ${formatDay(facts.date)}`, subject: `Agenda of the meeting on ${formatDay(facts.date)}` }, blocks);
}

function meetingTime(facts: AgendaDocumentFacts): string {
  if (!facts.startTime) return '';
  return facts.plannedEnd ? `${formatTimeInMinutes(facts.startTime)} to ${formatTimeInMinutes(facts.plannedEnd)}` : formatTimeInMinutes(facts.startTime);
}

function itemBlocks(item: AgendaItemFact, facts: AgendaDocumentFacts): readonly Block[] {
  const hidden = facts.audience === 'public' && item.publicity !== 'open';
  const title = hidden ? (item.publicTitle === '' ? 'Exempt item' : item.publicTitle) : item.title;
  const counted = facts.numbers === 'styles' && item.level === 1;
  const number: NumberLabel = item.label === '' ? UNNUMBERED : counted ? AUTO_NUMBER : literalNumber(item.label);
  const state = item.state === 'live' ? '' : item.state === 'withdrawn' ? ' (withdrawn)' : ' (deferred)';
  const blocks: Block[] = [{ type: 'heading', level: item.level === 1 ? 2 : 3, number, series: 'item', runs: textRuns(title + state), bookmark: null }];
  const line = itemLine(hidden ? { ...item, presenter: '' } : item, facts);
  if (line !== '') blocks.push({ type: 'paragraph', look: 'quiet', indent: 'label', keepWithNext: false, runs: textRuns(line) });
  if (!hidden) blocks.push(...proseBlocks(item.description.filter((one) => facts.audience === 'members' || one.publicity === 'open'), { indent: 'label', label: null, numbered: false, subHeading: 3, list: `item-${item.label}` }));
  for (const paper of item.papers) {
    if (facts.audience === 'public' && (hidden || paper.publicity !== 'open')) continue;
    const runs: readonly Inline[] = textRuns(paper.pages === '' ? paper.title : `${paper.title} (pages ${paper.pages})`);
    blocks.push({ type: 'listItem', marker: 'bullet', level: 1, list: `papers-${item.label}`, indent: 'label', runs });
  }
  return blocks;
}

/** "For decision. Report of the Director of Learning. At 6.10 pm, for 15 minutes." */
function itemLine(item: AgendaItemFact, facts: AgendaDocumentFacts): string {
  const parts: string[] = [];
  if (item.ask !== '') parts.push(`For ${item.ask.toLowerCase()}.`);
  if (item.presenter !== '') parts.push(`${item.presenter}.`);
  if (facts.showTimes && item.startTime && item.state === 'live') {
    const start = `At ${formatTimeInMinutes(item.startTime)}`;
    parts.push(item.minutes > 0 ? `${start}, for ${String(item.minutes)} minute${item.minutes === 1 ? '' : 's'}.` : `${start}.`);
  }
  if (item.publicity === 'exempt') parts.push(item.exemptParagraphs.length > 0 ? `Exempt: paragraph${item.exemptParagraphs.length === 1 ? '' : 's'} ${listInWords(item.exemptParagraphs)} of Schedule 12A.` : 'Exempt.');
  if (item.publicity === 'confidential') parts.push('Confidential.');
  return parts.join(' ');
}

/** The resolution that excludes the public (LGA 1972 s.100A(4)), for the exempt items; null when none is exempt. */
function exclusionResolution(items: readonly AgendaItemFact[]): string | null {
  const exempt = items.filter((item) => item.publicity === 'exempt');
  if (exempt.length === 0) return null;
  const paragraphs = [...new Set(exempt.flatMap((item) => item.exemptParagraphs))].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const labels = exempt.map((item) => item.label).filter((label) => label !== '');
  const one = exempt.length === 1;
  const which = labels.length === exempt.length ? `item${one ? '' : 's'} ${listInWords(labels)}` : 'the following items';
  const defined = paragraphs.length === 0 ? 'under' : `as defined in paragraph${paragraphs.length === 1 ? '' : 's'} ${listInWords(paragraphs)} of Part ${paragraphs.every((p) => Number.parseInt(p, 10) >= 12) ? '4' : '1'} of`;
  return `To consider whether, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for ${which} on the grounds that ${one ? 'it involves' : 'they involve'} the likely disclosure of exempt information ${defined} Schedule 12A to that Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.`;
}
