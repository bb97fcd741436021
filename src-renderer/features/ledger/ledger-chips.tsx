import type { ActionState } from '@shared/actions/tracker';

import type { RecommendationStatus, Response } from '@shared/ledger/model';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import { responseWords } from './response-words';

type Look = { readonly tone: ChipTone; readonly shape: ChipShape };

const STATUS_LOOKS: Readonly<Record<RecommendationStatus, Look>> = {
  notStarted: { tone: 'neutral', shape: 'ring' },
  onCourse: { tone: 'good', shape: 'circle' },
  late: { tone: 'attention', shape: 'triangle' },
  stuck: { tone: 'bad', shape: 'diamond' },
  paused: { tone: 'neutral', shape: 'pause' },
  done: { tone: 'good', shape: 'tick' },
  closed: { tone: 'neutral', shape: 'tick' },
};

const ACTION_LOOKS: Readonly<Record<ActionState, Look>> = {
  open: { tone: 'accent', shape: 'ring' },
  ongoing: { tone: 'accent', shape: 'half' },
  unclear: { tone: 'attention', shape: 'triangle' },
  overdue: { tone: 'bad', shape: 'diamond' },
  done: { tone: 'good', shape: 'tick' },
  dropped: { tone: 'neutral', shape: 'bar' },
};

const RESPONSE_LOOKS: Readonly<Record<Response, Look>> = {
  '': { tone: 'plain', shape: 'ring' },
  accepted: { tone: 'good', shape: 'tick' },
  partlyAccepted: { tone: 'attention', shape: 'half' },
  declined: { tone: 'bad', shape: 'bar' },
  alreadyInPlace: { tone: 'accent', shape: 'tick' },
  noted: { tone: 'neutral', shape: 'bar' },
};

/** How far something of the tracker has come: word, shape, colour. */
export function StandingChip({ standing, words, small = false }: { readonly standing: TrackerRow['standing']; readonly words: string; readonly small?: boolean }) {
  const look = standing.kind === 'recommendation' ? STATUS_LOOKS[standing.status] : ACTION_LOOKS[standing.state];
  return (
    <StatusChip tone={look.tone} shape={look.shape} small={small}>
      {words}
    </StatusChip>
  );
}

/** What was answered; "No response yet" while nobody has decided it. */
export function ResponseChip({ response, small = false }: { readonly response: Response; readonly small?: boolean }) {
  const look = RESPONSE_LOOKS[response];
  return (
    <StatusChip tone={look.tone} shape={look.shape} small={small}>
      {responseWords(response)}
    </StatusChip>
  );
}
