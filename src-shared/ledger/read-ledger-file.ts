import { LEDGER_FORMAT, LEDGER_VERSION, ledgerFileSchema } from './ledger-file';
import type { LedgerFile } from './ledger-file';

/** Why a file is no ledger. */
export type LedgerRefusal = 'ledger-not-json' | 'ledger-other-file' | 'ledger-newer' | 'ledger-unsound' | 'nested-too-deep' | 'text-too-large';

/** The longest file of a ledger, in characters: ten thousand recommendations have about a third of it. */
export const LONGEST_LEDGER = 60_000_000;
/** Brackets within brackets: a ledger has nine. */
const DEEPEST = 24;
/** Keys by which objects change what all objects are. No ledger has one. */
const HOSTILE = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads the file of a ledger, which may come from anywhere: its depth is counted before it is parsed, keys that would reach beyond their own
 * object refuse it whole, and everything in it is checked against the schema before anything is made of it.
 */
export function readLedgerFile(text: string): { readonly ledger: LedgerFile } | { readonly refused: LedgerRefusal } {
  if (text.length > LONGEST_LEDGER) return { refused: 'text-too-large' };
  if (isDeeperThan(text, DEEPEST)) return { refused: 'nested-too-deep' };
  let hostile = false;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''), (key, inner: unknown) => {
      if (HOSTILE.has(key)) hostile = true;
      return inner;
    });
  } catch {
    return { refused: 'ledger-not-json' };
  }
  if (hostile) return { refused: 'ledger-unsound' };
  if (!isObject(value) || value['format'] !== LEDGER_FORMAT) return { refused: 'ledger-other-file' };
  if (typeof value['version'] === 'number' && value['version'] > LEDGER_VERSION) return { refused: 'ledger-newer' };
  const read = ledgerFileSchema.safeParse(value);
  return read.success && hangsTogether(read.data) ? { ledger: read.data } : { refused: 'ledger-unsound' };
}

/** Whether every round and update that is pointed at is there, and every reference stands once. */
function hangsTogether({ rounds, recommendations }: LedgerFile): boolean {
  if (new Set(recommendations.map(({ reference }) => reference)).size !== recommendations.length) return false;
  return recommendations.every(({ updates, history }) => updates.every(({ round }) => round === null || round < rounds.length) && history.every(({ update }) => update === null || update < updates.length));
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
