import type { NeutralDocument } from '../../reading/neutral-document';
import type { BodyReading, ReadGroup, ReadMeasure, ReadMilestone, ReadPriority, ReadSeat } from './body-reading';
import { linesAccountedFor } from './account-for-words';
import { readName } from './read-name';
import { placeLines, TERMS_PARTS } from './read-sections';
import type { PartKind, PlacedLine } from './read-sections';
import { readSeatRow, readSeats } from './read-seat';
import { readFirstMeeting, readGroupsInSentences, readParent, readSeatsInSentences, readTermForAll, sentencesOf } from './read-sentences';
import type { Sentence } from './read-sentences';
import { readGroup, readMeasure, readMeasureRow, readMilestones, readPriority } from './read-work';
import type { ItemPlace, MilestoneItem } from './read-work';
import { abbreviationsIn } from './repair-run-on';
import { joinReasons } from './small-numbers';
import { sentencesOnAsides, sourceLines } from './source-lines';

/** The most that is proposed of one kind; further items stay in the text, and a note says so. */
const MOST = 200;
/** How much of an item is read; a longer one stays whole in the text. */
const ITEM_LENGTH = 2_000;

/**
 * Reads a proposal, terms of reference or slides about a body into what the record keeps of one: its name and kind, the members as
 * seats, areas of work with measures and milestones, groups, whom it reports to, and its terms. Pure; reads any text and never
 * throws. What is not said plainly is `unsure` with the reason, and every word is in something read, in the terms, or in `left`.
 */
export function readBodyText(document: NeutralDocument): BodyReading {
  const source = sourceLines(document);
  const placed = placeLines(source);
  const sentences = sentencesOf(placed);
  const named = readName(source, document.title, abbreviationsIn(source.map((line) => line.text)));
  const notes: string[] = [...sentencesOnAsides(document), ...sentencesOnReading(document)];

  const priorities = readPriorities(placed);
  const listed = placed.filter((line) => line.list === 'membership').flatMap(seatsOf);
  const seats = withTerm(listed.length > 0 ? listed : readSeatsInSentences(sentences, (part) => part === 'membership' || part === 'purpose' || part === 'principles'), readTermForAll(sentences.filter(({ part }) => part === 'membership' || part === 'rules')));
  notes.push(...differentCount(sentences, seats));
  const measures = placed.flatMap((line): ReadMeasure[] => {
    if (line.list !== 'outcomes') return [];
    const priority = belongsTo(itemText(line), priorities);
    const measure = line.line.cells === null ? readMeasure(itemText(line), priority, placeOf(line)) : readMeasureRow(line.line.cells, line.columns, priority, placeOf(line));
    return measure === null ? [] : [measure];
  });
  const milestones = readMilestones(placed.flatMap(milestoneItem), 0).map((milestone): ReadMilestone => ({ ...milestone, priority: belongsTo(milestone.what, priorities) }));
  const work = withTopic(priorities, measures.length + milestones.length, named.topic);
  const groups: ReadGroup[] = [...placed.flatMap((line) => (line.list === 'groups' ? itemTexts(line).flatMap((text) => readGroup(text, placeOf(line)) ?? []) : [])), ...readGroupsInSentences(sentences)];

  const kept = { seats: capped(seats, 'seats', notes), priorities: work.slice(0, MOST), measures: sayWhichPriority(capped(measures, 'outcomes', notes), work), milestones: sayWhichPriority(capped(milestones, 'milestones', notes), work), groups: capped(groups, 'groups', notes) };
  const parent = readParent(sentences, [named.name.value, named.shortName.value]);
  const firstMeeting = readFirstMeeting(sentences);
  const terms = termsLines(placed);
  const facts = [named.name, named.shortName, { value: named.phase.value ?? '', from: named.phase.from }, parent, firstMeeting];
  const accounted = linesAccountedFor(source.map((line) => line.text), [
    ...facts.map(({ value, from }) => ({ words: value, from })),
    ...kept.seats.map((seat) => ({ words: [seat.label, seat.groupLabel, seat.appointingBody].join(' '), from: seat.from })),
    ...kept.priorities.map((priority) => ({ words: `${priority.name} ${priority.description}`, from: priority.from })),
    ...kept.measures.map((measure) => ({ words: `${measure.name} ${measure.baseline} ${measure.target} ${measure.unit}`, from: measure.from })),
    ...kept.milestones.map((milestone) => ({ words: `${milestone.when} ${milestone.what}`, from: milestone.from })),
    ...kept.groups.filter((group) => group.named).map((group) => ({ words: `${group.name} ${group.remit}`, from: group.from })),
  ]);
  return {
    lines: placed.map(({ line }) => line).map(({ place, text, written, heading, kind, level, runs, doubt }) => ({ place, text, written, heading, kind, level, runs: [...runs], doubt })),
    name: named.name, shortName: named.shortName, kind: named.kind, phase: named.phase, parent, firstMeeting, ...kept,
    terms: [...terms].toSorted((one, other) => one - other),
    left: source.flatMap((_line, index) => (terms.has(index) || accounted.has(index) ? [] : [index])),
    notes,
  };
}

/** What the reader of the file was unsure of; what it says of every slide alike is said once. */
function sentencesOnReading(document: NeutralDocument): readonly string[] {
  const glued = document.warnings.filter((warning) => warning.code === 'slide-number-separated').length;
  const others = document.warnings.filter((warning) => warning.code !== 'slide-number-separated' || glued === 1);
  const said = others.map(({ sentence, place }) => (place === '' ? sentence : `${place.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())}: ${sentence}`));
  return glued > 1 ? [`The numbers of ${String(glued)} slides were glued to their titles and were separated from them. Check the titles.`, ...said] : said;
}

function seatsOf(placed: PlacedLine): readonly ReadSeat[] {
  const place = { from: placed.index, under: placed.under, reasons: reasonsOf(placed) };
  if (placed.line.cells !== null) return readSeatRow(placed.line.cells, placed.columns, place);
  return itemTexts(placed).flatMap((text) => readSeats(text, place));
}

/** Areas of work: the lists that say they are; where none does, the first list about what the body is for. */
function readPriorities(placed: readonly PlacedLine[]): readonly ReadPriority[] {
  const said = placed.filter((line) => line.list === 'work');
  const [first] = said.length > 0 ? [] : placed.filter((line) => line.list === 'purpose');
  const run = first === undefined ? [] : placed.slice(first.index, placed.findIndex((line) => line.index > first.index && line.list !== 'purpose') >>> 0);
  const reason = said.length > 0 ? [] : ['The document does not call this list areas of work.'];
  return [...said, ...run].flatMap((line) => {
    const place = placeOf(line);
    return itemTexts(line).flatMap((text) => readPriority(text, { ...place, reasons: [...place.reasons, ...reason] }) ?? []);
  }).slice(0, MOST);
}

/** The area of work that shares most words with a text; the first where none does. */
function belongsTo(text: string, priorities: readonly ReadPriority[]): number {
  const wanted = new Set(stems(text));
  let best = { index: 0, shared: 0 };
  priorities.forEach((priority, index) => {
    const shared = new Set(stems(priority.name).filter((stem) => wanted.has(stem))).size;
    if (shared > best.shared) best = { index, shared };
  });
  return best.index;
}

/** Words of five letters and more, without their endings. */
function stems(text: string): readonly string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 6)).filter((stem) => !['school', 'childr', 'pupils', 'work'].includes(stem));
}

/** Measures and milestones belong to an area of work: where a document names none, its topic is one. */
function withTopic(priorities: readonly ReadPriority[], dependants: number, topic: { readonly value: string; readonly from: readonly number[]; readonly unsure: string }): readonly ReadPriority[] {
  if (priorities.length > 0 || dependants === 0) return priorities;
  const name = topic.value === '' ? 'What the body works towards' : topic.value;
  return [{ name, description: '', from: [...topic.from], unsure: topic.value === '' ? 'The document names no area of work, so this one has a name of ours.' : topic.unsure }];
}

function sayWhichPriority<T extends { readonly what?: string; readonly name?: string; readonly priority: number; readonly unsure: string }>(items: readonly T[], priorities: readonly ReadPriority[]): T[] {
  if (priorities.length < 2) return [...items];
  return items.map((item) => {
    const shared = new Set(stems(item.what ?? item.name ?? ''));
    const sure = stems(priorities[item.priority]?.name ?? '').some((stem) => shared.has(stem));
    return { ...item, unsure: joinReasons([item.unsure, sure ? '' : 'The document does not say to which area of work it belongs.']) };
  });
}

/** An item of a milestones list, or of any list where it names its time ("… by July 2027") under such a heading. */
function milestoneItem(placed: PlacedLine): readonly MilestoneItem[] {
  if (placed.list !== 'milestones') return [];
  const { cells } = placed.line;
  if (cells === null || placed.columns === null) return [{ text: itemText(placed), ...placeOf(placed) }];
  const when = placed.columns.findIndex((name) => /when|date|timescale|deadline|due/iu.test(name));
  const what = placed.columns.findIndex((name, column) => column !== when && /what|milestone|action|step|outcome/iu.test(name));
  const whenCell = (cells[when] ?? '').trim();
  const words = what < 0 ? cells.filter((_cell, column) => column !== when).join(' ') : [cells[what], ...cells.filter((cell, column) => column !== what && column !== when && cell !== '')].join(' – ');
  return [{ text: whenCell === '' ? words : `${whenCell}: ${words}`, ...placeOf(placed) }];
}

/** The sentence on a number of members that the seats do not come to. */
function differentCount(sentences: readonly Sentence[], seats: readonly ReadSeat[]): readonly string[] {
  const said = sentences.map(({ text }) => /\b(?:consists? of|compris\w+|made up of|total(?:s|ling)?|there (?:are|will be))\s+(\d{1,2})\s+(?:\p{L}+\s+)?(?:members|seats|places)\b/iu.exec(text)?.[1]).find((number) => number !== undefined);
  const read = seats.reduce((sum, seat) => sum + seat.count, 0);
  return said === undefined || seats.length === 0 || Number(said) === read ? [] : [`The document speaks of ${said} members; the seats that were read come to ${String(read)}.`];
}

function withTerm(seats: readonly ReadSeat[], term: { readonly months: number; readonly index: number } | null): readonly ReadSeat[] {
  if (term === null) return seats;
  return seats.map((seat) => (seat.byOffice || seat.termMonths > 0 ? seat : { ...seat, termMonths: term.months, from: [...seat.from, term.index] }));
}

/** The lines of the terms of reference: every part that makes them, whole; a heading goes with its part. */
function termsLines(placed: readonly PlacedLine[]): ReadonlySet<number> {
  const partsWithText = (part: PartKind): boolean => TERMS_PARTS.includes(part);
  return new Set(placed.filter(({ part, list, index, line }) => partsWithText(part) && list !== 'outcomes' && list !== 'milestones' && !(line.role === 'heading' && index === 0)).map(({ index }) => index));
}

/** The items of a line: itself, or what it names behind a label. */
function itemTexts(placed: PlacedLine): readonly string[] {
  return placed.inline.length > 0 ? placed.inline : [itemText(placed)];
}

function itemText(placed: PlacedLine): string {
  return (placed.line.cells === null ? placed.line.bare : placed.line.cells.filter((cell) => cell !== '').join(' – ')).slice(0, ITEM_LENGTH);
}

function placeOf(placed: PlacedLine): ItemPlace {
  return { from: [placed.index], reasons: reasonsOf(placed) };
}

function reasonsOf({ line }: PlacedLine): readonly string[] {
  return [line.doubt];
}

function capped<T>(items: readonly T[], what: string, notes: string[]): T[] {
  if (items.length > MOST) notes.push(`Only the first ${String(MOST)} ${what} were read; the others stay in the text.`);
  return items.slice(0, MOST);
}
