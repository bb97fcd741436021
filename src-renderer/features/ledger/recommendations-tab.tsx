import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, ClipboardTaskListLtr24Regular } from '@fluentui/react-icons';
import { useNavigate } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { USUAL_SEARCH } from '@shared/ledger/tracker-views';
import type { LedgerSearch } from '@shared/ledger/tracker-views';
import type { TrackerRow } from '@shared/ledger/tracker-row';
import { useRead } from '@renderer/query/use-read';
import { mb } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Message } from '@renderer/ui/message';
import { Skeleton } from '@renderer/ui/skeleton';
import { useToday } from '@renderer/ui/today';
import { BulkTools } from './bulk-tools';
import { LedgerList } from './ledger-list';
import { RecommendationDrawer } from './recommendation-drawer';
import { AddRecommendationDialog } from './add-recommendation-dialog';
import { ReviewDialog } from './review-dialog';
import { ReviewPanel } from './review-panel';
import { SavedViews } from './saved-views';
import { useLedgerRows } from './use-ledger-rows';

const useStyles = makeStyles({
  card: { backgroundColor: mb.surface, borderRadius: '8px', border: `1px solid ${mb.line}`, boxShadow: mb.shadowCard, minWidth: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type RecommendationsTabProps = {
  /** The review of the address; undefined for all. */
  readonly reviewId: string | undefined;
  /** Buttons that bring a plan in. */
  readonly bringIn?: ReactNode;
  /** A button that opens the file of a ledger, where there is no review yet. */
  readonly openFile?: ReactNode;
  /** Draws the buttons that hand a review's plan out. */
  readonly handOut?: (reviewId: string) => ReactNode;
  /** Draws the buttons that hand out the rows that are found. */
  readonly handOutList?: (rows: readonly TrackerRow[]) => ReactNode;
};

/** The recommendation ledger: of all reviews or of one, from the day a review was received to the day its last recommendation is closed. */
export function RecommendationsTab({ reviewId, bringIn, openFile, handOut, handOutList }: RecommendationsTabProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const today = useToday();
  const reviews = useRead('ledger', 'reviews', {});
  const { rows, total, whole, error } = useLedgerRows(today, false);
  const [kept, setKept] = useState<LedgerSearch>(USUAL_SEARCH);
  const [asking, setAsking] = useState<'none' | 'review' | 'recommendation'>('none');
  const known = reviews.data?.reviews;
  const review = known?.find(({ id }) => id === reviewId);
  const search: LedgerSearch = { ...kept, reviewId: review?.id ?? null };
  const show = (next: LedgerSearch): void => {
    setKept(next);
    if (next.reviewId !== search.reviewId) void navigate({ to: '/recommendations', search: { tab: 'recommendations', ...(next.reviewId === null ? {} : { review: next.reviewId }) } });
  };
  const failed = error ?? reviews.error;
  if (failed) return <Message tone="bad">{failed.message}</Message>;
  if (!known || !rows) return <Skeleton lines={6} label="Reading the recommendations" />;
  const dialogs = (
    <>
      {asking === 'review' && <ReviewDialog review={null} onClose={() => setAsking('none')} onAdded={(id) => show({ ...search, reviewId: id })} />}
      {asking === 'recommendation' && <AddRecommendationDialog reviews={known} reviewId={review?.id ?? null} onClose={() => setAsking('none')} />}
    </>
  );
  if (known.length === 0) {
    return (
      <div className={styles.card}>
        <EmptyState
          icon={<ClipboardTaskListLtr24Regular />}
          sentence="No review is followed yet. Add one, and its recommendations, responses and updates are kept here until the last is closed."
          action={
            <span className={styles.tools}>
              <Button appearance="primary" onClick={() => setAsking('review')}>
                Add review…
              </Button>
              {bringIn}
              {openFile}
            </span>
          }
        />
        {dialogs}
      </div>
    );
  }
  return (
    <>
      <div className={styles.tools}>
        <Button appearance="primary" icon={<Add20Regular />} onClick={() => setAsking('recommendation')}>
          Recommendation…
        </Button>
        <Button onClick={() => setAsking('review')}>Add review…</Button>
        {bringIn}
        {review && handOut?.(review.id)}
      </div>
      {review && <ReviewPanel review={review} today={today} />}
      <LedgerList
        noun="recommendation"
        rows={rows}
        total={total}
        whole={whole}
        today={today}
        search={search}
        onSearch={show}
        reviews={known}
        afterViews={<SavedViews screen="recommendations" search={search} onShow={show} />}
        together={(picked, choose) => <BulkTools rows={picked} today={today} onDone={() => choose(new Set())} />}
        {...(handOutList === undefined ? {} : { handOutList })}
        opened={(row, ids, go) => <RecommendationDrawer id={row.id} ids={ids} today={today} onOpen={go} onClose={() => go(null)} />}
      />
      {dialogs}
    </>
  );
}
