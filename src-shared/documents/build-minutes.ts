import { literalNumber, textRuns, UNNUMBERED, type Block, type Classification, type DocumentModel, type DocumentStatus, type Inline, type Limb, type TableBlock } from '@shared/documents/document-model';
import { meetingDocument, plainHeading } from '@shared/documents/meeting-frame';
import { listedWords } from '@shared/kernel/listed-words';
import { cell, strapline } from '@shared/documents/plain-blocks';
import { isFor, proseBlocks, proseRuns, type Audience, type Prose } from '@shared/documents/prose';
import { createSectionCounter } from '@shared/papers/paragraph-numbering';
import { formatDay, formatDayWithWeekday, type CalendarDay } from '@shared/kernel/calendar-day';
import { formatTimeInMinutes, type TimeOfDay } from '@shared/kernel/time-of-day';
import type { Publicity } from '@shared/kernel/publicity';

/** Everything the document of minutes is made of: plain facts with names already resolved. */
export type MinutesDocumentFacts = {
  readonly council: string;
  readonly body: string;
  /** What this meeting is called besides (“Special meeting on reading”); left out when it has no name of its own. */
  readonly meetingTitle?: string | undefined;
  readonly date: CalendarDay;
  readonly startTime: TimeOfDay | null;
  readonly endTime: TimeOfDay | null;
  /** The day it ended, where that is another than its date: it went on past midnight, or was resumed. */
  readonly endDay?: CalendarDay | null;
  readonly place: string;
  /** Everybody listed, who presides first. */
  readonly attendance: readonly AttendanceFact[];
  /** "The meeting was quorate throughout (12 voting members present, 5 required)."; empty says nothing. */
  readonly quorum: string;
  readonly minutes: readonly MinuteFact[];
  readonly actions: readonly ActionFact[];
  readonly status: DocumentStatus;
  readonly audience: Audience;
  readonly classification: Classification;
  /** Who signs: "Chair". Lines to sign on are left out when it is empty. */
  readonly signedBy: string;
  readonly recordedAt: string | null;
  /** `part2`: a document of its own with what the public may not read, and nothing else. */
  readonly part?: 'whole' | 'part2';
  /** A line for initials at the foot of every page. */
  readonly initials?: boolean;
  /** What was corrected when the minutes were approved, and amended since; a paragraph each. */
  readonly changes?: readonly { readonly heading: string; readonly lines: readonly { readonly text: string; readonly publicity: Publicity }[] }[];
};

/** One person: name, what they are on the body, and how they were there: "Present", "Apologies", "Present from 6.15 pm". */
export type AttendanceFact = { readonly name: string; readonly role: string; readonly attendance: string };

/** The minute of one item. `label` is its minute number as it stands for good. */
export type MinuteFact = {
  readonly label: string;
  readonly title: string;
  readonly publicity: Publicity;
  /** Paragraphs of Schedule 12A, for an exempt item. */
  readonly exemptParagraphs: readonly string[];
  /** What the public reads instead of an exempt title and its minute (s.100C(2)); empty says only that it is exempt. */
  readonly publicTitle: string;
  readonly publicSummary: string;
  readonly parts: readonly MinutePart[];
};

/** What a minute says, in its order. */
export type MinutePart =
  | { readonly type: 'prose'; readonly prose: Prose }
  | { readonly type: 'decision'; readonly verb: string; readonly lead: Prose; readonly limbs: readonly Prose[]; readonly number: string }
  | { readonly type: 'vote'; readonly text: string; readonly publicity: Publicity }
  | { readonly type: 'table'; readonly table: TableBlock; readonly publicity: Publicity };

/** One action of the closing table. `minute` is the number of the minute it comes from. */
export type ActionFact = { readonly minute: string; readonly action: readonly Inline[]; readonly owner: string; readonly due: string; readonly publicity: Publicity };

/**
 * Minutes: what was held, who was there, a numbered minute for each item with its decisions in limbs, the actions in a
 * closing table, when it ended, lines to sign on. Numbers are literal: they are the legal record and Word must not count
 * them anew. Exempt minutes stand in Part 2; the public reads their summary in their place.
 */
export function buildMinutes(facts: MinutesDocumentFacts): DocumentModel {
  const blocks: Block[] = [...strapline(facts.council)];
  const part2 = facts.part === 'part2';
  const name = `Minutes of the ${facts.body}${part2 ? ': Part 2' : ''}`;
  blocks.push({ type: 'title', text: name });
  if (facts.meetingTitle) blocks.push({ type: 'paragraph', look: 'lead', indent: 'none', keepWithNext: true, runs: textRuns(facts.meetingTitle, { bold: true }) });
  blocks.push({ type: 'paragraph', look: 'lead', indent: 'none', keepWithNext: false, runs: textRuns(heldSentence(facts)) });
  if (facts.attendance.length > 0) blocks.push(plainHeading('Attendance'), attendanceTable(facts));
  if (facts.quorum !== '') blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(facts.quorum) });

  const open = part2 ? [] : facts.minutes.filter((minute) => minute.publicity === 'open');
  const restricted = part2 ? part2Minutes(facts.minutes) : facts.minutes.filter((minute) => minute.publicity !== 'open');
  if (open.length > 0) blocks.push(plainHeading(restricted.length > 0 ? 'Part 1: open to the public' : 'Minutes'), ...open.flatMap((minute) => minuteBlocks(minute, facts.audience)));
  if (restricted.length > 0) {
    blocks.push(plainHeading('Part 2: the public excluded'));
    blocks.push(...restricted.flatMap((minute) => (facts.audience === 'public' ? publicMinute(minute) : minuteBlocks(minute, facts.audience))));
  }
  const actions = facts.actions.filter((action) => (part2 ? action.publicity !== 'open' : isFor(facts.audience, action.publicity)));
  if (actions.length > 0) blocks.push(plainHeading('Actions'), actionsTable(actions));
  for (const { heading, lines } of facts.changes ?? []) {
    const shown = lines.filter(({ publicity }) => (part2 ? publicity !== 'open' : isFor(facts.audience, publicity)));
    if (shown.length > 0) blocks.push(plainHeading(heading), ...shown.map(({ text }): Block => ({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: false, runs: textRuns(text) })));
  }
  if (facts.endTime) blocks.push({ type: 'paragraph', look: 'body', indent: 'none', keepWithNext: facts.signedBy !== '', runs: textRuns(`The meeting ended at ${formatTimeInMinutes(facts.endTime)}${facts.endDay ? ` on ${formatDay(facts.endDay)}` : ''}.`) });
  if (facts.signedBy !== '') blocks.push({ type: 'signature', lines: [`Signed (${facts.signedBy})`, 'Date'] });

  const model = meetingDocument('minutes', facts, { title: `${name}, ${formatDay(facts.date)}`, subject: `${part2 ? 'Part 2 of the minutes' : 'Minutes'} of the meeting held on ${formatDay(facts.date)}` }, blocks);
  return facts.initials === true ? { ...model, footer: { ...model.footer, initials: true } } : model;
}

/** One item's minute for somebody outside: the heading of the meeting, and nothing of the other items. */
export function buildExcerpt(facts: Omit<MinutesDocumentFacts, 'attendance' | 'quorum' | 'actions' | 'signedBy'>): DocumentModel {
  const blocks: Block[] = [...strapline(facts.council)];
  blocks.push({ type: 'title', text: `Extract from the minutes of the ${facts.body}` });
  blocks.push({ type: 'paragraph', look: 'lead', indent: 'none', keepWithNext: false, runs: textRuns(heldSentence(facts)) });
  blocks.push(plainHeading(facts.minutes.length === 1 ? 'Minute' : 'Minutes'));
  blocks.push(...facts.minutes.flatMap((minute) => (facts.audience === 'public' && minute.publicity !== 'open' ? publicMinute(minute) : minuteBlocks(minute, facts.audience))));
  const heading = facts.minutes.map(({ label }) => label).filter((label) => label !== '').join(', ');
  return meetingDocument('minutes', facts, { title: `Extract from the minutes of the ${facts.body}, ${formatDay(facts.date)}${heading === '' ? '' : `, minute ${heading}`}`, subject: `Minute of the meeting held on ${formatDay(facts.date)}` }, blocks);
}

/** What of the minutes belongs to Part 2: exempt items whole, and of open items what was said that is not open. */
function part2Minutes(minutes: readonly MinuteFact[]): readonly MinuteFact[] {
  return minutes.flatMap((minute) => {
    if (minute.publicity !== 'open') return [minute];
    const parts = minute.parts.filter((part) => partPublicity(part) !== 'open');
    return parts.length === 0 ? [] : [{ ...minute, parts }];
  });
}

function partPublicity(part: MinutePart): Publicity {
  if (part.type === 'prose') return part.prose.publicity;
  return part.type === 'decision' ? part.lead.publicity : part.publicity;
}

function heldSentence(facts: Pick<MinutesDocumentFacts, 'startTime' | 'date' | 'place'>): string {
  const time = facts.startTime ? ` at ${formatTimeInMinutes(facts.startTime)}` : '';
  return `Minutes of the meeting held on ${formatDayWithWeekday(facts.date)}${time}${facts.place === '' ? '' : `, ${facts.place}`}.`;
}

function attendanceTable(facts: MinutesDocumentFacts): TableBlock {
  return {
    type: 'table',
    caption: null,
    description: 'Who was listed for the meeting, their role, and whether they were present',
    columns: [
      { header: 'Name', width: 40, align: 'left' },
      { header: 'Role', width: 35, align: 'left' },
      { header: 'Attendance', width: 25, align: 'left' },
    ],
    headingColumn: true,
    rowSplit: 'never',
    rows: facts.attendance.map((one) => ({ cells: [cell(one.name), cell(one.role), cell(one.attendance)] })),
  };
}

function actionsTable(actions: readonly ActionFact[]): TableBlock {
  return {
    type: 'table',
    caption: null,
    description: 'Actions agreed at the meeting: minute number, what is to be done, who does it and when it is due',
    columns: [
      { header: 'Minute', width: 13, align: 'left' },
      { header: 'Action', width: 45, align: 'left' },
      { header: 'Owner', width: 22, align: 'left' },
      { header: 'Due', width: 20, align: 'left' },
    ],
    headingColumn: true,
    rowSplit: 'auto',
    rows: actions.map((one) => ({ cells: [cell(one.minute), [{ type: 'paragraph', runs: one.action }], cell(one.owner), cell(one.due)] })),
  };
}

function minuteHeading(label: string, title: string): Block {
  return { type: 'heading', level: 2, number: label === '' ? UNNUMBERED : literalNumber(label), series: 'item', runs: textRuns(title), bookmark: null };
}

/** Under a minute with a number its text stands clear of the number; a minute without one begins at the margin. */
function minuteBlocks(minute: MinuteFact, audience: Audience): readonly Block[] {
  const blocks: Block[] = [minuteHeading(minute.label, minute.title)];
  const counter = createSectionCounter(null);
  const setting = { indent: 'label', label: counter, numbered: false, subHeading: 3, list: `minute-${minute.label}` } as const;
  for (const part of minute.parts) {
    switch (part.type) {
      case 'prose':
        if (isFor(audience, part.prose.publicity)) blocks.push(...proseBlocks([part.prose], setting));
        break;
      case 'vote':
        if (isFor(audience, part.publicity)) blocks.push({ type: 'paragraph', look: 'body', indent: 'label', keepWithNext: false, runs: textRuns(part.text) });
        break;
      case 'table':
        if (isFor(audience, part.publicity)) blocks.push(part.table);
        break;
      case 'decision':
        if (isFor(audience, part.lead.publicity)) blocks.push(decision(part, audience));
        break;
    }
  }
  return blocks;
}

function decision(part: Extract<MinutePart, { readonly type: 'decision' }>, audience: Audience): Block {
  const counter = createSectionCounter(null);
  const limbs: readonly Limb[] = part.limbs
    .filter((limb) => isFor(audience, limb.publicity))
    .map((limb) => {
      const kind = limb.kind === 'roman' || limb.level > 1 ? 'roman' : 'letter';
      return { level: kind === 'roman' ? 2 : 1, number: literalNumber(counter({ kind, level: 1 })), runs: proseRuns(limb.runs), bookmark: null };
    });
  // A number is found again only when it stands on one line.
  const number: readonly Inline[] = part.number === '' ? [] : [{ type: 'text', text: ` (${part.number.replaceAll(' ', '\u00a0')})` }];
  return { type: 'decision', verb: part.verb, lead: [...proseRuns(part.lead.runs), ...number], limbs };
}

function publicMinute(minute: MinuteFact): readonly Block[] {
  const reason = minute.publicity === 'confidential'
    ? 'This item was confidential and is recorded in a separate part of the minutes.'
    : `The public was excluded for this item${minute.exemptParagraphs.length === 0 ? '' : ` (exempt information, paragraph${minute.exemptParagraphs.length === 1 ? '' : 's'} ${listedWords(minute.exemptParagraphs)} of Schedule 12A to the Local Government Act 1972)`}.`;
  const text = minute.publicSummary === '' ? reason : `${reason} ${minute.publicSummary}`;
  return [
    minuteHeading(minute.label, minute.publicTitle === '' ? 'Item considered with the public excluded' : minute.publicTitle),
    { type: 'paragraph', look: 'body', indent: 'label', keepWithNext: false, runs: textRuns(text) },
  ];
}
