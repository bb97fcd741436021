import type { EntryKind } from '@shared/minutes/model';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

/** How a kind of entry looks as a chip. Kinds are not states: only an action, which has a course of its own, has a shape. */
export const ENTRY_TONE: Readonly<Record<EntryKind, { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  note: { tone: 'neutral', shape: 'none' },
  action: { tone: 'action', shape: 'half' },
  decision: { tone: 'accent', shape: 'none' },
};
