import type { ReadWarning, WarningCode } from '@shared/reading/neutral-document';

import { READ_LIMITS } from './read-limits';

/** Collects warnings while a document is read. */
export type WarningList = {
  /** Adds a warning. The same sentence at the same place counts once; of one kind only the first twenty are listed. */
  add(code: WarningCode, sentence: string, place?: string): void;
  /** All warnings, with one line for those of a kind that were too many to list. */
  all(): readonly ReadWarning[];
};

/** A new list. */
export function warningList(): WarningList {
  const list: ReadWarning[] = [];
  const seen = new Set<string>();
  const counts = new Map<WarningCode, number>();
  return {
    add: (code, sentence, place = '') => {
      const key = `${code} ${sentence} ${place}`;
      const count = counts.get(code) ?? 0;
      if (count < READ_LIMITS.warningsOfOneKind) {
        if (seen.has(key)) return;
        seen.add(key);
        list.push({ code, sentence, place });
      }
      counts.set(code, count + 1);
    },
    all: () => {
      const more = [...counts].filter(([, count]) => count > READ_LIMITS.warningsOfOneKind);
      return [...list, ...more.map(([code, count]): ReadWarning => ({ code, sentence: `There are ${String(count - READ_LIMITS.warningsOfOneKind)} more places of this kind.`, place: '' }))];
    },
  };
}
