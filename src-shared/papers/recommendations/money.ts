/** Amounts of money are whole pence, so that nothing is lost in fractions. */
const AMOUNT = /£\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s?(k|m|bn|thousand|million|billion)?(?![\p{L}\d])/giu;
const TIMES: Readonly<Record<string, number>> = { k: 1_000, thousand: 1_000, m: 1_000_000, million: 1_000_000, bn: 1_000_000_000, billion: 1_000_000_000 };
/** The most that is kept: a thousand billion pounds. */
export const LARGEST_AMOUNT = 100_000_000_000_000;

/** An amount that is named in a text, in pence, and how it is written there. */
export type NamedAmount = { readonly pence: number; readonly words: string };

/** Every amount in pounds that a text names: "£48,000", "£1.2m", "£46k", "£3 million". */
export function amountsIn(text: string): readonly NamedAmount[] {
  return [...text.matchAll(AMOUNT)].map(([words, pounds = '', fraction = '', times = '']) => {
    const factor = TIMES[times.toLowerCase()] ?? 1;
    return { pence: Math.round(Number(`${pounds.replaceAll(',', '')}.${fraction === '' ? '0' : fraction}`) * factor * 100), words: words.trim() };
  });
}

/** Reads what a person types for an amount, with or without the sign: "48,000", "£1.2m"; null for what is none. */
export function readAmount(typed: string): number | null {
  const text = typed.trim();
  const [amount] = amountsIn(text.startsWith('£') ? text : `£${text}`);
  return amount !== undefined && amount.pence <= LARGEST_AMOUNT && (text.startsWith('£') ? amount.words === text : amount.words === `£${text}`) ? amount.pence : null;
}

/** "£48,000", "£48,000.50". */
export function moneyWords(pence: number): string {
  const pounds = Math.floor(pence / 100).toString().replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return pence % 100 === 0 ? `£${pounds}` : `£${pounds}.${String(pence % 100).padStart(2, '0')}`;
}
