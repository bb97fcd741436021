import { Button, makeStyles } from '@fluentui/react-components';
import { Add16Regular, ChevronDown20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { formatAmount } from '@shared/priorities/amount';
import { measureProgress, progressWords } from '@shared/priorities/measure-rules';
import { BETTER_WORDS } from '@shared/priorities/model';
import type { Actual, Measure } from '@shared/priorities/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, type } from '@renderer/theme/tokens';
import { DataTable, TableCell, TableRow } from '@renderer/ui/data-table';
import { RowMenu } from '@renderer/ui/row-menu';
import type { SortableParts } from '@renderer/ui/sortable-list';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { ActualDialog } from './actual-dialog';
import { MeasureChart } from './measure-chart';
import { aimWords, MEASURE_LOOK } from './priority-words';

const useStyles = makeStyles({
  card: { borderBottom: `1px solid ${mb.softLine}`, backgroundColor: mb.surface, ':last-child': { borderBottom: 'none', borderRadius: '0 0 8px 8px' }, '& [data-row-tools]': { opacity: 0 }, ':hover [data-row-tools]': { opacity: 1 }, ':focus-within [data-row-tools]': { opacity: 1 }, '@media (hover: none), (forced-colors: active)': { '& [data-row-tools]': { opacity: 1 } } },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '2px', padding: '6px 10px 6px 6px' },
  // A long name gives way before the chip and the tools do.
  toggle: { flex: '1 1 180px', minWidth: 0, justifyContent: 'flex-start', textAlign: 'start', paddingInline: '6px', ...type.dense, fontWeight: 600, overflowWrap: 'anywhere' },
  // In a narrow window the chip stands under the name.
  chip: { [media.tiny]: { marginInlineStart: '32px' } },
  tools: { display: 'flex', alignItems: 'center', gap: '2px', marginInlineStart: 'auto' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '2px 14px 14px 44px', [media.small]: { paddingInlineStart: '14px' } },
  aim: { ...type.dense, color: mb.text2 },
  say: { ...type.dense, color: mb.text2 },
  add: { alignSelf: 'flex-start' },
  note: { overflowWrap: 'anywhere' },
});

type MeasureCardProps = { readonly measure: Measure; readonly parts: SortableParts; readonly startsOpen: boolean; readonly onChange: () => void; readonly onRemove: () => void };

/** One measure: how it stands, and behind its name the chart and the table of its values. */
export function MeasureCard({ measure, parts, startsOpen, onChange, onRemove }: MeasureCardProps) {
  const styles = useStyles();
  const contentId = useId();
  const [open, setOpen] = useState(startsOpen);
  const [editing, setEditing] = useState<Actual | 'new' | null>(null);
  const { name, unit, actuals } = measure;
  const progress = measureProgress(measure);
  return (
    <div {...parts.rowProps} className={styles.card} data-measure={measure.id}>
      <div className={styles.head}>
        {parts.handle}
        <Button className={styles.toggle} appearance="transparent" icon={open ? <ChevronDown20Regular /> : <ChevronRight20Regular />} aria-expanded={open} aria-controls={contentId} data-sortable-control="toggle" onClick={() => setOpen(!open)}>
          {name}
        </Button>
        <StatusChip small className={styles.chip} {...MEASURE_LOOK[progress.state]}>
          {progress.latest === null ? progressWords(progress) : `${formatAmount(progress.latest.value, unit)} · ${progressWords(progress)}`}
        </StatusChip>
        <span className={styles.tools}>
          <span data-row-tools>{parts.buttons}</span>
          <RowMenu name={name} moves={parts} onChange={onChange} onRemove={onRemove} />
        </span>
      </div>
      {open && (
        <div id={contentId} className={styles.content}>
          <p className={styles.aim}>
            {aimWords(measure)} {BETTER_WORDS[measure.better]}.
          </p>
          {actuals.length === 0 && <p className={styles.say}>No value has been recorded yet, so there is nothing to draw.</p>}
          {actuals.length === 1 && <p className={styles.say}>One value has been recorded. A second one will show which way it goes.</p>}
          {actuals.length > 0 && <MeasureChart measure={measure} />}
          {actuals.length > 0 && <ActualsTable measure={measure} onChange={setEditing} />}
          <Button className={styles.add} size="small" icon={<Add16Regular />} onClick={() => setEditing('new')}>
            Record value
          </Button>
        </div>
      )}
      {editing !== null && <ActualDialog measure={measure} actual={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}

function ActualsTable({ measure, onChange }: { readonly measure: Measure; readonly onChange: (actual: Actual) => void }) {
  const styles = useStyles();
  const remove = useWrite('priorities', 'removeActual');
  const { name, unit, baseline, baselineDay, target, targetDay, actuals } = measure;
  return (
    <DataTable
      label={`Values of ${name}`}
      columns={[
        { key: 'day', words: 'Day', width: '150px' },
        { key: 'value', words: 'Value', width: '110px', end: true },
        { key: 'note', words: 'Note' },
        { key: 'tools', words: 'More', width: '44px', unseen: true },
      ]}
    >
      <tbody>
        {baseline !== null && <AimRow day={baselineDay} value={formatAmount(baseline, unit)} words="Baseline" />}
        {actuals.map((actual) => (
          <TableRow key={actual.id}>
            <TableCell>
              <TextLink label={`Change the value of ${formatDay(actual.day)}`} onClick={() => onChange(actual)}>
                {formatDay(actual.day)}
              </TextLink>
            </TableCell>
            <TableCell end>{formatAmount(actual.value, unit)}</TableCell>
            <TableCell className={styles.note}>{actual.note}</TableCell>
            <TableCell>
              <RowMenu name={`the value of ${formatDay(actual.day)}`} onChange={() => onChange(actual)} onRemove={() => remove.mutate({ actualId: actual.id }, { onSuccess: () => toastRemoved('Value moved to the bin') })} />
            </TableCell>
          </TableRow>
        ))}
        {target !== null && <AimRow day={targetDay} value={formatAmount(target, unit)} words="Target" />}
      </tbody>
    </DataTable>
  );
}

/** Where a measure starts and where it should be, as rows of the table of its values. */
function AimRow({ day, value, words }: { readonly day: CalendarDay | null; readonly value: string; readonly words: string }) {
  return (
    <TableRow>
      <TableCell quiet>{day === null ? '—' : formatDay(day)}</TableCell>
      <TableCell end>{value}</TableCell>
      <TableCell quiet>{words}</TableCell>
      <TableCell />
    </TableRow>
  );
}
