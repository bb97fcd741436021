/** What was answered to a recommendation. A person decides it; an import may only propose it. */
export type ResponseKind = 'accepted' | 'partlyAccepted' | 'declined' | 'alreadyInPlace' | 'noted';

/** A proposal with the words that it was read from. `said`: the cell says so, and no more or in a line of its own; `read`: concluded from a sentence, to be confirmed. */
export type ResponseProposal = { readonly response: ResponseKind; readonly words: string; readonly certainty: 'said' | 'read' };

type Wording = { readonly response: ResponseKind; readonly pattern: RegExp };

/** The whole of a cell. */
const SAID: readonly Wording[] = [
  { response: 'partlyAccepted', pattern: /^(?:partly|partially|part)[ -]?(?:accepted|agreed|supported)$|^(?:accepted|agreed|supported) in part$/iu },
  { response: 'declined', pattern: /^(?:declined|rejected|refused|not (?:accepted|agreed|supported))$/iu },
  { response: 'alreadyInPlace', pattern: /^already (?:in place|done|met|completed?|implemented)$/iu },
  { response: 'noted', pattern: /^noted$/iu },
  { response: 'accepted', pattern: /^(?:accepted|agreed|supported|approved|yes)(?: in full)?$/iu },
];

/** Within a sentence, strongest first: a refusal stands between courtesies. */
const READ: readonly Wording[] = [
  { response: 'declined', pattern: /\b(?:(?:is|are|was|were) (?:not|unable to be) (?:accepted|agreed|supported)|(?:does|do|did|can|could) ?not (?:accept|agree|support)(?: (?:this|the) recommendation)?|(?:would|is|are) not (?:be )?(?:appropriate|possible|feasible|practical|affordable)|declines?d?|rejects?(?:ed)? (?:this|the) recommendation)\b/iu },
  { response: 'partlyAccepted', pattern: /\b(?:accept(?:s|ed)?|agree(?:s|d)?|support(?:s|ed)?) (?:in principle|in part)\b|\b(?:partly|partially) (?:accept(?:s|ed)?|agree(?:s|d)?|support(?:s|ed)?)\b|\b(?:accept(?:s|ed)?|agree(?:s|d)?),? subject to\b/iu },
  { response: 'alreadyInPlace', pattern: /\b(?:is|are|was|has been|have been) already (?:in place|being done|done|met|completed?|implemented|under way|happening)\b|\bthis is already\b/iu },
  { response: 'accepted', pattern: /\b(?:we (?:accept|agree|support)|accepts|accepted|agrees|agreed|supports|supported|welcomes? (?:this|the) (?:recommendation|intervention))\b/iu },
  { response: 'accepted', pattern: /\bwelcomes? [^.]{0,80}\b(?:recommendation|recognition|review|intervention)\b/iu },
  { response: 'noted', pattern: /\b(?:is|are) noted\b|\bnotes? (?:this|the) recommendation\b/iu },
];

/**
 * What the words of a response seem to say; null when they say nothing of the kind, which is then left to a person. A refusal is found before
 * a courtesy ("welcomes … would not be appropriate at this time").
 */
export function readResponse(text: string): ResponseProposal | null {
  // The cell says it and no more, or in a line of its own before the reasons.
  const [first = ''] = text.trim().split('\n');
  const whole = first.trim().replace(/[.;]+$/u, '');
  for (const { response, pattern } of SAID) if (pattern.test(whole)) return { response, words: whole, certainty: 'said' };
  for (const { response, pattern } of READ) {
    const match = pattern.exec(text);
    if (match) return { response, words: match[0], certainty: 'read' };
  }
  return null;
}
