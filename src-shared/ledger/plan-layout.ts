import { formatDay } from '../kernel/calendar-day';
import { plainText } from '../text/model';
import type { Run } from '../text/model';
import { RESPONSE_WORDS, STATUS_WORDS } from './ledger-words';
import type { KeptParagraph, PlanChoice } from './model';
import { roleOfHeading } from './plan-columns';
import type { ColumnRole } from './plan-columns';
import type { PlanFactRow, PlanFacts, PlanFactUpdate } from './plan-facts';

/** A column of a plan as it goes out. `roundId` of an update's column; null there for updates outside any round. */
export type PlanOutColumn = { readonly heading: string; readonly role: ColumnRole; readonly roundId: string | null };

/** A paragraph of a cell: its words, and the list it stands in. `label` as written, for parts that no list counts in that way. */
export type PlanPiece = { readonly list: 'none' | 'bullet' | 'letter' | 'roman' | 'bracket'; readonly label: string; readonly level: 1 | 2 | 3; readonly runs: readonly Run[] };

/** So many rounds are shown where nobody chose: more leave no room for words on a page. */
export const USUAL_ROUNDS = 3;

const HEADINGS: Readonly<Record<ColumnRole, string>> = {
  reference: 'Ref', recommendation: 'Recommendation', response: 'Response', responseAndActions: 'Response and action plan', actions: 'Actions', owner: 'Owner', timescale: 'Timescale', update: 'Update', status: 'Status', priority: 'Priority', other: 'Notes',
};
const OTHER_UPDATES = 'Other updates';
const STATUS = 'Status';
const PRIORITY = 'Priority';

/** What is chosen where nobody chose: the newest rounds, what was told outside of them, and no status. */
export function usualChoice(rounds: PlanFacts['rounds']): PlanChoice {
  return { rounds: rounds.slice(-USUAL_ROUNDS).map(({ id }) => id), otherUpdates: true, status: false };
}

/**
 * The columns of a plan as it goes out: those that it came in with, under their own headings and in their order, and what has been added
 * since. A plan that was written here has the usual ones. Every update that was chosen has a column, and none is lost for want of one.
 */
export function planOutColumns({ columns, rounds, rows }: PlanFacts, choice: PlanChoice): readonly PlanOutColumn[] {
  const own = columns.length > 0;
  const out: PlanOutColumn[] = [];
  const add = (role: ColumnRole, heading = HEADINGS[role], before?: number): void => {
    out.splice(before ?? out.length, 0, { heading: heading.trim() === '' ? HEADINGS[role] : heading, role, roundId: null });
  };
  const has = (...roles: readonly ColumnRole[]): boolean => out.some(({ role }) => roles.includes(role));
  const chosen = rounds.filter(({ id }) => choice.rounds.includes(id));
  let updatesAt = -1;
  for (const { heading, role } of headingsOverText(columns)) {
    // The rounds stand together and in their order where the first of them stood.
    if (role === 'update' && updatesAt < 0) updatesAt = out.length;
    // Two columns of one kind are one here: what stood in both was put together.
    if (role !== 'update' && (role === 'other' ? !out.some((column) => column.heading === heading) : !has(role))) add(role, heading);
  }
  const updates = chosen.map(({ id, name }): PlanOutColumn => ({ heading: columns.some(({ role, heading }) => role === 'update' && heading === name) ? name : updateHeading(name), role: 'update', roundId: id }));
  if (updatesAt >= 0) out.splice(updatesAt, 0, ...updates);
  if (!has('reference')) add('reference', HEADINGS.reference, 0);
  if (!has('recommendation')) add('recommendation', HEADINGS.recommendation, 1);
  if (!has('response', 'responseAndActions') && (!own || rows.some(({ response, responseText }) => response !== '' || responseText.length > 0))) add('response');
  if (!has('actions', 'responseAndActions') && (!own || rows.some(({ actionsText }) => actionsText.length > 0))) add('actions');
  if (!has('owner') && (!own || rows.some(({ ownerName }) => ownerName !== ''))) add('owner');
  if (!has('timescale') && (!own || rows.some(({ timescale }) => timescale !== ''))) add('timescale');
  if (updatesAt < 0) out.push(...updates);
  if (choice.otherUpdates && rows.some(({ updates }) => updates.some(({ roundId }) => roundId === null))) add('update', OTHER_UPDATES);
  for (const heading of new Set(rows.flatMap(({ others }) => others.map((other) => other.heading)))) {
    if (heading === STATUS || heading === PRIORITY) {
      const role = heading === STATUS ? 'status' : 'priority';
      if (!has(role)) add(role);
    } else if (!out.some((column) => column.role === 'other' && column.heading === heading)) add('other', heading);
  }
  if (choice.status && !has('status')) add('status');
  return out;
}

/** A heading that spanned numbers and text was read as standing over the numbers; it goes out over the text that it speaks of, and the numbers keep a narrow column. */
function headingsOverText(columns: PlanFacts['columns']): PlanFacts['columns'] {
  const numbers = columns.findIndex(({ role, heading }) => role === 'reference' && roleOfHeading(heading) === 'recommendation');
  const text = columns[numbers + 1];
  if (numbers < 0 || text?.role !== 'recommendation' || text.heading.trim() !== '') return columns;
  return columns.map((column, index) => (index === numbers ? { ...column, heading: '' } : index === numbers + 1 ? { ...column, heading: columns[numbers]?.heading ?? '' } : column));
}

/** The heading of a round's column says that updates stand below it. */
function updateHeading(name: string): string {
  return roleOfHeading(name) === 'update' ? name : `Update: ${name}`;
}

/** What stands in one cell of the plan, paragraph by paragraph. */
export function planCell(row: PlanFactRow, column: PlanOutColumn): readonly PlanPiece[] {
  switch (column.role) {
    case 'reference':
      return plain(row.reference);
    case 'recommendation':
      return [...row.text.map(pieceOf), ...partPieces(row.parts)];
    case 'response':
      return responsePieces(row);
    case 'responseAndActions':
      return [...responsePieces(row), ...(row.actionsText.length === 0 ? [] : [bold(row.actionsHeading === '' ? (row.actionsText.length === 1 ? 'Action:' : 'Actions:') : row.actionsHeading)]), ...row.actionsText.map(pieceOf)];
    case 'actions':
      return row.actionsText.map(pieceOf);
    case 'owner':
      return plain(row.ownerName);
    case 'timescale':
      return plain(row.timescale);
    case 'update':
      return row.updates.filter(({ roundId }) => roundId === column.roundId).flatMap((update) => (column.roundId === null ? datedPieces(update) : update.text.map(pieceOf)));
    case 'status':
      // A status that nobody has set here is the one that the plan came with.
      return plain(row.status === 'notStarted' ? (wordsUnder(row, STATUS) || STATUS_WORDS.notStarted) : STATUS_WORDS[row.status]);
    case 'priority':
      return wordPieces(wordsUnder(row, PRIORITY));
    case 'other':
      return wordPieces(wordsUnder(row, column.heading));
  }
}

function plain(text: string): readonly PlanPiece[] {
  return text.trim() === '' ? [] : [{ list: 'none', label: '', level: 1, runs: [{ text }] }];
}

function bold(text: string): PlanPiece {
  return { list: 'none', label: '', level: 1, runs: [{ text, bold: true }] };
}

/** A paragraph of the record as a piece of a cell. */
export function pieceOf({ kind, level, runs }: Pick<KeptParagraph, 'kind' | 'level' | 'runs'>): PlanPiece {
  const list = kind === 'bullet' || kind === 'letter' || kind === 'roman' ? kind : 'none';
  return { list, label: '', level: level <= 1 ? 1 : level === 2 ? 2 : 3, runs: kind === 'heading' ? runs.map((run) => ({ ...run, bold: true })) : runs };
}

/** "a)" or "(a)" from the first letter on is a list that Word counts; anything else stands as it was written. */
function partPieces(parts: PlanFactRow['parts']): readonly PlanPiece[] {
  const letter = (index: number): string => String.fromCharCode(97 + index);
  const list = parts.length > 26 ? 'none' : parts.every(({ label }, index) => label === `(${letter(index)})`) ? 'letter' : parts.every(({ label }, index) => label === `${letter(index)})`) ? 'bracket' : 'none';
  return parts.flatMap(({ label, text }): PlanPiece[] => {
    const [first, ...rest] = text.map(pieceOf);
    return [{ list, label, level: 1, runs: first?.runs ?? [] }, ...rest];
  });
}

/** The response in a word, then its text; once only where the text begins with the word itself. */
function responsePieces({ response, responseText }: PlanFactRow): readonly PlanPiece[] {
  const text = responseText.map(pieceOf);
  const words = RESPONSE_WORDS[response];
  const begins = plainText(responseText[0]?.runs ?? []).trim().toLowerCase();
  return words === '' || begins.startsWith(words.toLowerCase()) ? text : [bold(words), ...text];
}

/** Outside a round nothing else says when it was told, and by whom. */
function datedPieces({ day, byName, text }: PlanFactUpdate): readonly PlanPiece[] {
  const told = [day === null ? '' : formatDay(day), byName].filter((part) => part !== '').join(', ');
  const [first, ...rest] = text.map(pieceOf);
  if (first === undefined || told === '') return text.map(pieceOf);
  return first.list === 'none' ? [{ ...first, runs: [{ text: `${told}: ` }, ...first.runs] }, ...rest] : [...plain(`${told}:`), first, ...rest];
}

function wordsUnder(row: PlanFactRow, heading: string): string {
  return row.others.filter((other) => other.heading === heading).map(({ words }) => words).join('\n');
}

/** Words that were kept as lines; a line that began with a bullet does so again. */
function wordPieces(words: string): readonly PlanPiece[] {
  return words.split('\n').filter((line) => line.trim() !== '').map((line): PlanPiece => {
    const bullet = /^\s*•\s+/u.exec(line);
    return bullet ? { list: 'bullet', label: '', level: 1, runs: [{ text: line.slice(bullet[0].length) }] } : { list: 'none', label: '', level: 1, runs: [{ text: line }] };
  });
}
