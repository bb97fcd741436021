import { Button, makeStyles } from '@fluentui/react-components';
import { Shield24Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import { RISK_LEVEL_WORDS } from '@shared/priorities/model';
import type { Risk } from '@shared/priorities/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { RowMenu } from '@renderer/ui/row-menu';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { RISK_LOOK } from './priority-words';
import { RiskDialog } from './risk-dialog';

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  words: { flex: '1 1 0', minWidth: 0, ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  what: { fontWeight: 500, textAlign: 'start', overflowWrap: 'anywhere' },
  second: { ...type.caption, color: mb.text3, display: 'block' },
});

/** What may get in the way: of a body, or of one of its priorities when `priorityId` is given. */
export function RisksPanel({ bodyId, risks, priorityId }: { readonly bodyId: string; readonly risks: readonly Risk[]; readonly priorityId: string | null }) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Risk | 'new' | null>(null);
  const remove = useWrite('priorities', 'removeRisk');
  const open = risks.filter(({ closedOn }) => closedOn === null).length;
  return (
    <Panel title="Risks" count={risks.length === 0 ? undefined : open === risks.length ? `${String(open)} open` : `${String(open)} open · ${String(risks.length - open)} closed`} link={risks.length > 0 && <TextLink onClick={() => setEditing('new')}>Add risk</TextLink>}>
      {risks.length === 0 ? (
        <EmptyState icon={<Shield24Regular />} sentence={priorityId === null ? 'No risk is noted for this body.' : 'No risk is noted for this priority.'} action={<Button onClick={() => setEditing('new')}>Add risk</Button>} />
      ) : (
        <ul aria-label="Risks">
          {risks.map((risk) => (
            <li key={risk.id} className={styles.row}>
              <span className={styles.words}>
                <TextLink className={styles.what} onClick={() => setEditing(risk)}>
                  {risk.what}
                </TextLink>
                {risk.response !== '' && <span className={styles.second}>{risk.response}</span>}
                {priorityId === null && risk.priorityName !== '' && <span className={styles.second}>{risk.priorityName}</span>}
              </span>
              {risk.closedOn === null ? (
                <StatusChip small {...RISK_LOOK[risk.level]}>
                  {RISK_LEVEL_WORDS[risk.level]}
                </StatusChip>
              ) : (
                <StatusChip small tone="neutral" shape="tick">
                  Closed {formatDay(risk.closedOn)}
                </StatusChip>
              )}
              <RowMenu name={risk.what} onChange={() => setEditing(risk)} onRemove={() => remove.mutate({ riskId: risk.id }, { onSuccess: () => toastRemoved('Risk moved to the bin') })} />
            </li>
          ))}
        </ul>
      )}
      {editing !== null && <RiskDialog bodyId={bodyId} risk={editing === 'new' ? null : editing} priorityId={priorityId} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
