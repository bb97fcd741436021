import { makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { USUAL_SEARCH } from '@shared/ledger/tracker-views';
import type { LedgerSearch } from '@shared/ledger/tracker-views';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { BulkTools } from './bulk-tools';
import { LedgerList } from './ledger-list';
import { RecommendationDrawer } from './recommendation-drawer';
import { SavedViews } from './saved-views';
import { StepTools } from './step-tools';
import { useLedgerRows } from './use-ledger-rows';

const useStyles = makeStyles({ kind: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' } });

/** What is opened of the other kind, with those of its kind that it stands among. */
export type OpenedAction = { readonly id: string; readonly ids: readonly string[]; readonly onOpen: (id: string) => void; readonly onClose: () => void };

type EverythingTabProps = {
  /** Draws an action of minutes that is opened. */
  readonly action: (opened: OpenedAction) => ReactNode;
  /** Draws what can be done with actions of minutes chosen together. */
  readonly actionTools: (actions: readonly { readonly id: string; readonly number: string; readonly text: string }[], closed: boolean, onDone: () => void) => ReactNode;
};

/** Recommendations with their actions and the actions of minutes side by side: who has what to do by when, wherever it was asked. */
export function EverythingTab({ action, actionTools }: EverythingTabProps) {
  const today = useToday();
  const { rows, total, whole, error } = useLedgerRows(today, true);
  const [search, setSearch] = useState<LedgerSearch>({ ...USUAL_SEARCH, sort: { by: 'due', down: false } });
  if (error) return <Message tone="bad">{error.message}</Message>;
  if (!rows) return <Skeleton lines={6} label="Reading recommendations and actions" />;
  return (
    <LedgerList
      noun="row"
      rows={rows}
      total={total}
      whole={whole}
      today={today}
      search={search}
      onSearch={setSearch}
      reviews={[]}
      afterViews={<SavedViews screen="everything" search={search} onShow={setSearch} />}
      together={(picked, choose) => <Together rows={picked} today={today} onDone={(kind) => choose(new Set(picked.filter((row) => row.kind !== kind).map(({ id }) => id)))} actionTools={actionTools} />}
      opened={(row, ids, go) => {
        const same = ids.filter((id) => rows.some((other) => other.id === id && other.kind === row.kind));
        if (row.kind === 'action') return action({ id: row.id, ids: same, onOpen: go, onClose: () => go(null) });
        // An action is opened with the recommendation that it belongs to.
        return <RecommendationDrawer id={row.recommendationId ?? row.id} ids={row.kind === 'step' ? [] : same} today={today} onOpen={go} onClose={() => go(null)} />;
      }}
    />
  );
}

/** Rows of several kinds are changed kind by kind, each under its own name. */
function Together({ rows, today, onDone, actionTools }: { readonly rows: readonly TrackerRow[]; readonly today: CalendarDay; /** What was changed is no longer chosen; the other kinds still are. */ readonly onDone: (kind: TrackerRow['kind']) => void; readonly actionTools: EverythingTabProps['actionTools'] }) {
  const styles = useStyles();
  const of = (kind: TrackerRow['kind']): readonly TrackerRow[] => rows.filter((row) => row.kind === kind);
  const recommendations = of('recommendation');
  const actions = of('action');
  const steps = of('step');
  const mixed = [recommendations, actions, steps].filter(({ length }) => length > 0).length > 1;
  return (
    <>
      {recommendations.length > 0 && (
        <span className={styles.kind} role="group" aria-label="Recommendations chosen">
          {mixed && `${String(recommendations.length)} ${recommendations.length === 1 ? 'recommendation' : 'recommendations'}:`}
          <BulkTools rows={recommendations} today={today} onDone={() => onDone('recommendation')} />
        </span>
      )}
      {actions.length > 0 && (
        <span className={styles.kind} role="group" aria-label="Actions chosen">
          {mixed && `${String(actions.length)} ${actions.length === 1 ? 'action' : 'actions'} of minutes:`}
          {actionTools(actions.map(({ id, reference, text }) => ({ id, number: reference, text })), actions.every(({ finished }) => finished), () => onDone('action'))}
        </span>
      )}
      {steps.length > 0 && (
        <span className={styles.kind} role="group" aria-label="Actions of recommendations chosen">
          <StepTools rows={steps} today={today} onDone={() => onDone('step')} />
        </span>
      )}
    </>
  );
}
