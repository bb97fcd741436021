/**
 * A number as decimal text ("93.10", "-4"): digits with at most one point, no separators, no exponent. Numbers of measures are
 * kept and compared as text, so that 93.10 stays 93.10 and 0.1 + 0.2 is 0.3.
 */
export type Decimal = string & { readonly __brand: 'Decimal' };

/** The most digits before and after the point; longer numbers are refused. */
export const MOST_WHOLE_DIGITS = 12;
export const MOST_DECIMAL_PLACES = 6;

const SHAPE = /^-?\d{1,12}(?:\.\d{1,6})?$/;

/** Reads decimal text as it is kept in the record; null for anything else. */
export function parseDecimal(text: string): Decimal | null {
  return SHAPE.test(text) ? (text as Decimal) : null;
}

/** Below nought when `one` is less than `other`, above when it is more, nought when they are worth the same ("1.50" and "1.5"). */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const difference = scaled(one) - scaled(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** How much of the way from `from` to `to` has been covered at `at`, in whole per cent, towards nought where it is between two; null when there is no way to go. */
export function percentOfWay(from: Decimal, to: Decimal, at: Decimal): number | null {
  const way = scaled(to) - scaled(from);
  return way === 0n ? null : Number(((scaled(at) - scaled(from)) * 100n) / way);
}

/** The number for drawing; never for counting. */
export function decimalToNumber(decimal: Decimal): number {
  return Number(decimal);
}

/** "1,234.50", "−4": a comma between thousands, a real minus. */
export function formatDecimal(decimal: Decimal): string {
  const [whole = '', places] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${decimal.startsWith('-') ? '−' : ''}${grouped}${places === undefined ? '' : `.${places}`}`;
}

/** In millionths, which is exact for every number that is let in. */
function scaled(decimal: Decimal): bigint {
  const [whole = '0', places = ''] = decimal.replace('-', '').split('.');
  const value = BigInt(whole + places.padEnd(MOST_DECIMAL_PLACES, '0'));
  return decimal.startsWith('-') ? -value : value;
}
