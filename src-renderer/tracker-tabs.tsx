import { Button } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, type ComponentProps } from 'react';
import { later } from './later';
import type { TrackerTab } from './features/actions/tracker-screen';
import type { TrackerSearch } from './features/actions/tracker-search';
import { DocumentActions } from './features/documents/document-actions';
import { LedgerExports } from './features/ledger/exports/ledger-exports';
import { ListExports } from './features/ledger/exports/list-exports';
import { OpenLedgerButton } from './features/ledger/exports/open-ledger-button';
import { useToday } from './ui/today';

const ActionsTab = later(async () => (await import('./features/actions/actions-tab')).ActionsTab);
const RecommendationsTab = later(async () => (await import('./features/ledger/recommendations-tab')).RecommendationsTab);
const EverythingTab = later(async () => (await import('./features/ledger/everything-tab')).EverythingTab);
const ActionBulkTools = later(async () => (await import('./features/actions/action-bulk-tools')).ActionBulkTools);
const ActionDrawer = later(async () => (await import('./features/actions/action-drawer')).ActionDrawer);

function Actions({ search }: { readonly search: TrackerSearch }) {
  const today = useToday();
  return <ActionsTab search={search} document={(bodyId) => <DocumentActions kind="actionList" id={bodyId} period={{ from: today, until: today }} />} />;
}

function Recommendations({ search }: { readonly search: TrackerSearch }) {
  const navigate = useNavigate();
  return <RecommendationsTab reviewId={search.review} bringIn={<Button onClick={() => void navigate({ to: '/recommendations/import' })}>Import plan…</Button>} openFile={<OpenLedgerButton />} handOut={(reviewId) => <LedgerExports reviewId={reviewId} />} handOutList={(rows) => <ListExports ids={rows.map(({ id }) => id)} reviewId={rows[0]?.reviewId ?? ''} />} />;
}

function Everything() {
  const today = useToday();
  return <EverythingTab action={({ id, ids, onOpen, onClose }) => <ActionDrawer actionId={id} ids={ids} today={today} meetingId={null} onOpen={onOpen} onClose={onClose} />} actionTools={(actions, closed, onDone) => <Tools actions={actions} closed={closed} today={today} onDone={onDone} />} />;
}

/** The list stays drawn while the tools beside it are read. */
function Tools(props: ComponentProps<typeof ActionBulkTools>) {
  return (
    <Suspense fallback={null}>
      <ActionBulkTools {...props} />
    </Suspense>
  );
}

/** The parts of the tracker, in the order of its tabs. */
export const TRACKER_TABS: readonly TrackerTab[] = [
  { key: 'actions', words: 'Actions', Content: Actions },
  { key: 'recommendations', words: 'Recommendations', Content: Recommendations },
  { key: 'everything', words: 'Everything', Content: Everything },
];
