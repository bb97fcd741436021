/** What a rule answers to "may this be done?". The screen shows the reasons, the handler refuses with the same ones. */
export type Verdict = { readonly verdict: 'allowed' } | { readonly verdict: 'refused'; readonly reasons: readonly string[] };

/** It may be done. */
export const ALLOWED: Verdict = { verdict: 'allowed' };

/** It may not, and why: one sentence a reason. No reason at all means that it may. */
export function refusedFor(reasons: readonly string[]): Verdict {
  return reasons.length === 0 ? ALLOWED : { verdict: 'refused', reasons };
}
