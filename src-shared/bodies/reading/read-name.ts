import type { BodyKind } from '../model';
import type { BodyPhaseKind } from '../structure-model';
import type { ReadFact } from './body-reading';
import type { SourceLine } from './source-lines';
import { isCapitals, nameCase, sentenceCase } from './repair-run-on';
import { clip, joinReasons } from './small-numbers';

/** What a document calls its body. `topic` is what a slide's title says it is for ("improve behaviour"), "" where none does. */
export type ReadName = {
  readonly name: ReadFact;
  readonly shortName: ReadFact;
  readonly kind: { readonly value: BodyKind; readonly from: number[]; readonly unsure: string };
  readonly phase: { readonly value: BodyPhaseKind | null; readonly from: number[]; readonly unsure: string };
  readonly topic: ReadFact;
};

const BODY_WORD = /\b(?:boards?|sub-?committee|committee|forum|partnerships?|panel|council|governing body|governors|working group|task (?:and|&) finish group|group|network|alliance)\b/iu;
/** What stands before the name of a body in a title: "Proposal for an …", "Draft terms of reference of the …". */
const BEFORE_NAME = /^(?:title:\s*)?(?:(?:draft|revised|proposed|outline|new)\s+)*(?:(?:proposals?|terms of reference|constitution|establishment|creation|setting up|paper|briefing|membership)\b(?:\s+(?:and|for|of|on|to|the|an?|terms of reference|membership|establish(?:ing)?|create|creating|set up|setting up|form))*\s*[:–—-]?\s*|(?:establishing|creating|setting up|towards)\s+)(?:(?:an?|the)\s+)?/iu;
const AFTER_NAME = /\s*(?:[:–—-]\s*)?\(?(?:draft )?(?:proposal|proposals|terms of reference|constitution|draft)\)?\s*$/iu;
const INTERIM = /\b(?:interim|shadow|temporary|transitional)\s+/iu;
const SHORT = /\s*\(([A-Z][A-Za-z&]{0,10}[A-Z])\)/u;
/** A question that ran on behind a title ("… WHAT DO WE WANT TO HAPPEN? BY WHEN?"). */
const QUESTION = /\s+(?:what|how|who|when|why|where|by when)\b[^?]*\?.*$/isu;
const FOUNDED = /\b(?:create|creating|establish|establishing|set up|setting up|form|creation of|establishment of)\s+(?:an?|the)\s+((?:(?:interim|shadow|temporary)\s+)?(?:\p{Lu}[\p{L}’'&-]*\s+(?:(?:of|for|and|the|in)\s+)*)*(?:Board|Committee|Forum|Partnership|Panel|Group|Network))\b(\s*\([A-Z][A-Za-z&]+\))?/u;

/** Headings of a part of the document, which name a body without being its name. */
const OF_A_PART = /^(?:the )?(?:proposed )?(?:membership|composition|role|purpose|aims?|functions|remit|members|reporting|meetings|who|what|how|why|where|when|context|background)\b/iu;
/** How many lines at the start may be a title without looking like one, and how long they may be. */
const OPENING_LINES = 3;
const OPENING_LENGTH = 120;
/** A title in capitals of so many words is a name; a longer one is a sentence. */
const NAME_WORDS = 7;
/** How much of a title is looked at. */
const TITLE_LENGTH = 600;
/** How far down the document a title may stand. */
const TITLE_LINES = 12;

/** The name of the body: in a title or heading near the start, else in a sentence that sets it up; else the first words there are. */
export function readName(lines: readonly SourceLine[], documentTitle: string, abbreviations: ReadonlySet<string>): ReadName {
  const headings = lines.map((line, index) => ({ line, index })).filter(({ line, index }) => line.role === 'heading' && (index < TITLE_LINES || line.slide));
  const titled = [...opening(lines), ...headings].find(({ line }) => BODY_WORD.test(line.bare.replace(QUESTION, '')) && !OF_A_PART.test(line.bare));
  const founded = lines.map((line, index) => ({ match: FOUNDED.exec(line.text), index })).find(({ match }) => match !== null);
  if (titled && (!founded || titled.index < TITLE_LINES)) return nameFrom(titled.line.bare, titled.index, titled.line.slide ? ['Read from the title of a slide.'] : [], lines, abbreviations);
  if (founded?.match) return nameFrom(`${founded.match[1] ?? ''}${founded.match[2] ?? ''}`, founded.index, ['Read out of a sentence.'], lines, abbreviations);
  const first = headings[0] ?? lines.slice(0, 1).map((line) => ({ line, index: 0 }))[0];
  const guess = BODY_WORD.test(documentTitle) ? documentTitle : (first?.line.text ?? '');
  return nameFrom(guess, BODY_WORD.test(documentTitle) ? null : (first?.index ?? null), guess === '' ? [] : ['The document does not say what the body is called.'], lines, abbreviations);
}

/** Short lines at the very start that are no sentences: a title, whatever it looks like. */
function opening(lines: readonly SourceLine[]): readonly { readonly line: SourceLine; readonly index: number }[] {
  return lines.slice(0, OPENING_LINES).map((line, index) => ({ line, index })).filter(({ line }) => line.role === 'paragraph' && line.text.length <= OPENING_LENGTH && !/[.;:,?]$/u.test(line.text) && !/\b(?:will|shall|is|are|was|were|may|should|must|has|have)\b/iu.test(line.text));
}

function nameFrom(text: string, index: number | null, reasons: readonly string[], lines: readonly SourceLine[], abbreviations: ReadonlySet<string>): ReadName {
  const from = index === null ? [] : [index];
  const written = text.slice(0, TITLE_LENGTH);
  const capitals = isCapitals(written);
  const short = written.split(' ').length <= NAME_WORDS && !/\bto\b/iu.test(written);
  const cased = !capitals ? written : short ? nameCase(written, abbreviations) : sentenceCase(written, abbreviations);
  const noQuestion = cased.replace(QUESTION, '');
  const abbreviation = SHORT.exec(noQuestion);
  const bare = noQuestion.replace(SHORT, '').replace(BEFORE_NAME, '').replace(AFTER_NAME, '');
  const interim = INTERIM.exec(bare);
  const name = bare.replace(INTERIM, '').replace(/[.:;,]+$/u, '').trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
  const why = joinReasons([...reasons, capitals ? 'The title was in capitals.' : '', name.length > 150 ? 'The words are longer than a name may be and were shortened.' : '']);
  const topic = /\b(?:to|for)\s+(.{8,})$/iu.exec(name)?.[1] ?? '';
  return {
    name: { value: clip(name, 150), from, unsure: why },
    shortName: { value: abbreviation?.[1] ?? '', from: abbreviation ? from : [], unsure: '' },
    kind: { ...kindOf(name), from },
    phase: phaseOf(interim !== null, from, lines),
    topic: { value: clip(topic.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), 150), from: topic === '' ? [] : from, unsure: topic === '' ? '' : 'Read from the title: the document names no area of work.' },
  };
}

const KINDS: readonly (readonly [RegExp, BodyKind])[] = [
  [/\btask (?:and|&) finish|\bworking group/iu, 'taskAndFinishGroup'],
  [/\bscrutiny\b/iu, 'scrutinyCommittee'],
  [/\bsub-?committee\b/iu, 'subCommittee'],
  [/\bpartnerships?\b|\balliance\b|\bnetwork\b/iu, 'partnershipBoard'],
  [/\bgoverning (?:body|board)\b|\bgovernors\b/iu, 'governingBody'],
  [/\btrust(?:ees)?\b/iu, 'trustBoard'],
  [/\bforum\b/iu, 'forum'],
  [/\bcommittee\b/iu, 'committee'],
  [/\bboard\b/iu, 'board'],
];

/** The kind that a body's name says; null where it says none. */
export function bodyKindNamed(name: string): BodyKind | null {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

function kindOf(name: string): { readonly value: BodyKind; readonly unsure: string } {
  const found = bodyKindNamed(name);
  return found !== null ? { value: found, unsure: '' } : { value: 'board', unsure: 'The name does not say what kind of body it is.' };
}

function phaseOf(named: boolean, from: number[], lines: readonly SourceLine[]): ReadName['phase'] {
  if (named) return { value: 'interim', from, unsure: '' };
  const said = lines.findIndex((line) => /\b(?:interim|shadow|temporary)\s+(?:\p{L}+\s+){0,3}(?:board|committee|forum|partnership|group|panel)\b/iu.test(line.text));
  return said < 0 ? { value: null, from: [], unsure: '' } : { value: 'interim', from: [said], unsure: 'The name does not say so; a sentence speaks of an interim body.' };
}
