/** Verbs of minutes in the present and in the past. */
const PAST: Readonly<Record<string, string>> = {
  accepts: 'accepted', advises: 'advised', agrees: 'agreed', approves: 'approved', asks: 'asked', attends: 'attended', comments: 'commented', concludes: 'concluded', confirms: 'confirmed',
  considers: 'considered', declares: 'declared', discusses: 'discussed', endorses: 'endorsed', explains: 'explained', gives: 'gave', highlights: 'highlighted', introduces: 'introduced', invites: 'invited',
  joins: 'joined', leaves: 'left', notes: 'noted', opens: 'opened', presents: 'presented', proposes: 'proposed', queries: 'queried', questions: 'questioned', receives: 'received', recommends: 'recommended',
  records: 'recorded', replies: 'replied', reports: 'reported', requests: 'requested', resolves: 'resolved', responds: 'responded', reviews: 'reviewed', says: 'said', seconds: 'seconded', states: 'stated',
  suggests: 'suggested', supports: 'supported', thanks: 'thanked', updates: 'updated', welcomes: 'welcomed',
};

/** Who acts in minutes: the body and its people by what they are, or a name of two or three words. */
const WHO = String.raw`(?:(?:The|the)\s+(?:Board|Committee|Sub-committee|Forum|Partnership|Group|Panel|Council|Chair|Vice-chair|Clerk|Director|Head|Headteacher|Principal|governing body|Governing Body|Trust|meeting|report)|(?:Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr)\s+\p{Lu}[\p{L}’'-]+(?:\s+\p{Lu}[\p{L}’'-]+)?|\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+)`;
const SENTENCE = new RegExp(String.raw`(?<=^|[.!?]\s+)(${WHO})\s+(${Object.keys(PAST).join('|')})\b`, 'gu');

/** A verb of a sentence that stands in the present: where it begins, and what it would be in the past. */
export type PresentVerb = { readonly at: number; readonly present: string; readonly past: string };

/**
 * Sentences written beforehand that are still in the present ("The Board receives the report"). Only the first verb of a sentence
 * whose subject is the body or one of its people is found: what somebody said may well be in the present.
 */
export function presentVerbs(text: string): readonly PresentVerb[] {
  return [...text.matchAll(SENTENCE)].map((match) => {
    const [whole, who = '', present = ''] = match;
    return { at: match.index + who.length + (whole.length - who.length - present.length), present, past: PAST[present] ?? present };
  });
}

/** The text with those verbs in the past. */
export function inPastTense(text: string): string {
  return presentVerbs(text).reduceRight((words, { at, present, past }) => words.slice(0, at) + past + words.slice(at + present.length), text);
}
