import { formatDecimal, MOST_DECIMAL_PLACES, MOST_WHOLE_DIGITS, parseDecimal } from './decimal';
import type { Decimal } from './decimal';

/** A typed amount: the number, and the unit that stood with it ("" when none did). */
export type Amount = { readonly value: Decimal; readonly unit: string };

/** What is wrong with an amount that cannot be read. */
export const NOT_A_NUMBER = 'That is not a number. Enter a number such as 93.1 or 1,250.';
const TOO_LONG = `That number is too long. Use at most ${String(MOST_WHOLE_DIGITS)} digits before the point and ${String(MOST_DECIMAL_PLACES)} after it.`;

/** Units written before the number. */
const BEFORE = ['£', '€', '$'] as const;

/**
 * Reads what people type for an amount: "93.1", "93.1%", "£1,250", "−4 days", "1 250". The comma is a separator of thousands
 * and nothing else: "1,5" could be one and a half or a slip, so it is asked, and so are fractions and "1.2m".
 *
 * @returns the amount, or the sentence that says what to do
 */
export function readAmount(typed: string): { readonly amount: Amount } | { readonly refusal: string } {
  const text = typed.trim().replace(/[\s\u00A0]+/g, ' ').replace(/^([+-]|−|–)\s*/, (sign) => (sign.startsWith('+') ? '' : '-'));
  const match = /^(-)?([£€$])?\s?(-|−)?(\d[\d, ]*(?:\.\d+)?|\.\d+)(?: ?([^\d\s.,].*))?$/.exec(text);
  const [, sign, currency, innerSign, digits = '', after = ''] = match ?? [];
  // "1e5" is neither 100,000 nor a unit.
  if (!match || (currency !== undefined && after !== '') || /^e[+-]?\d/i.test(after)) return { refusal: NOT_A_NUMBER };
  const [whole = '', places] = digits.trim().split('.');
  if (/[, ]/.test(whole) && !/^\d{1,3}(?:,\d{3})+$|^\d{1,3}(?: \d{3})+$/.test(whole)) {
    return { refusal: `“${typed.trim()}” can be read in two ways. Write a point for decimals (1.5) and a comma between thousands only (1,500).` };
  }
  if (/^(?:m|k|bn|million|thousand|billion)\b/i.test(after)) return { refusal: 'Write the number in full, for example 1,200,000.' };
  if (/^(?:[/:]|to |of |out of |and |or |-|–|−)/i.test(after)) return { refusal: 'That is not one number. Enter a single number such as 93.1.' };
  const plainWhole = whole.replace(/[, ]/g, '').replace(/^0+(?=\d)/, '') || '0';
  if (plainWhole.length > MOST_WHOLE_DIGITS || (places?.length ?? 0) > MOST_DECIMAL_PLACES) return { refusal: TOO_LONG };
  const plain = `${plainWhole}${places === undefined ? '' : `.${places}`}`;
  const negative = (sign !== undefined) !== (innerSign !== undefined) && /[1-9]/.test(plain);
  const value = parseDecimal(`${negative ? '-' : ''}${plain}`);
  return value === null ? { refusal: NOT_A_NUMBER } : { amount: { value, unit: currency ?? after.trim() } };
}

/**
 * Reads an amount of a measure whose unit is known. A unit typed with the number must be that one: "12%" in a measure of days
 * is refused, because one of the two is wrong.
 */
export function readAmountIn(unit: string, typed: string): { readonly value: Decimal } | { readonly refusal: string } {
  const read = readAmount(typed);
  if ('refusal' in read) return read;
  const { amount } = read;
  if (amount.unit === '' || sameUnit(amount.unit, unit)) return { value: amount.value };
  return { refusal: unit === '' ? `This measure has no unit. Leave out “${amount.unit}”, or enter it as the unit.` : `This measure is in “${unit}”, not in “${amount.unit}”.` };
}

/**
 * Reads the numbers of a measure as they were typed; an empty one is not known yet. Where the unit is left empty, the one typed
 * with a number is taken: "92.1%".
 *
 * @returns the numbers, or what is wrong beside which field
 */
export function readAim(typed: { readonly unit: string; readonly baseline: string; readonly target: string }): { readonly unit: string; readonly baseline: Decimal | null; readonly target: Decimal | null } | { readonly field: 'baseline' | 'target'; readonly refusal: string } {
  const found = { unit: typed.unit.trim(), baseline: null as Decimal | null, target: null as Decimal | null };
  for (const field of ['baseline', 'target'] as const) {
    if (typed[field].trim() === '') continue;
    const read = readAmount(typed[field]);
    if ('refusal' in read) return { field, refusal: read.refusal };
    found.unit ||= read.amount.unit;
  }
  for (const field of ['baseline', 'target'] as const) {
    if (typed[field].trim() === '') continue;
    const read = readAmountIn(found.unit, typed[field]);
    if ('refusal' in read) return { field, refusal: read.refusal };
    found[field] = read.value;
  }
  return found;
}

/** "93.1%", "£1,250", "34 days", "12": a number with its unit as it is written in British English. */
export function formatAmount(value: Decimal, unit: string): string {
  const words = formatDecimal(value);
  if (unit === '') return words;
  if ((BEFORE as readonly string[]).includes(unit)) return words.startsWith('−') ? `−${unit}${words.slice(1)}` : `${unit}${words}`;
  return /^[%°]/.test(unit) ? `${words}${unit}` : `${words} ${unit}`;
}

/** "%", "per cent" and "percent" are one unit; "day" and "days" as well. */
function sameUnit(one: string, other: string): boolean {
  const plain = (unit: string): string => unit.toLowerCase().replace(/^per ?cent(?:age)?$|^pc$/, '%').replace(/\.$/, '').replace(/(?<=[a-z]{2})s$/, '');
  return plain(one) === plain(other);
}
