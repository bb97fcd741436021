import { ACTION_STATE_WORDS } from '@shared/actions/tracker';
import type { ActionState } from '@shared/actions/tracker';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';

const LOOKS: Readonly<Record<ActionState, { readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  open: { tone: 'accent', shape: 'ring' },
  ongoing: { tone: 'accent', shape: 'half' },
  unclear: { tone: 'attention', shape: 'triangle' },
  overdue: { tone: 'bad', shape: 'diamond' },
  done: { tone: 'good', shape: 'tick' },
  dropped: { tone: 'neutral', shape: 'bar' },
};

/** How an action stands: word, shape, colour. */
export function StateChip({ state, small = false }: { readonly state: ActionState; readonly small?: boolean }) {
  const { tone, shape } = LOOKS[state];
  return (
    <StatusChip tone={tone} shape={shape} small={small}>
      {ACTION_STATE_WORDS[state]}
    </StatusChip>
  );
}
