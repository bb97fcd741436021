import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular } from '@fluentui/react-icons';
import { mb, media, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import { recommendationsWords } from './import-words';
import { RowFields } from './row-fields';
import { RowSource } from './row-source';
import { RowsList } from './rows-list';
import type { PlanDraft } from './use-plan-draft';

const useStyles = makeStyles({
  both: { display: 'grid', gridTemplateColumns: '260px minmax(0, 1fr)', alignItems: 'start', [media.medium]: { gridTemplateColumns: '200px minmax(0, 1fr)' }, [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  list: { position: 'sticky', top: 0, [media.small]: { position: 'static' } },
  detail: { minWidth: 0, padding: '12px 14px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '12px' },
  title: { ...type.cardTitle, color: mb.text1, marginInlineEnd: 'auto' },
  sides: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.15fr)', gap: '18px', [media.small]: { gridTemplateColumns: 'minmax(0, 1fr)' } },
  side: { minWidth: 0 },
  sideTitle: { ...type.caption, fontWeight: 600, color: mb.text3, marginBottom: '6px' },
  none: { ...type.dense, color: mb.text2, padding: '20px 14px' },
});

type RowsPanelProps = { readonly draft: PlanDraft; readonly current: number; readonly onChoose: (index: number) => void };

/** Every recommendation that was read, beside the words of the file that it was read from. */
export function RowsPanel({ draft, current, onChoose }: RowsPanelProps) {
  const styles = useStyles();
  const { rows } = draft;
  const at = Math.min(current, rows.length - 1);
  const row = rows[at];
  const base = draft.reading.rows.find(({ key }) => key === row?.key);
  const nextOpen = [...rows.keys()].map((step) => (at + 1 + step) % rows.length).find((index) => (rows[index]?.doubts.length ?? 0) > 0);
  return (
    <Panel title="Recommendations" count={draft.open === 0 ? `${recommendationsWords(rows.length)}, nothing to check` : `${recommendationsWords(rows.length)}, ${String(draft.open)} to check`}>
      {row === undefined || base === undefined ? (
        <p className={styles.none}>No recommendation was found. Say above what each column holds, or which table the plan is.</p>
      ) : (
        <div className={styles.both}>
          <div className={styles.list}>
            <RowsList rows={rows} current={at} onChoose={onChoose} />
          </div>
          <div className={styles.detail}>
            <div className={styles.head}>
              <h3 className={styles.title}>{row.reference === '' ? 'No reference yet' : row.reference}</h3>
              {row.doubts.length === 0 && (
                <StatusChip small tone="good" shape="tick">
                  Nothing to check
                </StatusChip>
              )}
              <Button size="small" icon={<ArrowUp20Regular />} disabledFocusable={at === 0} onClick={() => onChoose(at - 1)}>
                Previous
              </Button>
              <Button size="small" icon={<ArrowDown20Regular />} disabledFocusable={at === rows.length - 1} onClick={() => onChoose(at + 1)}>
                Next
              </Button>
              <Button size="small" disabledFocusable={nextOpen === undefined || nextOpen === at} onClick={() => nextOpen !== undefined && onChoose(nextOpen)}>
                Next to check
              </Button>
            </div>
            <div className={styles.sides}>
              <section className={styles.side} aria-label="As it stands in the file">
                <p className={styles.sideTitle}>As it stands in the file</p>
                <RowSource row={row} draft={draft} />
              </section>
              <section className={styles.side} aria-label="As it will be kept">
                <p className={styles.sideTitle}>As it will be kept</p>
                <RowFields key={row.key} row={row} base={base} draft={draft} />
              </section>
            </div>
          </div>
        </div>
      )}
    </Panel>
  );
}
