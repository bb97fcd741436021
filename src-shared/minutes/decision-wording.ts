/** The word that opens a decision in this product's house wording. */
export const HOUSE_WORD = 'AGREED';

const OPENING = /^(AGREED|RESOLVED|NOTED|APPROVED|RECOMMENDED)\b[:,]?\s*/;

/**
 * A decision as it is printed: the word in capitals and what follows. A decision typed without such a word gets the house's
 * own, so that "that the revised thresholds be adopted" reads "AGREED that the revised thresholds be adopted".
 */
export function decisionWording(text: string, houseWord: string = HOUSE_WORD): { readonly word: string; readonly rest: string } {
  const opening = OPENING.exec(text);
  return opening ? { word: opening[1] ?? houseWord, rest: text.slice(opening[0].length) } : { word: houseWord, rest: text };
}
