import { Button, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { paperStatusSchema } from '@shared/papers/model';
import type { PaperSummary } from '@shared/papers/model';
import { mb, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { PaperList } from './paper-list';
import { PAPER_STATUS_WORDS } from './paper-words';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  select: { minWidth: '150px', maxWidth: '260px', '& select': { textOverflow: 'ellipsis' } },
  none: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '12px', padding: '14px', ...type.dense, color: mb.text2 },
});

const ALL = 'all';

/** Filters beside the statuses: a returned paper is a draft that waits for its writer; a late one is past its deadline. */
type Shown = typeof ALL | PaperSummary['status'] | 'returned' | 'toDo';

const SHOWN: readonly { readonly value: Shown; readonly words: string; readonly fits: (paper: PaperSummary) => boolean }[] = [
  { value: ALL, words: 'All papers', fits: () => true },
  { value: 'toDo', words: 'Not cleared yet', fits: ({ status }) => status === 'draft' || status === 'submitted' },
  ...paperStatusSchema.options.map((status) => ({ value: status, words: PAPER_STATUS_WORDS[status], fits: (paper: PaperSummary) => paper.status === status })),
  { value: 'returned', words: 'Returned', fits: ({ status, lastStep }) => status === 'draft' && lastStep === 'returned' },
];

/** The list of papers with what is shown of it chosen above: by how far they have come, and by body. */
export function FilteredPapers({ papers }: { readonly papers: readonly PaperSummary[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>(ALL);
  const [bodyId, setBodyId] = useState(ALL);
  const bodies = [...new Map(papers.map((paper) => [paper.bodyId, paper.bodyName]))].toSorted(([, one], [, other]) => one.localeCompare(other, 'en-GB'));
  const fits = SHOWN.find(({ value }) => value === shown)?.fits ?? (() => true);
  const found = papers.filter((paper) => fits(paper) && (bodyId === ALL || paper.bodyId === bodyId));
  const filtered = shown !== ALL || bodyId !== ALL;
  return (
    <Panel
      title={filtered ? 'Papers shown' : 'All papers'}
      count={filtered ? `${String(found.length)} of ${String(papers.length)}` : papers.length}
      link={
        <span className={styles.filters}>
          <Select className={styles.select} size="small" aria-label="Papers to show" value={shown} onChange={(_event, data) => setShown(SHOWN.find(({ value }) => value === data.value)?.value ?? ALL)}>
            {SHOWN.map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
          {bodies.length > 1 && (
            <Select className={styles.select} size="small" aria-label="Body" value={bodyId} onChange={(_event, data) => setBodyId(data.value)}>
              <option value={ALL}>Every body</option>
              {bodies.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </span>
      }
    >
      {found.length === 0 ? (
        <p className={styles.none}>
          No paper is like that.
          <Button
            size="small"
            onClick={() => {
              setShown(ALL);
              setBodyId(ALL);
            }}
          >
            Show all papers
          </Button>
        </p>
      ) : (
        <PaperList label="Papers" papers={found} />
      )}
    </Panel>
  );
}
