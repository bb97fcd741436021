import type { DocumentModel } from '../documents/document-model';

/**
 * What a document says, in one spelling, for the hash by which a copy is known again: title, marking and text. Left out is what is not
 * content: the lines at the edges of the pages (the hash is printed there), the stage it is at and when the record last changed.
 */
export function canonicalContent(model: DocumentModel): string {
  const { kind, title, author, language, classification, sections } = model;
  return canonical({ kind, title, author, language, classification, sections: sections.map(({ orientation, blocks }) => ({ orientation, blocks })) });
}

/** JSON with the names of each object in order, so that the same value is the same text whoever made it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** How much of the hash is printed: enough that no two versions share it. */
const PRINTED = 16;

/** The line at the foot of minutes: "Content check 1A2B-3C4D-5E6F-7A8B". */
export function checkLine(hash: string): string {
  return `Content check ${(hash.slice(0, PRINTED).toUpperCase().match(/.{4}/g) ?? []).join('-')}`;
}

/** The beginning of the hash that a text carries; null when it carries none. */
export function readCheckLine(text: string): string | null {
  const found = /Content check\s+([0-9A-F]{4}(?:[-\u2010-\u2015][0-9A-F]{4}){3})/iu.exec(text);
  return found === null ? null : (found[1] ?? '').replace(/[^0-9A-F]/giu, '').toLowerCase();
}
