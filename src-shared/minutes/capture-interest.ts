/** What a typed declaration says besides who made it. */
export type TypedInterest = {
  readonly kind: 'pecuniary' | 'otherRegistrable' | 'nonRegistrable' | 'personal' | 'prejudicial' | 'loyalty';
  readonly did: '' | 'stayed' | 'stayedWithoutVote' | 'withdrew' | 'dispensation';
  readonly nature: string;
};

const KINDS: readonly { readonly pattern: RegExp; readonly kind: TypedInterest['kind'] }[] = [
  { pattern: /\b(?:disclosable )?pecuniary(?: interest)?\b|\bdpi\b/i, kind: 'pecuniary' },
  { pattern: /\bother registrable(?: interest)?\b/i, kind: 'otherRegistrable' },
  { pattern: /\bnon-?registrable(?: interest)?\b/i, kind: 'nonRegistrable' },
  { pattern: /\bprejudicial(?: interest)?\b/i, kind: 'prejudicial' },
  { pattern: /\bconflict of loyalt(?:y|ies)\b|\bloyalty\b/i, kind: 'loyalty' },
  { pattern: /\bpersonal(?: interest)?\b/i, kind: 'personal' },
];
const DEEDS: readonly { readonly pattern: RegExp; readonly did: TypedInterest['did'] }[] = [
  { pattern: /[,;.]?\s*\b(?:and )?(?:with a |has a |had a )?dispensation\b/i, did: 'dispensation' },
  { pattern: /[,;.]?\s*\b(?:and )?(?:withdrew|left the (?:room|meeting)|withdraws)\b/i, did: 'withdrew' },
  { pattern: /[,;.]?\s*\b(?:(?:and )?(?:stayed|remained)(?: in the room)?,? )?(?:and |but )?(?:did not vote|took no part(?: in the vote)?|no vote|without (?:a )?vote)\b/i, did: 'stayedWithoutVote' },
  { pattern: /[,;.]?\s*\b(?:and )?(?:stayed|remained)(?: in the room)?\b/i, did: 'stayed' },
];

/** Reads "personal, governor of a school in table 2, stayed": kind, nature and what the person did. Nothing said is a personal interest, and what was done is left open. */
export function readInterest(words: string): TypedInterest {
  const deed = DEEDS.find(({ pattern }) => pattern.test(words));
  const rest = deed ? words.replace(deed.pattern, ' ') : words;
  const kind = KINDS.find(({ pattern }) => pattern.test(rest));
  const nature = (kind ? rest.replace(kind.pattern, ' ') : rest).replace(/\s+/g, ' ').replace(/^[\s,:;–-]+|[\s,;:.–-]+$/g, '');
  return { kind: kind?.kind ?? 'personal', did: deed?.did ?? '', nature };
}
