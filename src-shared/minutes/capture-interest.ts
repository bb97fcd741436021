/** What a typed declaration says besides who made it. */
export type TypedInterest = {
  readonly kind: 'pecuniary' | 'otherRegistrable' | 'nonRegistrable' | 'personal' | 'prejudicial' | 'loyalty';
  readonly did: '' | 'stayed' | 'stayedWithoutVote' | 'withdrew' | 'dispensation';
  readonly nature: string;
  /** The item that the words name by its number; null where they name none. */
  readonly item: CalledItem | null;
};

/** An item of the agenda as it is called: "5.1". */
export type CalledItem = { readonly id: string; readonly number: string };

const ITEM = /[,;]?\s{0,3}\b(?:(?:in|on|for|under|regarding|about) )?(?:agenda )?item (?:no\.? ?)?([\w.()]{1,16})/gi;

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

/**
 * Reads "pecuniary, item 7, head of a school that has applied, withdrew": kind, nature, item and what the person did. Nothing said is a personal
 * interest in the item that is shown, and what was done is left open. A number that no item has ("item 3 of the register") stays in the words.
 */
export function readInterest(words: string, items: readonly CalledItem[] = []): TypedInterest {
  const deed = DEEDS.find(({ pattern }) => pattern.test(words));
  const said = deed ? words.replace(deed.pattern, ' ') : words;
  const named = namedItem(said, items);
  const rest = named ? `${said.slice(0, named.start)} ${said.slice(named.end)}` : said;
  const kind = KINDS.find(({ pattern }) => pattern.test(rest));
  const nature = (kind ? rest.replace(kind.pattern, ' ') : rest).replace(/\s+/g, ' ').replace(/\s+(?=[,;:])/g, '').replace(/^[\s,:;–-]+|[\s,;:.–-]+$/g, '');
  return { kind: kind?.kind ?? 'personal', did: deed?.did ?? '', nature, item: named?.item ?? null };
}

function namedItem(words: string, items: readonly CalledItem[]): { readonly item: CalledItem; readonly start: number; readonly end: number } | null {
  for (const match of words.matchAll(ITEM)) {
    const called = (match[1] ?? '').replace(/\.+$/, '');
    // A number of letters alone must be written as it stands: "item a" may be the start of other words.
    const item = items.find(({ number }) => number === called || (/\d/.test(number) && number.toLowerCase() === called.toLowerCase()));
    // "item 3 of the register of interests" is an item of another list.
    if (item && !/^\s+of\b/i.test(words.slice(match.index + match[0].length))) return { item, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
