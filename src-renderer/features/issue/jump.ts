import { useNavigate } from '@tanstack/react-router';
import type { ChecklistPlace } from '@shared/issue/checklist';

/** How long a row may take to be drawn after the screen was changed, in milliseconds. */
const PATIENCE = 4_000;

/** Goes to the place that a line of the checklist speaks of; on the agenda the focus goes into the item's row. */
export function useJump(meetingId: string, bodyId: string): (place: ChecklistPlace) => void {
  const navigate = useNavigate();
  return (place) => {
    switch (place.to) {
      case 'details':
        return void navigate({ to: '/meetings/$meetingId/details', params: { meetingId } });
      case 'agenda':
        return void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } });
      case 'rules':
        return void navigate({ to: '/bodies/$bodyId', params: { bodyId }, search: { tab: 'rules' } });
      case 'paper':
        return void navigate({ to: '/papers/$paperId', params: { paperId: place.id } });
      case 'item':
        void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } }).then(() => focusRow(place.id));
    }
  };
}

/** The row is drawn a moment after the screen. */
function focusRow(itemId: string): void {
  const until = performance.now() + PATIENCE;
  const look = (): void => {
    const row = document.querySelector<HTMLElement>(`[data-agenda-row="${CSS.escape(itemId)}"]`);
    const field = row?.querySelector<HTMLElement>('input, textarea, button');
    if (row && field) {
      row.scrollIntoView({ block: 'nearest' });
      field.focus();
    } else if (performance.now() < until) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
