import { makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { Suspense, type ComponentType } from 'react';
import { Page } from '@renderer/ui/page';
import { PageHeader } from '@renderer/ui/page-header';
import { Skeleton } from '@renderer/ui/skeleton';
import { Tabs } from '@renderer/ui/tabs';
import type { TrackerSearch } from './tracker-search';

/** One part of the tracker. Features bring theirs; the parts know nothing of each other. */
export type TrackerTab = { readonly key: string; readonly words: string; readonly Content: ComponentType<{ readonly search: TrackerSearch }> };

// A row of its own: the tabs take the width of their place, not the height of the page.
const useStyles = makeStyles({ tabs: { display: 'flex', minWidth: 0 } });

/** What meetings asked for and whether it was done, across all meetings. A single part stands without tabs. */
export function TrackerScreen({ tabs, search }: { readonly tabs: readonly TrackerTab[]; readonly search: TrackerSearch }) {
  const styles = useStyles();
  const navigate = useNavigate();
  const current = tabs.find(({ key }) => key === search.tab) ?? tabs[0];
  return (
    <Page>
      <PageHeader title={tabs.length === 1 ? (current?.words ?? '') : 'Recommendations and actions'} />
      {tabs.length > 1 && current && (
        <div className={styles.tabs}>
          <Tabs label="Parts of the tracker" items={tabs} current={current.key} onChoose={(tab) => void navigate({ to: '/recommendations', search: { tab } })} />
        </div>
      )}
      {current && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <current.Content search={search} />
        </Suspense>
      )}
    </Page>
  );
}
