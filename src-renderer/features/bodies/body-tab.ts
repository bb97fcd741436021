import type { ComponentType } from 'react';

/** One part of a body's page. `Count` stands after its words in quieter type ("6", "v3", "2 due") and may show nothing. */
export type BodyTab = {
  /** As the address spells it: /bodies/<id>?tab=<key>. */
  readonly key: string;
  readonly words: string;
  readonly Content: ComponentType<{ readonly bodyId: string }>;
  readonly Count?: ComponentType<{ readonly bodyId: string }>;
};

/** Reads the tab from the address. */
export function bodySearch(search: Record<string, unknown>): { readonly tab?: string } {
  return typeof search['tab'] === 'string' ? { tab: search['tab'] } : {};
}
