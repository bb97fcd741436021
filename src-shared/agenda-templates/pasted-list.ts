import { generateNKeysBetween } from 'fractional-indexing';
import { DEEPEST_LEVEL } from '../agenda/ordering';
import { cleanLine, cleanText } from '../kernel/clean-text';
import { readTypedLabel } from '../reading/list-label';
import type { SourceItem } from './draft-agenda';
import { recogniseStanding } from './standing';

/** The most items that are read from one paste. */
const MOST_ITEMS = 300;
const LONGEST_TITLE = 300;

/** Time at the end of a line: "(10 minutes)", "10 mins", "5 min". */
const MINUTES = /[\s(,–-]*\b(\d{1,3})\s*(?:minutes|minute|mins|min)\b\.?\)?$/i;
/** A column that is only a time of day or a page range says nothing that is kept. */
const NOT_A_NAME = /^(?:\d{1,2}[:.]\d{2}(?:\s*[ap]m)?|pages?\b.*|\d+\s*[-–]\s*\d+|verbal|attached|enclosed|to follow)$/i;

/**
 * Reads an agenda that was pasted as text: a line an item; numbers, letters, bullets and indents give the level; minutes at the end
 * ("10 mins") or in a column of their own; a column of words after the title is the presenter. Line ids are `line-1`, `line-2` ….
 */
export function readPastedList(text: string): readonly SourceItem[] {
  const lines = cleanText(text).split('\n').filter((line) => line.trim() !== '').flatMap(readLine).slice(0, MOST_ITEMS);
  const keys = generateNKeysBetween(null, null, lines.length);
  const above: string[] = [];
  return lines.map(({ level: wanted, title, minutes, presenter }, index) => {
    // A level is never skipped: the first line is at the top, the next at most one deeper than the one before.
    const level = Math.min(wanted, above.length + 1, DEEPEST_LEVEL);
    const id = `line-${String(index + 1)}`;
    above.length = level - 1;
    const parentId = above.at(-1) ?? null;
    above.push(id);
    return {
      id, parentId, orderKey: keys[index] ?? '', title, kind: /^(?:comfort |tea |coffee |lunch )?break$/i.test(title) ? 'break' : 'item', standing: recogniseStanding(title), askType: 'information', askWords: '', presenterName: presenter, presenterPersonId: null,
      minutesNeeded: minutes ?? 5, fixedStart: null, publicity: 'open', exemptParagraphs: '[]', publicInterestReason: '', recommendation: '', privateNote: '', draftMinute: '',
    };
  });
}

type Line = { readonly level: number; readonly title: string; readonly minutes: number | null; readonly presenter: string };

function readLine(line: string): readonly Line[] {
  const indent = /^[\t ]*/.exec(line)?.[0] ?? '';
  const label = readTypedLabel(line);
  const columns = (label?.rest ?? line).split('\t').map(cleanLine).filter((column) => column !== '');
  // A number in a column of its own, as a table of Word gives it.
  const numbered = label === null && columns.length > 1 ? /^(\d{1,3}(?:\.\d{1,3}){0,2})\.?$/.exec(columns[0] ?? '') : null;
  const [first = '', ...rest] = numbered ? columns.slice(1) : columns;
  const found = MINUTES.exec(first);
  const title = cleanLine(found ? first.slice(0, found.index) : first).slice(0, LONGEST_TITLE);
  if (title === '') return [];
  const inColumn = rest.map((column) => /^(\d{1,3})(?:\s*(?:minutes|mins?))?$/i.exec(column)?.[1]).find((digits) => digits !== undefined);
  const minutes = found?.[1] ?? inColumn;
  const depth = numbered?.[1]?.split('.').length ?? (label?.label.style === 'decimal' ? label.label.parts.length : label?.label.style === 'letter' ? 2 : label?.label.style === 'roman' ? 3 : null);
  return [{
    level: depth ?? 1 + (indent.includes('\t') ? indent.split('\t').length - 1 : Math.floor(indent.length / 2)),
    title,
    minutes: minutes === undefined ? null : Math.min(Number(minutes), 600),
    presenter: (rest.find((column) => !/^\d+(?:\s*(?:minutes|mins?))?$/i.test(column) && !NOT_A_NAME.test(column)) ?? '').slice(0, 150),
  }];
}
