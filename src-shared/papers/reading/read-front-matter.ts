import { cleanLine } from '../../kernel/clean-text';
import { readTypedDay } from '../../kernel/calendar-day';
import type { ReadBlock, ReadDetail } from '../report-reading';
import type { DetailTemplate, PaperTemplate } from '../templates/paper-template';
import { plainName } from './match-name';
import type { ReadLine } from './read-lines';

/** The longest value of a header line; anything longer is text that belongs elsewhere. */
const LONGEST_VALUE = 500;
/** Words by which the name of a body can be told from a title. */
const BODY_WORDS = /\b(?:board|committee|council|forum|governors|governing body|trust|cabinet|panel|partnership|sub-group|group|executive)\b/iu;
/** A line that names the day of the meeting: "5th December 2017", "on Tuesday 5 December 2017". */
const DAY = /^(?:on )?((?:[a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4})\.?$/iu;

/** What the lines before the first section say: lines of the header block, and what is none. */
export type FrontMatter = { readonly details: readonly ReadDetail[]; readonly unplaced: readonly ReadBlock[]; readonly notes: readonly string[] };

/**
 * Reads the front of a paper into the lines of the template's header block: labels with a colon ("Report Title: … Agenda
 * Item:", an empty value is kept), a two-column cover table, and the usual council opening without labels (name of the
 * board, "on", the date). What has a label is never guessed from another line. Every word ends in a value, in a label or in
 * `unplaced`; a title that stands on the page and in the header block is kept once, and a note says so.
 */
export function readFrontMatter(lines: readonly ReadLine[], template: PaperTemplate): FrontMatter {
  const details = new Map<string, ReadDetail>();
  const unplaced: ReadBlock[] = [];
  const notes: string[] = [];
  const labelled = lines.map((line) => readWithLabel(line, template));
  const keys: ReadonlySet<string> = new Set(labelled.flat().map((found) => found.key));
  const isRepeated = (line: ReadLine): boolean => line.label === null && labelled.flat().some((found) => found.key === 'title' && plainName(found.value) === plainName(line.text));
  /** Tables that have a line of the header block in one of their rows; any other is a table of data. */
  const covers = new Set(lines.filter((_line, index) => (labelled[index] ?? []).length > 0).flatMap((line) => line.figure?.content ?? []));
  let waiting: { readonly key: string; readonly line: ReadLine } | null = null;
  const put = (key: string, label: string, value: string, certain: boolean, line: ReadLine): void => {
    const clean = cleanLine(value);
    if (details.has(key) || clean.length > LONGEST_VALUE || !template.details.some((detail) => detail.key === key)) unplaced.push(asBlock(line, [label, clean].filter(Boolean).join(': ')));
    else details.set(key, { key, label: cleanLine(label).slice(0, 120), value: clean, certain });
  };
  for (const [index, line] of lines.entries()) {
    const own = labelled[index] ?? [];
    if (line.figure !== undefined && !covers.has(line.figure.content)) {
      if (line.figure.more) continue;
      notes.push(...line.figure.notes);
      unplaced.push({ kind: line.figure.content.type, level: 1, runs: [], content: line.figure.content });
      continue;
    }
    // What the template does not ask for is not guessed.
    const read = own.length > 0 ? own : guessLine(line, (key) => details.has(key) || keys.has(key) || !template.details.some((detail) => detail.key === key));
    if (read.length > 0) {
      waiting = null;
      for (const { key, label, value, certain } of read) put(key, label, value, certain, line);
      continue;
    }
    if (waiting !== null) {
      put(waiting.key, '', line.text, true, line);
      waiting = null;
      continue;
    }
    const lead = plainName(line.text) === 'on' ? 'date' : plainName(line.text) === 'report to' || plainName(line.text) === 'to' ? 'body' : null;
    if (lead !== null && !details.has(lead) && !keys.has(lead)) waiting = { key: lead, line };
    else if (isRepeated(line)) notes.push('The title stands twice in the text. It is kept once.');
    else unplaced.push(asBlock(line, null));
  }
  if (waiting !== null) unplaced.push(asBlock(waiting.line, null));
  return { details: template.details.flatMap((detail) => details.get(detail.key) ?? []), unplaced, notes };
}

type Found = { readonly key: string; readonly label: string; readonly value: string; readonly certain: boolean };

/** What a line says of itself: a pair of cells or labels with a colon. */
function readWithLabel(line: ReadLine, template: PaperTemplate): readonly Found[] {
  const pair = readPair(line, template);
  return pair ? [pair] : readLabelled(line.text, template);
}

/** What a line without labels seems to say, for the lines of the header block that are not known by a label. */
function guessLine(line: ReadLine, isKnown: (key: string) => boolean): readonly Found[] {
  const day = DAY.exec(line.text);
  if (day?.[1] !== undefined && readTypedDay(day[1]) !== null && !isKnown('date')) return [{ key: 'date', label: '', value: day[1], certain: true }];
  const opening = /^(?:report to )?(.{3,120}?) on ((?:[a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4})$/iu.exec(line.text);
  if (opening?.[1] !== undefined && opening[2] !== undefined && !isKnown('date') && !isKnown('body') && BODY_WORDS.test(opening[1])) {
    return [{ key: 'body', label: '', value: opening[1], certain: true }, { key: 'date', label: '', value: opening[2], certain: readTypedDay(opening[2]) !== null }];
  }
  const short = line.text.length <= 160 && !/[.;]$/u.test(line.text) && line.label === null;
  if (short && BODY_WORDS.test(line.text) && !isKnown('body')) return [{ key: 'body', label: '', value: line.text, certain: line.type === 'heading' && line.certain }];
  if (line.type === 'heading' && short && !isKnown('title')) return [{ key: 'title', label: '', value: line.text, certain: false }];
  return [];
}

/** A row of a cover table: label in the first cell, value in the second. */
function readPair(line: ReadLine, template: PaperTemplate): Found | null {
  const cells = line.cells?.filter((cell) => cell.trim() !== '') ?? [];
  const [label, value] = cells;
  if (label === undefined || cells.length > 2 || (line.cells?.length ?? 0) < 2) return null;
  const detail = template.details.find((candidate) => namesOf(candidate).includes(plainName(label)));
  return detail ? { key: detail.key, label: label.replace(/[\s:]+$/u, ''), value: value ?? '', certain: true } : null;
}

/** "Report Title: … Agenda Item: …": the template's own labels anywhere in a line, other names for them at its start only. */
function readLabelled(text: string, template: PaperTemplate): readonly Found[] {
  const marks: { readonly at: number; readonly after: number; readonly detail: DetailTemplate; readonly label: string }[] = [];
  for (const detail of template.details) {
    for (const [index, name] of [detail.label, ...detail.names].entries()) {
      const pattern = new RegExp(`${index === 0 ? '(?:^|(?<=\\s))' : '^'}(${escape(name)}(?: no\\.?)?)\\s*:`, 'iu');
      const match = pattern.exec(text);
      if (match?.[1] === undefined) continue;
      const mark = { at: match.index, after: match.index + match[0].length, detail, label: match[1] };
      // "Title:" stands inside "Report Title:": the longer label is meant.
      if (!marks.some((other) => other.at <= mark.at && other.after >= mark.after)) marks.push(mark);
    }
  }
  marks.sort((one, other) => one.at - other.at);
  if (marks.length === 0 || marks[0]?.at !== 0) return [];
  return marks.map((mark, index) => ({ key: mark.detail.key, label: mark.label, value: text.slice(mark.after, marks[index + 1]?.at ?? text.length), certain: true }));
}

function namesOf(detail: DetailTemplate): readonly string[] {
  return [detail.label, ...detail.names].map(plainName);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function asBlock(line: ReadLine, text: string | null): ReadBlock {
  return { kind: line.type === 'heading' ? 'heading' : 'paragraph', level: 1, runs: text === null ? [...line.runs] : [{ text }] };
}
