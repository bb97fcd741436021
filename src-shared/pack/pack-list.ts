import { sizeInWords } from '../attachments/model';

/** One line of the list that lies in a pack. */
export type PackListLine = { readonly name: string; readonly itemLabel: string; readonly title: string; readonly classification: string; readonly byteLength: number | null; readonly contentHash: string };

/** The list that lies first in the ZIP, as plain text for any program: what is in it in order, what is not, and what was not searched. */
export function packList(facts: { readonly title: string; readonly lines: readonly PackListLine[]; readonly missing: readonly string[]; readonly unchecked: readonly string[] }): string {
  const there = facts.lines.filter(({ name }) => !facts.missing.includes(name));
  const text = [facts.title, ''];
  for (const { name, itemLabel, title, classification, byteLength, contentHash } of there) {
    text.push(name, `    ${[itemLabel === '' ? '' : `Item ${itemLabel}`, title, classification].filter((part) => part !== '').join('. ')}`);
    if (byteLength !== null) text.push(`    ${sizeInWords(byteLength)}. SHA-256 ${contentHash}`);
  }
  if (facts.missing.length > 0) text.push('', 'NOT IN THIS PACK, because they could not be read:', ...facts.missing.map((name) => `    ${name}`));
  if (facts.unchecked.length > 0) text.push('', 'Not searched for exempt words, because they are pictures, scans or locked:', ...facts.unchecked.map((name) => `    ${name}`));
  return `\uFEFF${text.join('\r\n')}\r\n`;
}
