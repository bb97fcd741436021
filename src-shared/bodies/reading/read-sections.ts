import type { SourceLine } from './source-lines';

/** What a part of a document is about. `other` says nothing about the body itself: context, incentives, next steps. */
export type PartKind = 'membership' | 'work' | 'outcomes' | 'milestones' | 'groups' | 'reporting' | 'purpose' | 'principles' | 'rules' | 'other';

/** A line with the part it stands in. */
export type PlacedLine = {
  readonly line: SourceLine;
  readonly index: number;
  /** The part by its heading. */
  readonly part: PartKind;
  /** What the list is of that the line is an item of; null for lines that are no items. */
  readonly list: PartKind | null;
  /** The heading within the part that the item stands under ("Schools"), else "". */
  readonly under: string;
  /** The items that a line names behind a label ("Members: heads; police"); empty for any other line. */
  readonly inline: readonly string[];
  /** The table's row with the names of its columns, for a row. */
  readonly columns: readonly string[] | null;
};

/** The parts that make terms of reference; outcomes and milestones are kept as such, and the rest is background. */
export const TERMS_PARTS: readonly PartKind[] = ['membership', 'work', 'groups', 'reporting', 'purpose', 'principles', 'rules'];

/** In this order: a heading that asks "by when" is about milestones whatever else it names. */
const HEADINGS: readonly (readonly [PartKind, RegExp])[] = [
  ['milestones', /\bby when\b|\bmilestones?\b|\btime ?(?:table|scales?|lines?)\b|\bkey dates\b|what do we want to happen/iu],
  ['groups', /\btask (?:and|&) finish\b|\b(?:working|task|sub-?) ?groups?\b/iu],
  ['outcomes', /\boutcomes?\b|\bmeasures?\b|\bindicators?\b|\bsuccess\b|what difference|how will we know/iu],
  ['membership', /\bmembers?(?:hip)?\b|\bcomposition\b|\brepresentation\b|\bwho (?:sits|will sit|should sit|is on)\b|\bconstituenc/iu],
  ['work', /\bpriorit(?:y|ies)\b|\bareas? of (?:work|focus|activity)\b|\bwork ?(?:programme|plan|streams?)\b|\bobjectives\b|\bthemes\b|\bfunctions\b|\bkey (?:tasks|areas)\b|\bwhat (?:the \w+|it|we) will (?:do|work on)\b/iu],
  ['reporting', /\bgovernance\b|\breport(?:s|ing)? (?:line|arrangements?|to)\b|\breporting\b|\baccountab/iu],
  ['purpose', /\bpurpose\b|\baims?\b|\bremit\b|\brole\b|\bterms of reference\b|\bscope\b|\bresponsibilit|\bmission\b/iu],
  ['principles', /\bprinciples\b|\bvalues\b|\bvision\b|\blooks? like\b|\bethos\b/iu],
  ['rules', /\bquorum\b|\bvoting\b|\bchair\b|\bmeetings?\b|\bfrequency\b|\bdecision|\bconduct\b|\bsubstitut|\bterm(?:s)? of office\b|\breview\b|\bsecretariat\b|\badministration\b|\bclerk/iu],
];

/** What the line above a list says that it is a list of. */
const LEADS: readonly (readonly [PartKind, RegExp])[] = [
  ['milestones', /\bby when\b|\bmilestones?\b|\btimetable\b|\bkey dates\b/iu],
  ['groups', /\btask (?:and|&) finish\b|\bworking groups?\b|\bsub-?groups?\b/iu],
  ['membership', /\bmembers(?:hip)?\b|\bmade up of\b|\bconsists?\b|\bcompris|\brepresentatives? (?:from|of)\b|\binvited\b/iu],
  ['outcomes', /\boutcomes?\b|\bmeasures?\b|\bindicators?\b|\bsucceeded\b|\bjudged by\b/iu],
  ['work', /\bareas?\b|\bpriorit|\bobjectives\b|\bfocus\b|\bthemes\b|\bworkstreams\b|\bprojects\b|\bfunctions\b|\bwork on\b/iu],
];
/** Members who are to do something: a list of duties, not of seats. */
const DUTIES = /\b(?:members?|representatives?|chair|board|group|partners?)\b[^.]*\b(?:will|shall|should|must|expected|asked|agrees?|may|responsib\w+)\b[^.]*:$/iu;

/** How much of a labelled line is looked at. */
const LABELLED_LENGTH = 2_000;
/** How much of a sentence is looked at. */
const LEAD_LENGTH = 600;
/** The longest line that can be a heading without looking like one. */
const HEADING_LENGTH = 80;
/** The longest line without a bullet that is taken for a member under a heading for members. */
const MEMBER_LENGTH = 100;
/** The last one of a list may end in a full stop; a longer line that does is a sentence. */
const MEMBER_WORDS = 8;
const SENTENCE = /\b(?:will|shall|consists?|comprises?|includes?|is|are|was|were|may|should|must|can|has|have)\b/iu;

/** Gives every line its part, and every item of a list what it is a list of. */
export function placeLines(lines: readonly SourceLine[]): readonly PlacedLine[] {
  const placed: PlacedLine[] = [];
  let part: PartKind = 'other';
  let depth = 0;
  let under = '';
  let lead: PartKind | null = null;
  let columns: readonly string[] | null = null;
  lines.forEach((written, index) => {
    const line = standsAsHeading(written, lines[index + 1], part) ? { ...written, role: 'heading' as const, heading: true, kind: 'heading' as const, level: 1, depth: Math.max(1, depth) } : written;
    if (line.role !== 'row') columns = null;
    if (line.role === 'heading') {
      const named = headingPart(line.text);
      const below = part !== 'other' && index > 0 && (line.depth > depth || (named === null && isListHeading(lines, index, part)));
      // "Voting members" under "Membership" goes on with the part; so does any heading below it that names no other.
      if (below && (named === null || named === part)) under = line.text;
      else {
        part = named ?? 'other';
        depth = line.depth;
        under = '';
      }
      lead = null;
      placed.push({ line, index, part, list: null, under, inline: [], columns: null });
      return;
    }
    const labelled = line.role === 'paragraph' ? labelledLine(line.bare) : null;
    if (labelled !== null) {
      placed.push({ line, index, part: labelled.part, list: labelled.inline.length > 0 ? labelled.part : null, under: '', inline: labelled.inline, columns: null });
      return;
    }
    if (line.role === 'row' && line.header) columns = line.cells;
    const item = line.role === 'item' || (line.role === 'row' && !line.header) || (part === 'membership' && lead !== 'rules' && isBareMember(line, lines[index + 1]));
    if (item) {
      placed.push({ line, index, part, list: (line.role === 'row' ? columnsPart(columns) : null) ?? lead ?? part, under, inline: [], columns });
      return;
    }
    if (line.role !== 'row') {
      lead = leadPart(line.text, part);
      if (part === 'membership' && lead !== 'rules' && line.bare.length <= HEADING_LENGTH && line.bare.endsWith(':') && !SENTENCE.test(line.bare)) under = line.bare;
    }
    placed.push({ line, index, part, list: null, under, inline: [], columns: null });
  });
  return placed;
}

/** A paragraph that says itself what it is about ("Purpose: to …", "Members: heads; police"); it stands for itself, what follows goes on as before. */
function labelledLine(text: string): { readonly part: PartKind; readonly inline: readonly string[] } | null {
  const match = /^(\p{L}[\p{L}\p{N} &/’'-]{2,38}):\s+(\S.*)$/su.exec(text);
  const part = match?.[1] === undefined ? null : headingPart(match[1]);
  if (part === null || part === 'other' || part === 'milestones' || match?.[2] === undefined || DUTIES.test(text)) return null;
  const rest = match[2].slice(0, LABELLED_LENGTH);
  const pieces = rest.split(rest.includes(';') ? /;/u : /,(?:\s+and)?\s+/u).map((piece) => piece.trim()).filter((piece) => piece !== '');
  const items = (part === 'membership' || part === 'work' || part === 'groups') && pieces.length > 1 && !SENTENCE.test(rest);
  return { part, inline: items ? pieces : [] };
}

/** A short line over a list that names a part ("Membership:", "How will we know?"): a heading, whatever it looks like. */
function standsAsHeading(line: SourceLine, next: SourceLine | undefined, part: PartKind): boolean {
  if (line.role !== 'paragraph' || line.text.length > HEADING_LENGTH || /[.;,]$/u.test(line.text) || next === undefined || next.role === 'heading' || DUTIES.test(line.text)) return false;
  const named = headingPart(line.text);
  return named !== null && named !== part && (next.role === 'item' || next.role === 'row') && !(line.text.endsWith(':') && SENTENCE.test(line.text));
}

/** What a heading says its part is about; null when it names nothing that belongs to a body. */
export function headingPart(text: string): PartKind | null {
  if (/\b(?:context|background|introduction|barriers|incentives|recommendations?|next steps|consultation|implications)\b/iu.test(text)) return 'other';
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** What the list below a line is of: by the line's last sentence when that ends in a colon or "include". */
function leadPart(text: string, part: PartKind): PartKind | null {
  const sentence = (text.split(/(?<=[.!?])\s+/u).at(-1) ?? '').slice(-LEAD_LENGTH);
  if (!/(?::|\binclud(?:e|es|ing))\s*-?$/iu.test(sentence)) return null;
  if (DUTIES.test(sentence) && !/\b(?:consist|compris|made up of|members? (?:will|shall|should) be|membership)\b/iu.test(sentence)) return part === 'membership' ? 'rules' : null;
  return LEADS.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
}

/** Whether a heading without a meaning of its own stands over a list within the part before it ("Schools", "Partners"). */
function isListHeading(lines: readonly SourceLine[], index: number, part: PartKind): boolean {
  const next = lines[index + 1];
  const before = lines[index - 1];
  return (part === 'membership' || part === 'work') && next !== undefined && (next.role === 'item' || next.role === 'row') && (before?.role === 'item' || before?.role === 'heading' || before?.text.endsWith(':') === true);
}

function isBareMember(line: SourceLine, next: SourceLine | undefined): boolean {
  return line.role === 'paragraph' && line.bare.length <= MEMBER_LENGTH && !/[:!?]$/u.test(line.bare) && (!line.bare.endsWith('.') || line.bare.split(' ').length <= MEMBER_WORDS) && !SENTENCE.test(line.bare) && next?.role !== 'item';
}

/** What a table is of, by the names of its columns. */
function columnsPart(columns: readonly string[] | null): PartKind | null {
  if (columns === null) return null;
  const names = columns.join(' ').toLowerCase();
  if (/by when|when\b|timescale|date|deadline/u.test(names) && /what|milestone|action|step/u.test(names)) return 'milestones';
  if (/outcome|measure|indicator/u.test(names)) return 'outcomes';
  if (/member|represent|constituenc|seat|sector/u.test(names)) return 'membership';
  if (/priorit|area of/u.test(names)) return 'work';
  return null;
}
