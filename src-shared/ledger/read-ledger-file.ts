import { readSoundJson } from '../reading/sound-json';
import type { JsonTrouble } from '../reading/sound-json';
import { LEDGER_FORMAT, LEDGER_VERSION, ledgerFileSchema } from './ledger-file';
import type { LedgerFile } from './ledger-file';

/** Why a file is no ledger. */
export type LedgerRefusal = 'ledger-not-json' | 'ledger-other-file' | 'ledger-newer' | 'ledger-unsound' | 'nested-too-deep' | 'text-too-large';

/** The longest file of a ledger, in characters: ten thousand recommendations have about a third of it. */
export const LONGEST_LEDGER = 60_000_000;
/** Brackets within brackets: a ledger has nine. */
const DEEPEST = 24;
/** What is wrong with the text, as the refusal of the file. */
const REFUSED: Readonly<Record<JsonTrouble, LedgerRefusal>> = { 'too-long': 'text-too-large', 'too-deep': 'nested-too-deep', 'not-json': 'ledger-not-json', hostile: 'ledger-unsound' };

/**
 * Reads the file of a ledger, which may come from anywhere: its depth is counted before it is parsed, keys that would reach beyond their own
 * object refuse it whole, and everything in it is checked against the schema before anything is made of it.
 */
export function readLedgerFile(text: string): { readonly ledger: LedgerFile } | { readonly refused: LedgerRefusal } {
  const parsed = readSoundJson(text, { longest: LONGEST_LEDGER, deepest: DEEPEST });
  if ('trouble' in parsed) return { refused: REFUSED[parsed.trouble] };
  const { value } = parsed;
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
