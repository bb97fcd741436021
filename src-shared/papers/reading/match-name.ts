/** A name of a template found in a text; `certain` when the text is that name and nothing else. */
export type NameMatch<T> = { readonly found: T; readonly certain: boolean };

/** A heading or label without case, punctuation and "&", for comparison. */
export function plainName(text: string): string {
  return text.toLowerCase().replace(/&/gu, ' and ').replace(/[’']/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** The one of `candidates` that a heading names: exactly (certain), or by beginning with one of its names (not certain; the longest name wins). */
export function matchName<T>(text: string, candidates: readonly T[], namesOf: (candidate: T) => readonly string[]): NameMatch<T> | null {
  const written = plainName(text);
  if (written === '') return null;
  let best: { readonly found: T; readonly length: number } | null = null;
  for (const candidate of candidates) {
    for (const name of namesOf(candidate)) {
      const plain = plainName(name);
      if (written === plain) return { found: candidate, certain: true };
      if (written.startsWith(`${plain} `) && plain.length > (best?.length ?? 0)) best = { found: candidate, length: plain.length };
    }
  }
  return best === null ? null : { found: best.found, certain: false };
}
