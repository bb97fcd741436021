import { Button, makeStyles } from '@fluentui/react-components';
import { DataTrending24Regular } from '@fluentui/react-icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Measure } from '@shared/priorities/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { readKey } from '@renderer/query/query-client';
import { showAtOnce } from '@renderer/query/show-at-once';
import type { Answer } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb } from '@renderer/theme/tokens';
import { EmptyState } from '@renderer/ui/empty-state';
import { Panel } from '@renderer/ui/panel';
import { SortableList } from '@renderer/ui/sortable-list';
import { withMoved } from '@renderer/ui/sortable-order';
import { TextLink } from '@renderer/ui/text-link';
import { MeasureCard } from './measure-card';
import { MeasureDialog } from './measure-dialog';

/** So many measures show their charts at once; of more, each is opened where it is wanted. */
const OPEN_AT_ONCE = 3;
/** So many are drawn at first, and so many more each time. */
const DRAWN_AT_ONCE = 40;

const useStyles = makeStyles({
  more: { padding: '8px 14px', borderTop: `1px solid ${mb.softLine}` },
});

/** The outcome measures of a priority in its order. */
export function MeasuresPanel({ priorityId, measures }: { readonly priorityId: string; readonly measures: readonly Measure[] }) {
  const styles = useStyles();
  const [editing, setEditing] = useState<Measure | 'new' | null>(null);
  const [drawn, setDrawn] = useState(DRAWN_AT_ONCE);
  const queryClient = useQueryClient();
  const move = useWrite('priorities', 'moveMeasure');
  const remove = useWrite('priorities', 'removeMeasure');
  const moveMeasure = (measureId: string, before: string | null): void => {
    // “Last” among those that are drawn stands before the first that is not.
    const beforeMeasureId = before ?? measures[drawn]?.id ?? null;
    showAtOnce<Answer<'priorities', 'get'>>(queryClient, readKey('priorities', 'get', { priorityId }), (now) => ({ ...now, priority: { ...now.priority, measures: withMoved(now.priority.measures, idOf, measureId, beforeMeasureId) } }));
    move.mutate({ measureId, beforeMeasureId }, { onError: () => void queryClient.invalidateQueries({ queryKey: readKey('priorities', 'get', { priorityId }) }) });
  };
  return (
    <Panel title="Measures" count={measures.length === 0 ? undefined : String(measures.length)} link={measures.length > 0 && <TextLink onClick={() => setEditing('new')}>Add measure</TextLink>}>
      {measures.length === 0 ? (
        <EmptyState icon={<DataTrending24Regular />} sentence="No measure yet: a number with a start, a target and what it has been since." action={<Button onClick={() => setEditing('new')}>Add measure</Button>} />
      ) : (
        <SortableList items={measures.slice(0, drawn)} idOf={idOf} nameOf={({ name }) => name} onMove={moveMeasure}>
          {(measure, parts) => (
            <MeasureCard key={measure.id} measure={measure} parts={parts} startsOpen={measures.length <= OPEN_AT_ONCE} onChange={() => setEditing(measure)} onRemove={() => remove.mutate({ measureId: measure.id }, { onSuccess: () => toastRemoved(`${measure.name} moved to the bin`) })} />
          )}
        </SortableList>
      )}
      {measures.length > drawn && (
        <div className={styles.more}>
          <Button size="small" onClick={() => setDrawn(drawn + DRAWN_AT_ONCE)}>
            Show {Math.min(DRAWN_AT_ONCE, measures.length - drawn)} more of {measures.length}
          </Button>
        </div>
      )}
      {editing !== null && <MeasureDialog priorityId={priorityId} measure={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

const idOf = (measure: Measure): string => measure.id;
