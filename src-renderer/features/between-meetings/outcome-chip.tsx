import type { BetweenDecision } from '@shared/between-meetings/model';
import { StatusChip } from '@renderer/ui/status-chip';

/** Whether a decision between meetings was carried: word, shape, colour. */
export function OutcomeChip({ decision }: { readonly decision: Pick<BetweenDecision, 'outcome' | 'kind'> }) {
  if (decision.outcome === '') {
    return (
      <StatusChip tone="attention" shape="half" small>
        Answers awaited
      </StatusChip>
    );
  }
  return decision.outcome === 'carried' ? (
    <StatusChip tone="good" shape="tick" small>
      {decision.kind === 'chairsAction' ? 'Taken' : 'Carried'}
    </StatusChip>
  ) : (
    <StatusChip tone="bad" shape="diamond" small>
      Not carried
    </StatusChip>
  );
}
