import type { AskType } from '../../agenda/model';

/** A verb that a body can act on, and what is asked with it. */
export type DecisionVerb = { readonly verb: string; readonly asks: AskType };

/** The verbs that a recommendation can start with, in the order of the list to choose from. Words a committee can resolve as they stand (domain.md: note, approve, agree, recommend, allocate). */
export const DECISION_VERBS: readonly DecisionVerb[] = [
  { verb: 'Agree', asks: 'decision' }, { verb: 'Approve', asks: 'decision' }, { verb: 'Note', asks: 'noting' }, { verb: 'Allocate', asks: 'decision' }, { verb: 'Recommend', asks: 'decision' },
  { verb: 'Adopt', asks: 'decision' }, { verb: 'Endorse', asks: 'decision' }, { verb: 'Accept', asks: 'decision' }, { verb: 'Appoint', asks: 'decision' }, { verb: 'Authorise', asks: 'decision' },
  { verb: 'Delegate', asks: 'decision' }, { verb: 'Confirm', asks: 'decision' }, { verb: 'Ratify', asks: 'decision' }, { verb: 'Grant', asks: 'decision' }, { verb: 'Refuse', asks: 'decision' }, { verb: 'Reject', asks: 'decision' },
  { verb: 'Decide', asks: 'decision' }, { verb: 'Determine', asks: 'decision' }, { verb: 'Select', asks: 'decision' }, { verb: 'Elect', asks: 'decision' }, { verb: 'Nominate', asks: 'decision' }, { verb: 'Establish', asks: 'decision' }, { verb: 'Set', asks: 'decision' },
  { verb: 'Amend', asks: 'decision' }, { verb: 'Revoke', asks: 'decision' }, { verb: 'Defer', asks: 'decision' }, { verb: 'Refer', asks: 'decision' }, { verb: 'Request', asks: 'decision' }, { verb: 'Instruct', asks: 'decision' }, { verb: 'Ask', asks: 'decision' },
  { verb: 'Commission', asks: 'decision' }, { verb: 'Invite', asks: 'decision' }, { verb: 'Support', asks: 'decision' }, { verb: 'Fund', asks: 'decision' }, { verb: 'Release', asks: 'decision' }, { verb: 'Award', asks: 'decision' }, { verb: 'Publish', asks: 'decision' }, { verb: 'Continue', asks: 'decision' },
  { verb: 'Consider', asks: 'discussion' }, { verb: 'Discuss', asks: 'discussion' }, { verb: 'Comment', asks: 'steer' }, { verb: 'Advise', asks: 'steer' }, { verb: 'Review', asks: 'discussion' }, { verb: 'Scrutinise', asks: 'discussion' }, { verb: 'Receive', asks: 'information' }, { verb: 'Welcome', asks: 'noting' }, { verb: 'Thank', asks: 'noting' },
];

const BY_WORD: ReadonlyMap<string, DecisionVerb> = new Map(DECISION_VERBS.flatMap((one) => [one.verb.toLowerCase(), ...inflected(one.verb.toLowerCase())].map((word) => [word, one] as const)));
/** What may stand in front of the verb: "That the Board", "The Committee is asked to", "It is recommended that Members", "to". */
const LEAD = /^(?:(?:it\s+is\s+)?recommended\s+(?:that|to)\s+)?(?:that\s+)?(?:(?:the\s+)?(?:[\p{L}’'-]+\s+){0,5}?(?:board|committee|forum|council|cabinet|executive|panel|governors|trustees|members|group|partnership|directors)\s+)?(?:(?:is|are|be)\s+(?:asked|invited|requested|recommended)\s+)?(?:formally\s+|jointly\s+|also\s+|hereby\s+)?(?:to\s+|resolves?\s+to\s+)?(?:formally\s+|jointly\s+|also\s+)?/iu;

/** The verb that a recommendation starts with, whatever leads up to it ("That the Board agrees …", "to note …"); null when it starts with none. */
export function leadingVerb(words: string): DecisionVerb | null {
  const text = words.trim().replace(/^[(\d.a-z]{1,5}[).]\s+/iu, '');
  return verbAt(text) ?? verbAt(text.replace(LEAD, ''));
}

function verbAt(text: string): DecisionVerb | null {
  return BY_WORD.get(/^[\p{L}]+/u.exec(text)?.[0].toLowerCase() ?? '') ?? null;
}

function inflected(verb: string): readonly string[] {
  const stem = verb.endsWith('y') ? `${verb.slice(0, -1)}i` : verb;
  return [/(?:s|x|ch|sh|i)$/u.test(stem) ? `${stem}es` : `${verb}s`];
}
