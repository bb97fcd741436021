import type { ReadGroup, ReadMeasure, ReadMilestone, ReadPriority } from './body-reading';
import { asName, clip, joinReasons } from './small-numbers';
import { isWhen, namesYear, readTimedText } from './read-when';

/** Where an item stands, and what is unsure about its text. */
export type ItemPlace = { readonly from: readonly number[]; readonly reasons: readonly string[] };

/** What a name is told apart from what explains it by: "Fair access, ensuring that …", "Attendance: …", "Attendance – …". */
const EXPLAINED = /(?::\s+|\s[–—-]\s|,\s+(?=(?:ensuring|including|so that|in order|such as|with|which|by \w+ing|making|supporting|helping|through|especially|particularly)\b))/iu;
const LONGEST_NAME = 200;

/** An area of work: its name, and what explains it. */
export function readPriority(text: string, { from, reasons }: ItemPlace): ReadPriority | null {
  const bare = asName(text);
  if (!/\p{L}/u.test(bare)) return null;
  const cut = EXPLAINED.exec(bare);
  const parted = cut !== null && cut.index >= 3 && cut.index <= LONGEST_NAME;
  const name = parted ? bare.slice(0, cut.index) : bare;
  const description = parted ? bare.slice(cut.index + cut[0].length) : '';
  const long = name.length > LONGEST_NAME;
  return {
    name: clip(name, LONGEST_NAME),
    description: long ? bare : asName(description),
    from: [...from],
    unsure: joinReasons([...reasons, long ? 'The words are longer than a name may be: they are kept whole as its description.' : '']),
  };
}

const LOWER = /\b(?:reduc\w*|fewer|less|lower\w*|cut|cuts|fall|decrease\w*|shorter|down|no more than|at most|eliminat\w*|close the gap|closing the gap|narrow\w*)\b/iu;
const HIGHER = /\b(?:increase\w*|more|better|higher|rais\w*|improv\w*|rise|grow\w*|greater|positive|up to|at least|all)\b/iu;
const VALUE = '(£?)(\\d[\\d,]*(?:\\.\\d+)?)\\s?(%|per cent|percentage points|days?|weeks?|pupils|schools|sessions|hours)?';
const FROM_TO = new RegExp(`\\bfrom ${VALUE} to ${VALUE}`, 'iu');
const TARGET = new RegExp(`\\b(?:to|at least|at most|no more than|fewer than|above|below|target(?: of)?:?) ${VALUE}(?![\\d/])`, 'iu');

/** An outcome as a measure: what is counted, from what to what where it says so, and which way is better. */
export function readMeasure(text: string, priority: number, { from, reasons }: ItemPlace): ReadMeasure | null {
  const name = asName(text.replace(/^(?:and|also)\s+/iu, ''));
  if (!/\p{L}/u.test(name)) return null;
  const both = FROM_TO.exec(name);
  const one = both === null ? TARGET.exec(name) : null;
  const number = (value: string | undefined): string => (value ?? '').replace(/,/gu, '');
  const baseline = number(both?.[2]);
  const target = number(both?.[5] ?? one?.[2]);
  const unit = (both?.[6] ?? both?.[3] ?? one?.[3] ?? '').replace(/^per cent$/iu, '%') || (both?.[4] ?? both?.[1] ?? one?.[1] ?? '');
  const counted = baseline !== '' && target !== '' && Number(baseline) !== Number(target) ? (Number(target) < Number(baseline) ? 'lower' : 'higher') : null;
  const lower = LOWER.exec(name);
  // "No more than 12" says less, though it holds "more".
  const higher = HIGHER.exec(name.replace(/\b(?:no|fewer|less) (?:more )?than\b/giu, (words) => ' '.repeat(words.length)));
  const worded = lower !== null && (higher === null || lower.index < higher.index) ? 'lower' : higher === null ? null : 'higher';
  return {
    priority,
    name: clip(name, LONGEST_NAME),
    unit,
    baseline,
    target: target === '' || !/\d/u.test(target) ? '' : target,
    better: counted ?? worded ?? 'higher',
    from: [...from],
    unsure: joinReasons([
      ...reasons,
      counted === null && worded === null ? 'The document does not say whether higher or lower is better.' : '',
      counted === null && lower !== null && higher !== null ? 'The document names more than one thing that should change.' : '',
      name.length > LONGEST_NAME ? 'The words are longer than a name may be and were shortened.' : '',
    ]),
  };
}

/** A row of a table of outcomes, by the names of its columns: where it stands now, its target, its unit. */
export function readMeasureRow(cells: readonly string[], columns: readonly string[] | null, priority: number, place: ItemPlace): ReadMeasure | null {
  const at = (pattern: RegExp): number => (columns ?? []).findIndex((name) => pattern.test(name));
  const now = at(/\bnow\b|baseline|current|start/iu);
  const goal = at(/target|goal|\baim\b|\bto be\b/iu);
  if (now < 0 && goal < 0) return readMeasure(cells.filter((cell) => cell !== '').join(' – '), priority, place);
  const named = at(/measure|outcome|indicator|what/iu);
  const rest = cells.filter((cell, index) => index !== now && index !== goal && index !== named && cell !== '');
  const read = readMeasure([named < 0 ? '' : (cells[named] ?? ''), ...rest].filter((cell) => cell !== '').join(' – '), priority, place);
  if (read === null) return null;
  const value = (index: number): RegExpExecArray | null => (index < 0 ? null : new RegExp(`^\\s*${VALUE}\\s*$`, 'iu').exec(cells[index] ?? ''));
  const from = value(now);
  const to = value(goal);
  const baseline = (from?.[2] ?? '').replace(/,/gu, '');
  const target = (to?.[2] ?? '').replace(/,/gu, '');
  const counted = baseline !== '' && target !== '' && Number(baseline) !== Number(target);
  const unit = (to?.[3] ?? from?.[3] ?? '').replace(/^per cent$/iu, '%') || (to?.[1] ?? '');
  // A cell that holds more than a number is kept with the name: no word of a row is dropped.
  const words = [now, goal].filter((index) => index >= 0 && value(index) === null && (cells[index] ?? '').trim() !== '').map((index) => `${columns?.[index] ?? ''}: ${cells[index] ?? ''}`);
  return { ...read, name: clip([read.name, ...words].join(' – '), LONGEST_NAME), baseline, target, unit, better: counted ? (Number(target) < Number(baseline) ? 'lower' : 'higher') : read.better, unsure: counted ? joinReasons(place.reasons) : read.unsure };
}

/** A list item of a milestones part. */
export type MilestoneItem = ItemPlace & { readonly text: string };

/** Milestones of a list: each with its time, or with the time that stands alone above it. */
export function readMilestones(items: readonly MilestoneItem[], priority: number): readonly ReadMilestone[] {
  const found: ReadMilestone[] = [];
  let above: { readonly when: string; readonly from: readonly number[] } | null = null;
  for (const { text, from, reasons } of items) {
    if (isWhen(text)) {
      above = { when: text.replace(/[.;:]$/u, '').trim(), from };
      continue;
    }
    const timed = readTimedText(text);
    if (timed !== null && timed.rest === '') {
      above = { when: timed.when, from };
      continue;
    }
    const when: string = timed?.when ?? above?.when ?? '';
    if (timed !== null) above = null;
    const what = asName(timed?.rest ?? text);
    if (!/[\p{L}\p{N}]/u.test(what)) continue;
    found.push({
      priority,
      what: clip(what, 500),
      when: clip(when, 60),
      from: timed === null && above !== null ? [...above.from, ...from] : [...from],
      unsure: joinReasons([
        ...reasons,
        timed === null && above !== null ? `Its time, ${above.when}, stands above it in a line of its own.` : '',
        when === '' ? 'The document does not say by when.' : namesYear(when) || /ongoing/iu.test(when) ? '' : 'No year is given, and none was added.',
        what.length > 500 ? 'The words are longer than a milestone may be and were shortened.' : '',
      ]),
    });
  }
  return found;
}

/** A task and finish group named in a list: its name and, behind a colon or a dash, its remit. */
export function readGroup(text: string, { from, reasons }: ItemPlace): ReadGroup | null {
  const bare = asName(text);
  if (!/\p{L}/u.test(bare)) return null;
  const cut = /(?::\s+|\s[–—-]\s|,\s+(?=(?:to|which|led by|reporting|looking)\b))/iu.exec(bare);
  const name = cut === null ? bare : bare.slice(0, cut.index);
  return { name: clip(name, 150), remit: cut === null ? '' : asName(bare.slice(cut.index + cut[0].length)), named: true, from: [...from], unsure: joinReasons([...reasons, name.length > 150 ? 'The words are longer than a name may be and were shortened.' : '']) };
}
