import { formatDay, readTypedDay } from '../kernel/calendar-day';
import type { CalendarDay } from '../kernel/calendar-day';
import { describeDue, NO_DUE } from '../minutes/due-date';
import type { Due } from '../minutes/model';
import { plainText } from '../text/model';
import type { Run } from '../text/model';
import type { ActionStatus, KeptParagraph } from './model';
import { readTimescales } from './timescale';
import type { TimescaleContext } from './timescale';

/** Who does an action of a recommendation by when, and how far it is. `stated` are the words that said so in a plan, brackets left out; "" where none did. */
export type ActionFacts = { readonly ownerName: string; readonly due: Due; readonly dueSure: boolean; readonly status: ActionStatus; readonly closedOn: CalendarDay | null; readonly stated: string };
/** An action as it stands in a plan: its paragraphs, and what is said of it. */
export type PlanAction = ActionFacts & { readonly text: readonly KeptParagraph[] };

/** What is known of an action of which nothing is said. */
const NOTHING_SAID: ActionFacts = { ownerName: '', due: NO_DUE, dueSure: true, status: 'open', closedOn: null, stated: '' };
const NOBODY = 'nobody named';

/**
 * The actions in a text, each with the owner and the time that its last words name in brackets: "(Owner: Head of Admissions; due: Sept 27)". A
 * line begins an action; what is listed below it belongs to it, and where there are only bullets each of them is one. No word is lost: put
 * together again by `actionParagraphs` they are the same text.
 */
export function readActions(paragraphs: readonly KeptParagraph[], context: TimescaleContext): readonly PlanAction[] {
  const actions: KeptParagraph[][] = [];
  let ended = true;
  for (const paragraph of paragraphs) {
    const current = actions.at(-1);
    if (current === undefined || ended || !goesOn(current, paragraph)) actions.push([paragraph]);
    else current.push(paragraph);
    ended = statementOf(paragraph, context) !== null;
  }
  return actions.map((text) => {
    const last = text.at(-1);
    const found = last === undefined ? null : statementOf(last, context);
    if (last === undefined || found === null) return { ...NOTHING_SAID, text };
    return { ...found.facts, text: [...text.slice(0, -1), { ...last, runs: cutBehind(last.runs, found.at) }] };
  });
}

/** Whether a paragraph belongs to the action above it: what hangs below a line, or comes behind a colon. */
function goesOn(action: readonly KeptParagraph[], { kind, level }: KeptParagraph): boolean {
  const [first] = action;
  const last = action.at(-1);
  if (first === undefined || last === undefined) return false;
  if (/:\s*$/u.test(plainText(last.runs))) return true;
  if (!isListed(kind)) return false;
  return !isListed(first.kind) || level > first.level;
}

function isListed(kind: KeptParagraph['kind']): boolean {
  return kind === 'bullet' || kind === 'letter' || kind === 'roman';
}

/** Actions as the paragraphs of a plan. What was said of one in other words and still holds stays in those words. */
export function actionParagraphs(actions: readonly PlanAction[]): readonly KeptParagraph[] {
  const context: TimescaleContext = { asOf: null, nextMeeting: null };
  const bare = actions.map((action) => withStatement(action.text, statementWords(action, context)));
  // Where nothing tells where one ends and the next begins, it is said whose it is.
  const divided = readActions(bare.flat(), context);
  if (divided.length === actions.length && divided.every(({ text }, index) => text.length === bare[index]?.length)) return bare.flat();
  return bare.flatMap((text, index) => (endsItself(text, context) ? text : withStatement(actions[index]?.text ?? [], `Owner: ${NOBODY}`)));
}

function endsItself(text: readonly KeptParagraph[], context: TimescaleContext): boolean {
  const last = text.at(-1);
  return last !== undefined && statementOf(last, context) !== null;
}

/** What is said of an action, as it stands in brackets behind its words: "Owner: Head of Admissions; due: Sept 27; done: 3 May 2027". "" when nothing is. */
function statementWords(facts: ActionFacts, context: TimescaleContext): string {
  if (facts.stated !== '') {
    const read = readStatement(facts.stated, context);
    if (read !== null && read.ownerName === facts.ownerName && read.due.verbatim === facts.due.verbatim && read.status === facts.status && read.closedOn === facts.closedOn) return facts.stated;
  }
  const due = facts.due.verbatim === '' ? describeDue(facts.due) : facts.due.verbatim;
  const on = facts.closedOn === null ? '' : `: ${formatDay(facts.closedOn)}`;
  return [facts.ownerName === '' ? '' : `owner: ${facts.ownerName}`, due === '' ? '' : `due: ${due}`, facts.status === 'open' ? '' : facts.status === 'done' ? `done${on}` : `no longer needed${on}`]
    .filter((part) => part !== '')
    .join('; ')
    .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function withStatement(text: readonly KeptParagraph[], words: string): readonly KeptParagraph[] {
  const last = text.at(-1);
  if (last === undefined || words === '') return text;
  return [...text.slice(0, -1), { ...last, runs: [...last.runs, { text: ` (${words})` }] }];
}

/** Brackets at the end of a paragraph; brackets within them may name a post: "(Owner: Head of Admissions (acting))". */
const IN_BRACKETS = /\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\.?\s*$/u;

function statementOf({ runs }: KeptParagraph, context: TimescaleContext): { readonly facts: ActionFacts; readonly at: number } | null {
  const words = plainText(runs);
  if (!words.trimEnd().endsWith(')') && !words.trimEnd().endsWith(').')) return null;
  const match = IN_BRACKETS.exec(words);
  // Words that are nothing but brackets are the action itself.
  if (match === null || match.index === 0) return null;
  const facts = readStatement(match[1] ?? '', context);
  return facts === null ? null : { facts, at: match.index };
}

const OWNER = /^(?:owner|lead(?: officer| member)?|responsible(?: officer)?):\s*(.+)$/iu;
const DUE = /^(?:due|by|timescale|deadline):\s*(.+)$/iu;
const BY = /^(?:due\s+by|due|by)\s+(.+)$/iu;
const DONE = /^(done|completed|no longer needed)(?::\s*(.+))?$/iu;

/** Reads what stands in brackets; null when any of it says something else, so that nobody's words are taken for a date. */
function readStatement(words: string, context: TimescaleContext): ActionFacts | null {
  let facts: ActionFacts | null = null;
  for (const part of words.split(/;\s+|;$/u).filter((each) => each.trim() !== '')) {
    const told = readPart(part.trim(), context);
    if (told === null) return null;
    facts = { ...(facts ?? NOTHING_SAID), ...told, stated: words };
  }
  return facts;
}

function readPart(part: string, context: TimescaleContext): Partial<ActionFacts> | null {
  const owner = OWNER.exec(part)?.[1]?.trim();
  if (owner !== undefined) return { ownerName: owner === NOBODY ? '' : owner.slice(0, 300) };
  const named = DUE.exec(part)?.[1]?.trim();
  if (named !== undefined) return named.length > 200 ? null : dueOf(named, context);
  const by = BY.exec(part)?.[1]?.trim();
  if (by !== undefined) {
    const told = by.length > 200 ? null : dueOf(by, context);
    return told?.due.kind === 'words' && told.dueSure ? null : told;
  }
  const done = DONE.exec(part);
  if (done === null) return null;
  const day = done[2] === undefined ? null : readTypedDay(done[2]);
  if (done[2] !== undefined && day === null) return null;
  return { status: (done[1] ?? '').toLowerCase() === 'no longer needed' ? 'dropped' : 'done', closedOn: day };
}

function dueOf(verbatim: string, context: TimescaleContext): { readonly due: Due; readonly dueSure: boolean } {
  const [reading] = readTimescales([verbatim], context);
  return reading?.certainty === 'sure' ? { due: reading.due, dueSure: true } : { due: { verbatim, kind: 'words', day: null }, dueSure: (reading?.choices.length ?? 0) <= 1 };
}

function cutBehind(runs: readonly Run[], at: number): Run[] {
  let left = at;
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left);
    left = Math.max(0, left - run.text.length);
    return text === '' ? [] : [{ ...run, text }];
  });
}
