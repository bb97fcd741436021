import type { ReadFact, ReadGroup, ReadSeat } from './body-reading';
import type { PlacedLine } from './read-sections';
import { readSeats } from './read-seat';
import { asName, clip, joinReasons } from './small-numbers';
import { namesYear, timesWithin } from './read-when';

/** A sentence of a paragraph and the line it stands in. */
export type Sentence = { readonly text: string; readonly index: number; readonly part: PlacedLine['part'] };

/** The longest stretch without an end that is read as a sentence: patterns stay quick on any text. */
const SENTENCE_LENGTH = 1_500;

/** The sentences of the lines that are neither headings nor rows. */
export function sentencesOf(placed: readonly PlacedLine[]): readonly Sentence[] {
  return placed.filter(({ line }) => line.role === 'paragraph' || line.role === 'item').flatMap(({ line, index, part }) => line.text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).map((text) => ({ text: text.slice(0, SENTENCE_LENGTH), index, part })));
}

const BODY_WORD = '(?:board|committee|council|cabinet|forum|governors|governing body|trust|trustees|partnership|panel|executive|group)';
const REPORTS = /\b(?:report(?:s|ed|ing)?|accountable|answerable)\b(?:\s+(?:directly|formally|back|up|in|regularly|annually|quarterly|termly|upwards?))*\s+(?:in)?to\s+(?:the\s+)?(.+)/iu;
const PART_OF = /\b(?:sub-?committee|sub-?group|committee|working group|set up by|established by)\s+(?:of\s+)?the\s+(.+)/iu;
/** Where the name of a body ends in a sentence. */
const NAME_END = /[.;:,(]|\s(?:on|at|after|each|every|once|twice|annually|quarterly|termly|through|via|by|for|in|when|who|which|and its|with)\s/iu;

/** The body that this one reports to, as a sentence names it. `own` are its own names. */
export function readParent(sentences: readonly Sentence[], own: readonly string[]): ReadFact {
  const known = own.map((name) => name.toLowerCase()).filter((name) => name !== '');
  const found: { readonly value: string; readonly index: number; readonly part: Sentence['part']; readonly pair: boolean }[] = [];
  for (const { text, index, part } of sentences) {
    const match = REPORTS.exec(text) ?? (part === 'reporting' ? PART_OF.exec(text) : null);
    const tail = match?.[1] === undefined ? '' : `${match[1]} `.split(NAME_END)[0] ?? '';
    const upTo = [...tail.matchAll(new RegExp(`\\b${BODY_WORD}\\b`, 'giu'))].at(-1);
    if (upTo === undefined) continue;
    const whole = tail.slice(0, upTo.index + upTo[0].length).trim();
    const [first = '', ...others] = whole.split(/\s+and\s+the\s+/iu);
    // "Reports to the Board", "to that Board" name no other body.
    if (/^(?:(?:that|this|its|their|each|any|same|own|a|an)\b|(?:board|committee|council|forum|partnership|panel|group|governors|trust|trustees)$)/iu.test(first) || known.some((name) => name === first.toLowerCase())) continue;
    found.push({ value: first, index, part, pair: others.length > 0 });
  }
  const best = found.find((candidate) => candidate.part === 'reporting') ?? found[0];
  if (best === undefined) return { value: '', from: [], unsure: '' };
  const differs = found.some((candidate) => candidate.value.toLowerCase() !== best.value.toLowerCase());
  return { value: clip(best.value, 150), from: [best.index], unsure: joinReasons([best.pair ? 'The sentence names more than one body.' : '', differs ? 'Other sentences name other bodies.' : '']) };
}

/** The time of the first meeting, word for word; a year that is not given is not added. */
export function readFirstMeeting(sentences: readonly Sentence[]): ReadFact {
  for (const { text, index } of sentences) {
    if (!/\bfirst\b.{0,60}\bmeet(?:ing|s)?\b|\bmeets? (?:for the )?first\b|\binaugural meeting\b/iu.test(text)) continue;
    const [when] = timesWithin(text);
    if (when !== undefined) return { value: when, from: [index], unsure: namesYear(when) ? '' : 'No year is given, and none was added.' };
  }
  return { value: '', from: [], unsure: '' };
}

const GROUP = /\b(?:task (?:and|&) finish|working|task|sub-?) ?groups?\b/iu;
const NAMED_GROUP = /\b(?:an?|the|one|two|each|called)\s+((?:\p{Lu}[\p{L}’'-]*\s+(?:(?:and|of|for|in|&)\s+)?){1,8})(?:task (?:and|&) finish|working|task) group\b/gu;
const EXAMPLE = /\b(?:such as|for example|for instance|e\.g\.),?\s+(?:looking at |one on |on |a group on )?([^;.]+)/giu;

/** Groups that sentences name, and examples of what a group could be for (not to be taken without a person's word). */
export function readGroupsInSentences(sentences: readonly Sentence[]): readonly ReadGroup[] {
  const groups: ReadGroup[] = [];
  sentences.forEach(({ text, index }, place) => {
    const here = GROUP.test(text);
    for (const match of text.matchAll(NAMED_GROUP)) {
      const name = (match[1] ?? '').trim();
      if (name !== '') groups.push({ name: clip(name, 150), remit: '', named: true, from: [index], unsure: 'Read out of a sentence.' });
    }
    const before = sentences[place - 1];
    const about = here || (before !== undefined && before.index === index && GROUP.test(before.text) && /^(?:these|they|such|each|examples)\b/iu.test(text));
    if (!about) return;
    for (const match of text.matchAll(EXAMPLE)) {
      const name = asName(match[1] ?? '');
      if (/\p{L}/u.test(name)) groups.push({ name: clip(name, 150), remit: name.length > 150 ? name : '', named: false, from: [index], unsure: 'Only given as an example of what a group could do.' });
    }
  });
  return groups;
}

const MADE_OF = /(?:\bmade up of|\bconsists? of|\bconsisting of|\bcompris(?:es?|ing)(?: of)?|\bmembership (?:will |should )?(?:includes?|be)|\bmembers (?:are|will be)|^groups? of)\s+(.+?)[.]?$/iu;
const BETWEEN = /\s*[,;]\s*(?:and\s+)?|\s+and\s+(?:other\s+)?(?=\p{L})|\s+(?:working together )?(?:linking|linked|together|alongside|as well as|working)(?: together)? with\s+/iu;

/** Members out of a sentence ("made up of heads, governors and the police"), for a document that has no list of them. */
export function readSeatsInSentences(sentences: readonly Sentence[], taken: (part: Sentence['part']) => boolean): readonly ReadSeat[] {
  for (const { text, index, part } of sentences) {
    const match = taken(part) ? MADE_OF.exec(text) : null;
    const names = (match?.[1] ?? '').split(BETWEEN).map((name) => name.trim()).filter((name) => name !== '');
    if (names.length < 3 || names.some((name) => name.length > 80)) continue;
    return names.flatMap((name) => readSeats(name, { from: index, under: '', reasons: ['Read out of a sentence.'] }));
  }
  return [];
}

/** How long terms last, where one sentence says it for all: in months, with the line. Null where none does. */
export function readTermForAll(sentences: readonly Sentence[]): { readonly months: number; readonly index: number } | null {
  const number = (word: string): number => ['one', 'two', 'three', 'four', 'five'].indexOf(word.toLowerCase()) + 1 || Number(word) || 0;
  for (const { text, index } of sentences) {
    const match = /\b(?:terms? of office|serve|members hold office|appointed)\b[^.]*?\b(\d|one|two|three|four|five)[- ]years?\b/iu.exec(text);
    if (match?.[1] !== undefined && /\bmembers?|seats?|term/iu.test(text)) return { months: number(match[1]) * 12, index };
  }
  return null;
}
