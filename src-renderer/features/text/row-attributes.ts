/** The attributes of every node that is a row of the record; the row itself is never part of what is copied. */
export const rowAttributes = {
  id: { default: null, rendered: false, parseHTML: (): null => null },
  orderKey: { default: null, rendered: false, parseHTML: (): null => null },
} as const;

/** A value that was written into an attribute as JSON; null for anything else. */
export function readJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
