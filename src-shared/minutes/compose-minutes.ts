import type { MinuteFact, MinutePart } from '../documents/build-minutes';
import { listedWords } from '../kernel/listed-words';
import type { Prose, ProseRun } from '../documents/prose';
import type { Publicity } from '../kernel/publicity';
import { formatTimeInMinutes, parseTimeOfDay } from '../kernel/time-of-day';
import { decisionWording } from './decision-wording';
import { nameInMinutes, type HouseWording } from './house-wording';
import type { EntryKind } from './model';

/** One recorded line with what hangs on it. `paragraphs` are its text, the first one first. */
export type EntryFact = {
  readonly id: string;
  readonly itemId: string;
  readonly kind: EntryKind;
  readonly at: string;
  readonly publicity: Publicity;
  readonly paragraphs: readonly Prose[];
  readonly replyToId: string | null;
  readonly decisionNumber: string;
  readonly action: { readonly owner: string; readonly due: string; readonly number: string } | null;
};

/** How a motion went. `votersOnly` names the groups of seats that alone voted, empty for everybody entitled. `votes` are those of a RecordedVote, or of members who asked for their own to be minuted (`onDemand`). */
export type MotionFact = {
  readonly entryId: string;
  readonly decisionEntryId: string | null;
  readonly mover: string;
  readonly seconder: string;
  readonly amendment: boolean;
  readonly outcome: '' | 'carried' | 'lost' | 'withdrawn' | 'lapsed' | 'deferred';
  readonly method: '' | 'agreed' | 'unanimous' | 'show' | 'recorded' | 'secret';
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly abstained: number;
  readonly castingVote: '' | 'for' | 'against';
  readonly castingBy: string;
  readonly votersOnly: readonly string[];
  readonly votes: readonly { readonly name: string; readonly choice: 'for' | 'against' | 'abstained' | 'didNotVote'; readonly onDemand: boolean }[];
};

/** An item as the minutes head it. */
export type ItemFact = {
  readonly id: string;
  readonly number: string;
  readonly agendaLabel: string;
  readonly title: string;
  readonly publicTitle: string;
  /** What the public may read in place of a minute of Part 2; empty where nothing was written (LGA 1972 s.100C(2)). */
  readonly publicSummary: string;
  readonly publicity: Publicity;
  readonly exemptParagraphs: readonly string[];
  /** HH:MM when it was begun; null when it was not taken. */
  readonly startedAt: string | null;
};

/** A stretch of the write-up: one paragraph, decision or action as it will be printed, and the lines it is made of. */
export type ComposedPart =
  | { readonly type: 'prose'; readonly entryIds: readonly string[]; readonly kind: EntryKind; readonly publicity: Publicity; readonly paragraphs: readonly Prose[]; readonly source: string }
  | { readonly type: 'decision'; readonly entryIds: readonly string[]; readonly publicity: Publicity; readonly verb: string; readonly votes: string; readonly lead: Prose; readonly limbs: readonly Prose[]; readonly number: string; readonly source: string }
  | { readonly type: 'action'; readonly entryIds: readonly string[]; readonly publicity: Publicity; readonly paragraphs: readonly Prose[]; readonly owner: string; readonly due: string; readonly number: string; readonly source: string };

/** The minute of one item, composed. */
export type ComposedMinute = ItemFact & { readonly parts: readonly ComposedPart[] };

const OWN_WORD: Partial<Record<EntryKind, string>> = { resolved: 'RESOLVED', noted: 'NOTED' };

/**
 * Composes what was recorded into minutes: notes as prose, a question with its answers and their impact as one paragraph, motions with
 * who moved them and how they went, decisions under the word of the house with the votes. Nothing typed is changed; only what the
 * clerk would have to add by hand is added. `items` come in the order in which the minutes are to stand.
 */
export function composeMinutes(items: readonly ItemFact[], entries: readonly EntryFact[], motions: readonly MotionFact[], wording: HouseWording): readonly ComposedMinute[] {
  const motionOf = new Map(motions.map((motion) => [motion.entryId, motion]));
  const decidedBy = new Map(motions.flatMap((motion) => (motion.decisionEntryId === null ? [] : [[motion.decisionEntryId, motion] as const])));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const name = (who: string): string => nameInMinutes(who, wording.memberNames);
  return items.map((item) => {
    const own = entries.filter((entry) => entry.itemId === item.id);
    const taken = new Set<string>();
    const parts: ComposedPart[] = [];
    own.forEach((entry, index) => {
      if (taken.has(entry.id)) return;
      taken.add(entry.id);
      if (entry.kind === 'action') parts.push(actionPart(entry, name));
      else if (entry.kind === 'decision' || entry.kind === 'resolved' || entry.kind === 'noted') parts.push(decisionPart(entry, decidedBy.get(entry.id) ?? null, wording, name), ...recordedVotes(decidedBy.get(entry.id) ?? null, entry, name));
      else if (entry.kind === 'motion') {
        const motion = motionOf.get(entry.id);
        if (!motion) parts.push(prosePart([entry], entry.paragraphs, 'motion'));
        else {
          const decision = motion.decisionEntryId === null ? undefined : byId.get(motion.decisionEntryId);
          parts.push(...motionParts(entry, motion, decision, name), ...(decision === undefined ? recordedVotes(motion, entry, name) : []));
        }
      } else if (entry.kind === 'question' || entry.kind === 'challenge') {
        const replies = repliesTo(entry, own, index).filter((reply) => !taken.has(reply.id));
        for (const reply of replies) taken.add(reply.id);
        // What is less open than the question stands by itself, so that the open part can be printed alone.
        const together = replies.filter((reply) => reply.publicity === entry.publicity);
        parts.push(questionPart(entry, together));
        for (const reply of replies) if (!together.includes(reply)) parts.push(prosePart([reply], reply.paragraphs, reply.kind));
      } else parts.push(prosePart([entry], entry.paragraphs, SOURCE[entry.kind] ?? entry.kind));
    });
    return { ...item, parts };
  });
}

const SOURCE: Partial<Record<EntryKind, string>> = { note: 'note', interest: 'interest', movement: 'arrival or departure', procedure: 'procedure', answer: 'answer', impact: 'impact' };

/** The answers and impacts that belong to a question: those that name it, and those that follow it and name nothing. */
export function repliesTo<E extends Pick<EntryFact, 'id' | 'kind' | 'replyToId'>>(question: E, under: readonly E[], index: number): readonly E[] {
  const replies: E[] = [];
  let follows = true;
  for (const entry of under.slice(index + 1)) {
    const reply = entry.kind === 'answer' || entry.kind === 'impact';
    if (reply && entry.replyToId === question.id) replies.push(entry);
    else if (reply && entry.replyToId === null && follows) replies.push(entry);
    else if (!reply) follows = false;
  }
  return replies;
}

function prosePart(entries: readonly EntryFact[], paragraphs: readonly Prose[], source: string): ComposedPart {
  const [first] = entries;
  return { type: 'prose', entryIds: entries.map(({ id }) => id), kind: first?.kind ?? 'note', publicity: first?.publicity ?? 'open', paragraphs, source };
}

function questionPart(question: EntryFact, replies: readonly EntryFact[]): ComposedPart {
  const all = [question, ...replies];
  const [first, ...more] = question.paragraphs;
  const source = replies.length === 0 ? question.kind : `${question.kind} and ${replies.length === 1 ? 'answer' : `${String(replies.length)} replies`}`;
  if (!first || more.length > 0 || replies.some(({ paragraphs }) => paragraphs.length !== 1)) return prosePart(all, all.flatMap(({ paragraphs }) => paragraphs), source);
  const runs = all.flatMap(({ paragraphs }, index): readonly ProseRun[] => {
    const own = paragraphs[0]?.runs ?? [];
    return index === 0 ? own : [{ text: endsSentence(all[index - 1]?.paragraphs[0]) ? ' ' : '. ' }, ...own];
  });
  return prosePart(all, [{ ...first, runs }], source);
}

function endsSentence(prose: Prose | undefined): boolean {
  return /[.!?…:;][”"’')\]]*\s*$/u.test(textOf(prose));
}

function textOf(prose: Prose | undefined): string {
  return prose?.runs.map((run) => run.text).join('') ?? '';
}

function actionPart(entry: EntryFact, name: (who: string) => string): ComposedPart {
  const { owner = '', due = '', number = '' } = entry.action ?? {};
  return { type: 'action', entryIds: [entry.id], publicity: entry.publicity, paragraphs: entry.paragraphs, owner: name(owner), due, number, source: 'action' };
}

function decisionPart(entry: EntryFact, motion: MotionFact | null, wording: HouseWording, name: (who: string) => string): ComposedPart {
  const [first, ...limbs] = entry.paragraphs;
  const [opening, ...others] = first?.runs ?? [];
  const { word, rest } = decisionWording(opening?.text ?? '', OWN_WORD[entry.kind] ?? wording.decidedWord);
  const lead: Prose = { kind: 'paragraph', level: 1, publicity: entry.publicity, ...first, runs: opening ? [{ ...opening, text: rest }, ...others] : [] };
  return { type: 'decision', entryIds: [entry.id], publicity: entry.publicity, verb: word, votes: motion === null ? '' : voteWords(motion, name), lead, limbs, number: entry.decisionNumber, source: entry.kind === 'decision' ? 'decision' : entry.kind };
}

/** How a motion is minuted; not at all where nobody moved it and it was agreed as it stands: then the decision below is everything there is to say. */
function motionParts(entry: EntryFact, motion: MotionFact, decision: EntryFact | undefined, name: (who: string) => string): readonly ComposedPart[] {
  const [first, ...rest] = entry.paragraphs;
  const by = [motion.mover === '' ? '' : `moved by ${name(motion.mover)}`, motion.seconder === '' ? '' : `seconded by ${name(motion.seconder)}`].filter((part) => part !== '').join(' and ');
  const words = textOf(first);
  const result = motionResult(motion, name);
  const what = motion.amendment ? 'amendment' : 'motion';
  // What is said word for word in the decision below is not said twice.
  const said = decision !== undefined && fold(textOf(decision.paragraphs[0])) === fold(words);
  if (said && motion.outcome === 'carried' && by === '' && rest.length === 0) return [];
  if (/^(?:it was )?moved\b/iu.test(words) || (by === '' && result === '')) return [prosePart([entry], joined(first, rest, '', result), what)];
  if (said) return [prosePart([entry], [plain(entry, `${capital(by === '' ? `the ${what} was put` : `the ${what} was ${by}`)}.${result === '' ? '' : ` ${result}`}`)], what)];
  const start = by === '' ? `${motion.amendment ? 'An amendment' : 'A motion'} was put` : motion.amendment ? `An amendment was ${by}` : `It was ${by}`;
  const link = /^that\b/iu.test(words) ? ' ' : ': ';
  const lowered = first && /^That\b/u.test(words) ? { ...first, runs: first.runs.map((run, index) => (index === 0 ? { ...run, text: run.text.replace(/^That\b/u, 'that') } : run)) } : first;
  return [prosePart([entry], joined(lowered, rest, `${start}${link}`, result), what)];
}

function joined(first: Prose | undefined, rest: readonly Prose[], before: string, after: string): readonly Prose[] {
  if (!first) return rest;
  const lead: Prose = { ...first, runs: [...(before === '' ? [] : [{ text: before }]), ...first.runs, ...(after === '' || rest.length > 0 ? [] : [{ text: `${endsSentence(first) ? '' : '.'} ${after}` }])] };
  return after === '' || rest.length === 0 ? [lead, ...rest] : [lead, ...rest, { ...first, kind: 'paragraph', level: 1, runs: [{ text: after }] }];
}

function plain(entry: EntryFact, text: string): Prose {
  return { kind: 'paragraph', level: 1, publicity: entry.publicity, runs: [{ text }] };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function fold(text: string): string {
  return decisionWording(text).rest.toLowerCase().replace(/^that\s+/u, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** How a motion went that did not become a decision: "The motion was lost (for 2, against 5, abstained 1)." */
function motionResult(motion: MotionFact, name: (who: string) => string): string {
  const what = motion.amendment ? 'amendment' : 'motion';
  const votes = voteWords(motion, name);
  switch (motion.outcome) {
    case '':
      return '';
    case 'carried':
      return motion.decisionEntryId === null ? `The ${what} was carried${votes === '' ? '' : ` ${votes}`}.` : '';
    case 'lost':
      return `The ${what} was lost${votes === '' ? '' : ` ${votes}`}.`;
    case 'withdrawn':
      return `The ${what} was withdrawn.`;
    case 'lapsed':
      return `The ${what} lapsed, as nobody seconded it.`;
    case 'deferred':
      return `The ${what} was deferred.`;
  }
}

/**
 * "(for 7, against 0, abstained 1)", with how it was taken, a CastingVote, and who alone voted (a sector of a schools forum, SI 2012/2261 r.8);
 * empty where no vote was counted.
 */
export function voteWords(motion: MotionFact, name: (who: string) => string = (who) => who): string {
  const counts = `for ${String(motion.votesFor)}, against ${String(motion.votesAgainst)}, abstained ${String(motion.abstained)}`;
  const casting = motion.castingVote === '' ? '' : `; casting vote ${motion.castingVote}${motion.castingBy === '' ? '' : ` by ${name(motion.castingBy)}`}`;
  const only = motion.votersOnly.length === 0 ? '' : `; only ${listedWords(motion.votersOnly)} voting`;
  switch (motion.method) {
    case '':
    case 'agreed':
      return '';
    case 'unanimous':
      return `(unanimously${only})`;
    case 'show':
    case 'recorded':
      return `(${counts}${casting}${only})`;
    case 'secret':
      return `(by secret ballot: ${counts}${casting}${only})`;
  }
}

/** Who voted how: everybody in a RecordedVote, else those who asked for it (SI 1993/202 Sch 2 para 1). */
function recordedVotes(motion: MotionFact | null, entry: EntryFact, name: (who: string) => string): readonly ComposedPart[] {
  if (!motion || motion.votes.length === 0) return [];
  const having = (choice: MotionFact['votes'][number]['choice'], demanded: boolean): string[] => motion.votes.filter((vote) => vote.choice === choice && (!demanded || vote.onDemand)).map((vote) => name(vote.name));
  const sentences: string[] = [];
  if (motion.method === 'recorded') {
    const lists = ([['For', 'for'], ['Against', 'against'], ['Abstained', 'abstained'], ['Did not vote', 'didNotVote']] as const).map(([word, choice]) => ({ word, names: having(choice, false) }));
    sentences.push('A recorded vote was taken.', ...lists.filter(({ names }) => names.length > 0).map(({ word, names }) => `${word}: ${names.join(', ')}.`));
  } else {
    for (const [choice, words] of [['for', 'voted for'], ['against', 'voted against'], ['abstained', 'abstained']] as const) {
      const names = having(choice, true);
      if (names.length > 0) sentences.push(`At ${names.length === 1 ? 'the member’s' : 'their'} request it is recorded that ${listedWords(names)} ${words}.`);
    }
  }
  // It hangs on the vote, not on a line of its own: there is nothing to edit.
  return sentences.length === 0 ? [] : [{ type: 'prose', entryIds: [], kind: 'motion', publicity: entry.publicity, paragraphs: [plain(entry, sentences.join(' '))], source: 'votes' }];
}

/** The composed minutes as the document takes them. Actions stand under their minute where the house has no table for them. */
export function minuteFacts(minutes: readonly ComposedMinute[], wording: HouseWording): readonly MinuteFact[] {
  return minutes.map((minute) => {
    const time = wording.showTimes && minute.startedAt !== null ? parseTimeOfDay(minute.startedAt) : null;
    return {
      label: minute.number,
      title: time === null ? minute.title : `${minute.title} (${formatTimeInMinutes(time)})`,
      publicity: minute.publicity,
      exemptParagraphs: minute.exemptParagraphs,
      publicTitle: minute.publicTitle,
      publicSummary: minute.publicSummary,
      parts: minute.parts.flatMap((part) => minuteParts(part, wording)),
    };
  });
}

function minuteParts(part: ComposedPart, wording: HouseWording): readonly MinutePart[] {
  switch (part.type) {
    case 'prose':
      return part.paragraphs.map((prose) => ({ type: 'prose', prose: { ...prose, publicity: part.publicity } }));
    case 'decision':
      return [{ type: 'decision', verb: part.verb, lead: { ...part.lead, publicity: part.publicity, runs: part.votes === '' ? part.lead.runs : [{ text: `${part.votes} ` }, ...part.lead.runs] }, limbs: part.limbs, number: part.number }];
    case 'action': {
      if (wording.actionTable) return [];
      const [first, ...rest] = part.paragraphs;
      if (!first) return [];
      const who = [part.owner, part.due].filter((words) => words !== '').join(', ');
      const lead: Prose = { ...first, publicity: part.publicity, runs: [{ text: 'Action: ', bold: true }, ...first.runs, ...(who === '' ? [] : [{ text: ` (${who})` }])] };
      return [lead, ...rest].map((prose) => ({ type: 'prose', prose }));
    }
  }
}

/** The composed text of a part as plain words, as it will be read. */
export function partText(part: ComposedPart): string {
  const prose = (paragraphs: readonly Prose[]): string => paragraphs.map((one) => textOf(one)).join('\n');
  switch (part.type) {
    case 'prose':
    case 'action':
      return prose(part.paragraphs);
    case 'decision':
      return [`${part.verb} ${part.votes === '' ? '' : `${part.votes} `}${textOf(part.lead)}`, ...part.limbs.map((limb) => textOf(limb))].join('\n');
  }
}
