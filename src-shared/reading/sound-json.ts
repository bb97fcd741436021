/** Why a text from outside is not taken as JSON. */
export type JsonTrouble = 'too-long' | 'too-deep' | 'not-json' | 'hostile';

/** Keys by which objects change what all objects are. No file of ours has one. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads JSON that may come from anywhere: its depth is counted before it is parsed, and keys that would reach beyond their own object
 * refuse it whole. What it says is for a schema to check.
 * @param limits the most characters, and brackets within brackets
 */
export function readSoundJson(text: string, limits: { readonly longest: number; readonly deepest: number }): { readonly value: unknown } | { readonly trouble: JsonTrouble } {
  if (text.length > limits.longest) return { trouble: 'too-long' };
  if (isDeeperThan(text, limits.deepest)) return { trouble: 'too-deep' };
  let hostile = false;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''), (key, inner: unknown) => {
      if (HOSTILE.has(key)) hostile = true;
      return inner;
    });
  } catch {
    return { trouble: 'not-json' };
  }
  return hostile ? { trouble: 'hostile' } : { value };
}

/** Counts brackets outside of strings, one pass and no recursion. */
function isDeeperThan(text: string, most: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > most) return true;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return false;
}
