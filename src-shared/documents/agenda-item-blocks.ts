import { AUTO_NUMBER, literalNumber, textRuns, UNNUMBERED, type Block, type Inline, type NumberLabel } from '@shared/documents/document-model';
import { listedWords } from '@shared/kernel/listed-words';
import { isFor, proseBlocks, proseRuns, type Audience, type Prose } from '@shared/documents/prose';
import { exemptParagraphWords } from '@shared/agenda/exempt-paragraphs';
import type { Publicity } from '@shared/kernel/publicity';
import { formatTimeInMinutes, type TimeOfDay } from '@shared/kernel/time-of-day';

/** One item of the printed agenda. `label` is its number as the application counts it: "6", and for a sub-item "6.1"; a break has none. */
export type AgendaItemFact = {
  readonly kind: 'item' | 'break';
  readonly label: string;
  readonly level: 1 | 2 | 3;
  readonly title: string;
  /** What the body is asked to do: "Decision", or words of its own ("For approval"). Empty says nothing. */
  readonly ask: string;
  readonly presenter: string;
  readonly startTime: TimeOfDay | null;
  readonly minutes: number;
  /** "Withdrawn", "Deferred to 12 January 2027"; empty for a live item. */
  readonly state: string;
  readonly stateReason: string;
  /** The chair's special circumstances for an item that came late; empty for every other. */
  readonly urgentReason: string;
  readonly publicity: Publicity;
  readonly exemptParagraphs: readonly string[];
  /** Why the exemption outweighs disclosure: as restricted as the item. */
  readonly publicInterestReason: string;
  /** What the public reads instead of an exempt title; empty says only that it is exempt. */
  readonly publicTitle: string;
  /** Papers that belong to it: title and, when the pack is made up, pages ("3 to 12"). */
  readonly papers: readonly { readonly title: string; readonly pages: string; readonly publicity: Publicity }[];
  readonly recommendation: readonly Prose[];
  readonly description: readonly Prose[];
};

/** What the blocks of an item depend on besides it. */
export type AgendaSetting = {
  readonly audience: Audience;
  /** Whether Word counts the items of the top level: a draft that is edited there. */
  readonly numbers: 'styles' | 'fixed';
  readonly showTimes: boolean;
  /** By what the body keeps things from the public: Schedule 12A, or, for a governing body, what it decides itself. */
  readonly law: 'schedule12A' | 'governingBody';
};

/**
 * An item as it is printed: heading, one line of facts, why it is restricted, the recommendation, the papers.
 * @param deepest the lowest level its heading may have: 2 where it is the first under the heading of a part
 */
export function agendaItemBlocks(item: AgendaItemFact, setting: AgendaSetting, deepest: 2 | 3 = 3): readonly Block[] {
  if (item.kind === 'break') return [quiet([`${item.title}.`, timeWords(item, setting)].filter((part) => part !== '').join(' '))];
  const hidden = !isFor(setting.audience, item.publicity);
  const fallback = item.publicity === 'confidential' ? 'Confidential item' : 'Exempt item';
  const title = hidden ? (item.publicTitle === '' ? fallback : item.publicTitle) : item.title;
  const counted = setting.numbers === 'styles' && item.level === 1;
  const number: NumberLabel = item.label === '' ? UNNUMBERED : counted ? AUTO_NUMBER : literalNumber(item.label);
  const state = item.state === '' ? '' : ` (${item.state.slice(0, 1).toLowerCase()}${item.state.slice(1)})`;
  const blocks: Block[] = [{ type: 'heading', level: item.level === 1 ? 2 : deepest, number, series: 'item', runs: textRuns(title + state), bookmark: null }];
  const line = itemLine(hidden ? { ...item, presenter: '' } : item, setting);
  if (line !== '') blocks.push(quiet(line));
  if (item.state !== '' && item.stateReason !== '' && !hidden) blocks.push(body(item.stateReason));
  if (item.urgentReason !== '' && !hidden) blocks.push(body(`Urgent item. The chair’s special circumstances: ${item.urgentReason}`));
  blocks.push(...restriction(item, hidden, setting));
  // What is not taken has nothing to decide and nothing to read.
  if (hidden || item.state !== '') return blocks;
  const shown = (paragraphs: readonly Prose[]): readonly Prose[] => paragraphs.filter((one) => isFor(setting.audience, one.publicity));
  const texts = { indent: 'label', label: null, numbered: false, subHeading: 3 } as const;
  blocks.push(...proseBlocks(shown(item.description), { ...texts, list: `item-${item.label}` }));
  const [first, ...rest] = shown(item.recommendation);
  if (first) blocks.push({ type: 'paragraph', look: 'body', indent: 'label', keepWithNext: false, runs: [{ type: 'text', text: 'Recommendation: ', bold: true }, ...proseRuns(first.runs)] });
  blocks.push(...proseBlocks(rest, { ...texts, list: `recommendation-${item.label}` }));
  for (const paper of item.papers) {
    if (!isFor(setting.audience, paper.publicity)) continue;
    const runs: readonly Inline[] = textRuns(paper.pages === '' ? paper.title : `${paper.title} (pages ${paper.pages})`);
    blocks.push({ type: 'listItem', marker: 'bullet', level: 1, list: `papers-${item.label}`, indent: 'label', runs });
  }
  return blocks;
}

/** "For decision. Report of the Director of Learning. At 6.10 pm, for 15 minutes." */
function itemLine(item: AgendaItemFact, setting: AgendaSetting): string {
  const parts: string[] = [];
  if (item.ask !== '' && item.state === '') parts.push(askSentence(item.ask));
  if (item.presenter !== '' && item.state === '') parts.push(`${item.presenter}.`);
  const time = timeWords(item, setting);
  if (time !== '') parts.push(time);
  if (item.publicity === 'exempt') parts.push(item.exemptParagraphs.length > 0 ? `Exempt: paragraph${item.exemptParagraphs.length === 1 ? '' : 's'} ${listedWords(item.exemptParagraphs)} of Schedule 12A.` : 'Exempt.');
  if (item.publicity === 'confidential') parts.push('Confidential.');
  return parts.join(' ');
}

/** "For decision." from "Decision"; a body's own "For approval" or "To note" is a sentence already. */
function askSentence(ask: string): string {
  return /^(?:for|to)\b/i.test(ask) ? `${ask}.` : `For ${ask.toLowerCase()}.`;
}

/** "At 6.10 pm, for 15 minutes."; empty for what is not taken. */
function timeWords(item: AgendaItemFact, { showTimes }: AgendaSetting): string {
  if (!showTimes || item.startTime === null || item.state !== '') return '';
  const start = `At ${formatTimeInMinutes(item.startTime)}`;
  return item.minutes > 0 ? `${start}, for ${String(item.minutes)} minute${item.minutes === 1 ? '' : 's'}.` : `${start}.`;
}

/** Why the public may or must be excluded: the words of the law, and for those who may read the item the reason given. */
function restriction(item: AgendaItemFact, hidden: boolean, { law }: AgendaSetting): readonly Block[] {
  if (item.publicity === 'confidential') return [body(law === 'governingBody' ? 'Confidential.' : 'The public must be excluded: confidential information (Local Government Act 1972, section 100A(2) and (3)).')];
  if (item.publicity !== 'exempt') return [];
  const words = item.exemptParagraphs.filter((number) => exemptParagraphWords(number) !== '').map((number) => `Paragraph ${number}: ${exemptParagraphWords(number)}`);
  const reason = hidden || item.publicInterestReason === '' ? '' : `Public interest: ${item.publicInterestReason}`;
  return [...words, reason].filter((sentence) => sentence !== '').map(body);
}

function quiet(text: string): Block {
  return { type: 'paragraph', look: 'quiet', indent: 'label', keepWithNext: false, runs: textRuns(text) };
}

function body(text: string): Block {
  return { type: 'paragraph', look: 'body', indent: 'label', keepWithNext: false, runs: textRuns(text) };
}
