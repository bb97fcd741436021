import { agendaItemBlocks, type AgendaItemFact, type AgendaSetting } from '@shared/documents/agenda-item-blocks';
import { textRuns, type Block, type Classification, type DocumentModel, type DocumentStatus } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { listedWords } from '@shared/kernel/listed-words';
import { strapline } from '@shared/documents/plain-blocks';
import { proseBlocks, type Audience, type Prose } from '@shared/documents/prose';
import { formatDay, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import { hoursInWords, type TimeOfDay } from '@shared/kernel/time-of-day';

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
  /** By what the body keeps things from the public. */
  readonly law: AgendaSetting['law'];
  readonly items: readonly AgendaItemFact[];
  /** Notes on filming, access, speaking; each a paragraph at the end. */
  readonly notes: readonly Prose[];
  readonly status: DocumentStatus;
  readonly audience: Audience;
  readonly classification: Classification;
  readonly recordedAt: string | null;
  /** What is issued: an agenda unless it says otherwise. */
  readonly issue?: 'agenda' | 'revised' | 'supplementary';
  /** Sentences in boxes before the business: why notice is short, what changed since it was issued. */
  readonly notices?: readonly string[];
};

/**
 * An agenda front sheet: body, date, time, place, contact, members and quorum, then the items with what is asked, who
 * presents and which papers belong to them; Part 2 for what the public may be excluded from, with the resolution to do so.
 */
export function buildAgenda(facts: AgendaDocumentFacts): DocumentModel {
  const blocks: Block[] = [...strapline(facts.council)];
  const name = ISSUE_TITLES[facts.issue ?? 'agenda'];
  blocks.push({ type: 'title', text: `${name} for the ${facts.body}` });
  const detail = (label: string, value: string): void => void blocks.push({ type: 'detail', label, value: textRuns(value) });
  if (facts.meetingTitle) detail('Meeting', facts.meetingTitle);
  detail('Date', formatDayWithWeekday(facts.date));
  detail('Time', meetingTime(facts));
  detail('Place', facts.place);
  if (facts.quorum !== '') detail('Quorum', facts.quorum);
  if (facts.contact !== '') detail('Contact', facts.contact);
  if (facts.issuedOn) detail('Issued', formatDay(facts.issuedOn));

  for (const notice of facts.notices ?? []) blocks.push({ type: 'notice', tone: 'information', runs: textRuns(notice) });

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
  let noticed = false;
  // Part 2 and a supplementary agenda may begin with a sub-item whose own item is not printed before it: no level of headings is left out.
  let deepest: 2 | 3 = 2;
  for (const item of facts.items) {
    if (item.publicity !== 'open' && !noticed) {
      noticed = true;
      if (inParts) {
        blocks.push(plainHeading(part2Heading(restricted)));
        deepest = 2;
      }
      for (const notice of exclusionNotices(restricted, facts.law)) blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: inParts, runs: textRuns(notice) });
    }
    blocks.push(...agendaItemBlocks(item, facts, deepest));
    if (item.kind === 'item') deepest = 3;
  }
  if (facts.notes.length > 0) blocks.push(plainHeading('Notes'), ...proseBlocks(facts.notes, { indent: 'none', label: null, numbered: false, subHeading: 2, list: 'notes' }));

  return meetingDocument(facts.issue === 'supplementary' ? 'supplementaryAgenda' : 'agenda', facts, { title: `${name} for the ${facts.body}, ${formatDay(facts.date)}`, subject: `${name} of the meeting on ${formatDay(facts.date)}` }, blocks);
}

const ISSUE_TITLES = { agenda: 'Agenda', revised: 'Revised agenda', supplementary: 'Supplementary agenda' } as const;

function meetingTime(facts: AgendaDocumentFacts): string {
  return facts.startTime ? hoursInWords(facts.startTime, facts.plannedEnd ?? '') : '';
}

/** Part 2 as it is headed: the public may be excluded for exempt items, and must be for confidential ones. */
function part2Heading(items: readonly AgendaItemFact[]): string {
  return items.every((item) => item.publicity === 'confidential') ? 'Part 2: the public must be excluded' : 'Part 2: the public may be excluded';
}

/** What is said before the first restricted item: the resolution for exempt items, that confidential ones need none. */
function exclusionNotices(items: readonly AgendaItemFact[], law: AgendaSetting['law']): readonly string[] {
  const live = items.filter((item) => item.state === '');
  if (law === 'governingBody') return live.length === 0 ? [] : ['To decide which of the following is confidential, so that its papers and minutes are not made available for inspection (School Governance (Roles, Procedures and Allowances) (England) Regulations 2013, regulation 15).'];
  const exempt = exclusionResolution(live.filter((item) => item.publicity === 'exempt'));
  const confidential = live.filter((item) => item.publicity === 'confidential');
  const must = `The public must be excluded for ${whichItems(confidential)}, because confidential information would otherwise be disclosed (Local Government Act 1972, section 100A(2)).`;
  return [...(exempt === null ? [] : [exempt]), ...(confidential.length === 0 ? [] : [must])];
}

/** The resolution that excludes the public (LGA 1972 s.100A(4)), for exempt items; null when there is none. */
function exclusionResolution(exempt: readonly AgendaItemFact[]): string | null {
  if (exempt.length === 0) return null;
  const paragraphs = [...new Set(exempt.flatMap((item) => item.exemptParagraphs))].sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const one = exempt.length === 1;
  const defined = paragraphs.length === 0 ? 'under' : `as defined in paragraph${paragraphs.length === 1 ? '' : 's'} ${listedWords(paragraphs)} of Part ${paragraphs.every((p) => Number.parseInt(p, 10) >= 12) ? '4' : '1'} of`;
  return `To consider whether, under section 100A(4) of the Local Government Act 1972, the press and public be excluded from the meeting for ${whichItems(exempt)} on the grounds that ${one ? 'it involves' : 'they involve'} the likely disclosure of exempt information ${defined} Schedule 12A to that Act, and that the public interest in maintaining the exemption outweighs the public interest in disclosing the information.`;
}

/** "item 7", "items 7 and 8". */
function whichItems(items: readonly AgendaItemFact[]): string {
  const labels = items.map((item) => item.label).filter((label) => label !== '');
  return labels.length === items.length ? `item${items.length === 1 ? '' : 's'} ${listedWords(labels)}` : 'the following items';
}
