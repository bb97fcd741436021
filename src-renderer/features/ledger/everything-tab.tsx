import { useState, type ReactNode } from 'react';
import { USUAL_SEARCH } from '@shared/ledger/tracker-views';
import type { LedgerSearch } from '@shared/ledger/tracker-views';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { BulkTools } from './bulk-tools';
import { LedgerList } from './ledger-list';
import { RecommendationDrawer } from './recommendation-drawer';
import { SavedViews } from './saved-views';
import { useLedgerRows } from './use-ledger-rows';

/** What is opened of the other kind, with those of its kind that it stands among. */
export type OpenedAction = { readonly id: string; readonly ids: readonly string[]; readonly onOpen: (id: string) => void; readonly onClose: () => void };

/** Recommendations and the actions of minutes side by side: who has what to do by when, wherever it was asked. `action` draws an action that is opened. */
export function EverythingTab({ action }: { readonly action: (opened: OpenedAction) => ReactNode }) {
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
      together={(picked, choose) => (picked.every(({ kind }) => kind === 'recommendation') ? <BulkTools rows={picked} today={today} onDone={() => choose(new Set())} /> : <span>Actions are changed together on their own tab.</span>)}
      opened={(row, ids, go) => {
        const same = ids.filter((id) => rows.some((other) => other.id === id && other.kind === row.kind));
        return row.kind === 'action' ? action({ id: row.id, ids: same, onOpen: go, onClose: () => go(null) }) : <RecommendationDrawer id={row.id} ids={same} today={today} onOpen={go} onClose={() => go(null)} />;
      }}
    />
  );
}
