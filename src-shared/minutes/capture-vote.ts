/** A vote as it was typed. `unanimous` and `agreed` carry no counts: they are those of everybody entitled. */
export type TypedVote = { readonly method: 'show' | 'unanimous' | 'agreed'; readonly for: number; readonly against: number; readonly abstained: number };

/** "7-2-1", "7 2 1", "7/2", "7 for, 2 against, 1 abstained", "unan", "nem con", "agreed"; null when it says no result. */
export function readVote(words: string): TypedVote | null {
  const text = words.trim().toLowerCase().replace(/[.;]+$/, '');
  if (/^(?:unan(?:imous(?:ly)?)?|nem\.? ?con\.?|all)$/.test(text)) return { method: 'unanimous', for: 0, against: 0, abstained: 0 };
  if (/^(?:agreed|by consent|without a vote)$/.test(text)) return { method: 'agreed', for: 0, against: 0, abstained: 0 };
  const numbers = text.replace(/\b(?:for|against|abst(?:ained|ain|entions?)?)\b[:.]?/g, ' ').trim();
  const counted = /^(\d{1,3})[\s,/:–-]+(\d{1,3})(?:[\s,/:–-]+(\d{1,3}))?$/.exec(numbers);
  return counted ? { method: 'show', for: Number(counted[1]), against: Number(counted[2]), abstained: Number(counted[3] ?? '0') } : null;
}

/** "For 7, against 2, abstained 1", as it is shown before Enter. */
export function voteWords(vote: TypedVote): string {
  if (vote.method === 'unanimous') return 'Unanimous';
  if (vote.method === 'agreed') return 'Agreed without a vote';
  return `For ${String(vote.for)}, against ${String(vote.against)}, abstained ${String(vote.abstained)}`;
}
