import type { EntryKind } from '@shared/minutes/model';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

/** How a kind of entry looks as a chip, and which tint its row has. Kinds are not states: only an action, which has a course of its own, has a shape. */
export const ENTRY_TONE = {
  note: { tone: 'neutral', shape: 'none' },
  decision: { tone: 'accent', shape: 'none' },
  resolved: { tone: 'accent', shape: 'none' },
  noted: { tone: 'neutral', shape: 'none' },
  action: { tone: 'action', shape: 'half' },
  motion: { tone: 'accent', shape: 'none' },
  question: { tone: 'part2', shape: 'none' },
  challenge: { tone: 'part2', shape: 'none' },
  answer: { tone: 'part2', shape: 'none' },
  impact: { tone: 'part2', shape: 'none' },
  interest: { tone: 'attention', shape: 'none' },
  movement: { tone: 'neutral', shape: 'none' },
  procedure: { tone: 'neutral', shape: 'none' },
} as const satisfies Readonly<Record<EntryKind, { readonly tone: ChipTone; readonly shape: ChipShape }>>;
