import { textRuns, UNNUMBERED, type Block, type DocumentModel, type TableBlock } from '@shared/documents/document-model';
import { bodyDocument, type BodyFrame } from '@shared/documents/body-frame';
import { plainHeading } from '@shared/documents/meeting-frame';
import { isFor, proseBlocks, proseRuns, type Audience, type Prose } from '@shared/documents/prose';
import { seatCountWords, countSeats, type SeatGroup, type SeatLine } from '@shared/bodies/seat-list';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import { lines, plainParagraph, plainTable } from '@shared/documents/plain-blocks';
import { formatDay, type CalendarDay } from '@shared/kernel/calendar-day';
import { createSectionCounter } from '@shared/papers/paragraph-numbering';
import { fullName } from '@shared/people/model';

/** Who is on a body on a day. */
export type MembershipFacts = Omit<BodyFrame, 'status'> & {
  readonly on: CalendarDay;
  /** The seats as they stand on that day. */
  readonly groups: readonly SeatGroup[];
  /** Clerks, officers and observers, each with what they are there: "Hannah Lacey, Clerk". */
  readonly others: readonly string[];
};

/** A version of a body's terms of reference with who is on it. */
export type TermsFacts = MembershipFacts & {
  readonly version: number;
  readonly agreed: { readonly on: CalendarDay; readonly atMeetingOf: CalendarDay | null } | null;
  /** The body it reports to; empty where it reports to none. */
  readonly reportsTo: string;
  readonly text: readonly Prose[];
  readonly audience: Audience;
};

/** Terms of reference: version and when it was agreed, the text as it was written, and the membership list. */
export function buildTerms(facts: TermsFacts): DocumentModel {
  const detail = (label: string, value: string): Block => ({ type: 'detail', label, value: textRuns(value) });
  const blocks: Block[] = [detail('Version', String(facts.version)), detail('Agreed', agreedWords(facts))];
  if (facts.reportsTo !== '') blocks.push(detail('Reports to', facts.reportsTo));
  const text = facts.text.filter((prose) => isFor(facts.audience, prose.publicity) && prose.runs.some((run) => run.text.trim() !== ''));
  if (text.length === 0) blocks.push(plainHeading('Terms'), plainParagraph('Nothing is written yet.'));
  else if (text[0]?.kind !== 'heading') blocks.push(plainHeading('Terms'));
  blocks.push(...textBlocks(text));
  const model = bodyDocument('other', { ...facts, status: facts.agreed === null ? 'draft' : 'final' }, { title: `Terms of reference of the ${facts.body}`, subject: `Version ${String(facts.version)}` }, 'portrait', blocks);
  return { ...model, sections: [...model.sections, { orientation: 'landscape', blocks: membershipBlocks(facts) }] };
}

/** The membership list of a body alone. */
export function buildMembership(facts: MembershipFacts): DocumentModel {
  return bodyDocument('other', { ...facts, status: 'final' }, { title: `Membership of the ${facts.body}`, subject: `On ${formatDay(facts.on)}` }, 'landscape', membershipBlocks(facts));
}

function membershipBlocks({ on, groups, others }: MembershipFacts): readonly Block[] {
  const blocks: Block[] = [plainHeading(`Membership on ${formatDay(on)}`)];
  if (groups.length === 0) blocks.push(plainParagraph('No seats are set up.'));
  else blocks.push(plainParagraph(`${seatCountWords(countSeats(groups)).replaceAll(' · ', ', ')}.`));
  for (const group of groups) {
    if (group.label !== '') blocks.push({ type: 'heading', level: 2, number: UNNUMBERED, series: 'section', runs: textRuns(group.label), bookmark: null });
    blocks.push(seatTable(group));
  }
  if (others.length > 0) blocks.push(plainHeading('In attendance'), ...others.map((line): Block => ({ type: 'listItem', marker: 'bullet', level: 1, list: 'others', indent: 'none', runs: textRuns(line) })));
  return blocks;
}

function seatTable(group: SeatGroup): TableBlock {
  return plainTable(
    `Seats${group.label === '' ? '' : ` under ${group.label}`}: whom they are held for, who holds them, substitute, end of term and vote`,
    [
      { header: 'Seat', width: 24, align: 'left' },
      { header: 'Appointed by', width: 24, align: 'left' },
      { header: 'Held by', width: 24, align: 'left' },
      { header: 'Substitute', width: 18, align: 'left' },
      { header: 'Term ends', width: 18, align: 'left' },
      { header: 'Vote', width: 20, align: 'left' },
    ],
    group.lines.map((line) => [
      lines(seatName(line)),
      lines(line.seat.appointingBody || 'Not recorded'),
      lines(holderWords(line)),
      lines(line.substitute === null ? 'None' : fullName(line.substitute)),
      lines(termWords(line)),
      lines(voteWords(line)),
    ]),
  );
}

function seatName({ seat, holder, number }: SeatLine): string {
  if (seat.label === '') return holder === null ? 'Member' : MEMBER_ROLE_WORDS[holder.role];
  return number > 1 ? `${seat.label} (${String(number)})` : seat.label;
}

function holderWords({ holder, vacantSince, seat }: SeatLine): string {
  if (holder === null) return vacantSince === null ? 'Vacant' : `Vacant since ${formatDay(vacantSince)}`;
  return holder.role === 'member' || seat.label === '' ? fullName(holder) : `${fullName(holder)} (${MEMBER_ROLE_WORDS[holder.role]})`;
}

function termWords({ holder, seat }: SeatLine): string {
  if (holder === null) return '—';
  if (holder.until !== null) return formatDay(holder.until);
  return seat.byOffice ? 'By office' : 'No end set';
}

function voteWords({ seat }: SeatLine): string {
  if (seat.votingRight === 'full') return 'Full';
  if (seat.votingRight === 'none') return 'None';
  return seat.businessKinds.length === 0 ? 'Limited' : `On ${seat.businessKinds.join(', ').toLowerCase()}`;
}

function agreedWords({ agreed }: TermsFacts): string {
  if (agreed === null) return 'Not yet: this is a draft';
  return agreed.atMeetingOf === null || agreed.atMeetingOf === agreed.on ? formatDay(agreed.on) : `${formatDay(agreed.on)}, by the meeting of ${formatDay(agreed.atMeetingOf)}`;
}

/** The text as it was written and numbered on the screen; its headings are the headings of the document. */
function textBlocks(text: readonly Prose[]): readonly Block[] {
  const counter = createSectionCounter(null);
  return text.flatMap((prose, index): readonly Block[] => {
    if (prose.kind === 'heading') return [{ type: 'heading', level: 1, number: UNNUMBERED, series: 'section', runs: proseRuns(prose.runs), bookmark: null }];
    const counted = prose.kind === 'letter' || prose.kind === 'roman';
    return proseBlocks([prose], { indent: 'none', label: counted ? counter : null, numbered: false, subHeading: 2, list: `terms-${String(listStart(text, index))}` });
  });
}

/** Where the list begins that a bullet belongs to: lists with something between them are two. */
function listStart(text: readonly Prose[], index: number): number {
  let start = index;
  while (start > 0 && text[start - 1]?.kind === text[index]?.kind) start -= 1;
  return start;
}
