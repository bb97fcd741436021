import type { CalendarDay } from '../kernel/calendar-day';
import { plainText } from '../text/model';
import type { ColumnRole, PlanColumn } from './plan-columns';
import type { PlanDoubt, PlanPart, PlanRow, PlanUpdate } from './plan-reading';
import { paragraphsText, paragraphText } from './plan-text';
import type { PlanParagraph } from './plan-text';
import type { GatheredRow } from './read-plan-table';
import { readResponse } from './read-response';
import { readStatus } from './read-status';
import { readTimescales } from './timescale';
import type { TimescaleContext } from './timescale';

const ACTIONS_HEADING = /^(?:actions?|action plan|next steps)\s*:?$/iu;
const ACTIONS_START = /^(actions?\s*:)\s+/iu;
/** The longest name of an owner that the ledger keeps. */
const LONGEST_OWNER = 300;

/** The day that a plan speaks of: its latest update round, else what a person says. */
export function dayOfPlan(columns: readonly PlanColumn[], asOf: CalendarDay | null): CalendarDay | null {
  return columns.reduce<CalendarDay | null>((latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest), null) ?? asOf;
}

/** Gathered rows as recommendations. Their references are not judged yet: that needs all of them. */
export function toRows(gathered: readonly GatheredRow[], columns: readonly PlanColumn[], context: TimescaleContext): PlanRow[] {
  const under = (row: GatheredRow, role: ColumnRole): PlanParagraph[] => columns.filter((column) => column.role === role).flatMap(({ index }) => row.cells[index] ?? []);
  const timescales = readTimescales(gathered.map((row) => paragraphsText(under(row, 'timescale')).replace(/\n/gu, ' ')), { asOf: dayOfPlan(columns, context.asOf), nextMeeting: context.nextMeeting });
  return gathered.map((row, index): PlanRow => {
    const both = splitActions(under(row, 'responseAndActions'));
    const answered = [...under(row, 'response'), ...both.response];
    const recommendation = splitReference(paragraphsText(under(row, 'reference')), under(row, 'recommendation'));
    const parts = partsOf(recommendation.paragraphs);
    const proposal = answered.length === 0 ? null : readResponse(paragraphsText(answered));
    const timescale = timescales[index] ?? { certainty: 'sure', due: { verbatim: '', kind: 'none', day: null }, why: '' };
    const doubts: PlanDoubt[] = [...row.doubts];
    if (recommendation.paragraphs.length === 0) doubts.push({ field: 'recommendation', sentence: 'No recommendation was found in this row.', words: '' });
    const owner = paragraphsText(under(row, 'owner')).replace(/\n/gu, '; ');
    const status = paragraphsText(under(row, 'status'));
    const statusProposal = readStatus(status);
    if (owner.length > LONGEST_OWNER) doubts.push({ field: 'owner', sentence: `This is too long for an owner’s name. Shorten it to ${String(LONGEST_OWNER)} characters.`, words: owner.slice(0, 200) });
    if (statusProposal?.certainty === 'read') doubts.push({ field: 'status', sentence: 'The status was read from other words. Confirm it.', words: status });
    if (status !== '' && statusProposal === null) doubts.push({ field: 'status', sentence: 'What this says of the status could not be told. Its words are kept.', words: status });
    if (proposal?.certainty === 'read') doubts.push({ field: 'response', sentence: 'The response was read from a sentence. Confirm it.', words: proposal.words });
    if (timescale.certainty === 'ask') doubts.push({ field: 'timescale', sentence: timescale.why, words: timescale.verbatim });
    return {
      key: row.key,
      keys: row.keys,
      reference: recommendation.reference,
      recommendation: parts.length > 0 ? beforeParts(recommendation.paragraphs) : recommendation.paragraphs,
      parts,
      response: answered,
      proposal,
      actionsHeading: both.heading,
      actions: [...both.actions, ...under(row, 'actions')],
      owner,
      timescale,
      updates: updatesOf(row, columns),
      status,
      statusProposal,
      priority: paragraphsText(under(row, 'priority')),
      others: columns.filter(({ role, index: at }) => role === 'other' && (row.cells[at]?.length ?? 0) > 0).map(({ heading, index: at }) => ({ heading, paragraphs: row.cells[at] ?? [] })),
      crossReferences: [],
      doubts,
      from: row.from,
      under: row.under,
    };
  });
}

function updatesOf(row: GatheredRow, columns: readonly PlanColumn[]): PlanUpdate[] {
  return columns.filter(({ role, index }) => role === 'update' && (row.cells[index]?.length ?? 0) > 0).map(({ heading, round = heading, day, index }) => ({ round, day, paragraphs: row.cells[index] ?? [] }));
}

/** Response and actions in one cell are told apart by the line "Action:". */
function splitActions(paragraphs: readonly PlanParagraph[]): { readonly response: PlanParagraph[]; readonly heading: string; readonly actions: PlanParagraph[] } {
  const at = paragraphs.findIndex((paragraph) => ACTIONS_HEADING.test(paragraphText(paragraph).trim()));
  if (at >= 0) return { response: paragraphs.slice(0, at), heading: paragraphText(paragraphs[at] ?? EMPTY).trim(), actions: paragraphs.slice(at + 1) };
  const inline = paragraphs.findIndex((paragraph) => ACTIONS_START.test(plainText(paragraph.runs)));
  const line = paragraphs[inline];
  if (!line) return { response: [...paragraphs], heading: '', actions: [] };
  const heading = ACTIONS_START.exec(plainText(line.runs))?.[1] ?? '';
  return { response: paragraphs.slice(0, inline), heading, actions: [{ ...line, runs: dropLeading(line.runs, heading.length) }, ...paragraphs.slice(inline + 1)] };
}

const EMPTY: PlanParagraph = { label: '', style: null, depth: 0, runs: [] };

function dropLeading(runs: PlanParagraph['runs'], count: number): PlanParagraph['runs'] {
  let left = count;
  return runs.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  }).map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run)).filter(({ text }) => text !== '');
}

/** The reference in its own column, or typed before the recommendation: "R1 The Council …", "Recommendation 3: …". */
function splitReference(written: string, paragraphs: readonly PlanParagraph[]): { readonly reference: string; readonly paragraphs: readonly PlanParagraph[] } {
  const own = written.trim().replace(/[.:)]$/u, '');
  if (own !== '') return { reference: own, paragraphs };
  const [first, ...rest] = paragraphs;
  if (!first) return { reference: '', paragraphs };
  if (first.label !== '' && first.style === 'decimal' && rest.length === 0) return { reference: first.label.replace(/[.:)]$/u, ''), paragraphs: [{ ...first, label: '', style: null, depth: 0 }] };
  const typed = /^((?:R\s?|Rec(?:ommendation|\.)?\s+|SR\s?\(\d{2}\/\d{2}\)\s?)\d{1,4})\s*[.:)–—-]?\s+/u.exec(plainText(first.runs));
  if (!typed) return { reference: '', paragraphs };
  return { reference: (typed[1] ?? '').trim(), paragraphs: [{ ...first, runs: dropLeading(first.runs, typed[0].length) }, ...rest] };
}

/** The parts (a), (b) of a recommendation: paragraphs lettered from a on, each with what hangs below it. */
export function partsOf(paragraphs: readonly PlanParagraph[]): PlanPart[] {
  const starts = paragraphs.flatMap((paragraph, index) => (/^\(?[a-z]\)?[.)]?$/iu.test(paragraph.label) && paragraph.style !== 'bullet' ? [index] : []));
  const letters = starts.map((index) => (paragraphs[index]?.label ?? '').replace(/[^a-z]/giu, '').toLowerCase());
  if (letters.length < 2 || letters.some((letter, index) => letter !== String.fromCharCode(97 + index))) return [];
  return starts.map((start, index) => {
    const first = paragraphs[start] ?? EMPTY;
    return { label: first.label, paragraphs: [{ ...first, label: '', style: null, depth: 0 }, ...paragraphs.slice(start + 1, starts[index + 1] ?? paragraphs.length)] };
  });
}

/** What stands before the first part. */
export function beforeParts(paragraphs: readonly PlanParagraph[]): readonly PlanParagraph[] {
  const first = paragraphs.findIndex((paragraph) => /^\(?a\)?[.)]?$/iu.test(paragraph.label));
  return first < 0 ? paragraphs : paragraphs.slice(0, first);
}
