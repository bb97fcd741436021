import { Button, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { PlannedRow, RowChoice, RowOutcome } from '@shared/people/import-plan';
import { fullName } from '@shared/people/model';
import { mb, media, tabular, type } from '@renderer/theme/tokens';
import { Panel } from '@renderer/ui/panel';
import { StatusChip } from '@renderer/ui/status-chip';
import type { ChipShape, ChipTone } from '@renderer/ui/status-chip';
import { Tabs } from '@renderer/ui/tabs';
import { useVirtualRows } from '@renderer/ui/use-virtual-rows';
import { choiceOf, decideAll, isOfKind, ROW_KINDS } from './import-decisions';
import type { Decisions, RowKind } from './import-decisions';
import { grouped } from './number-words';

const ROW_HEIGHT = 60;
const KIND_WORDS: Readonly<Record<RowKind, string>> = { all: 'All', toDecide: 'To decide', new: 'New', known: 'Already there', refused: 'Refused' };
const OUTCOMES: Readonly<Record<RowOutcome, { readonly words: string; readonly tone: ChipTone; readonly shape: ChipShape }>> = {
  new: { words: 'New', tone: 'good', shape: 'circle' },
  known: { words: 'Already there', tone: 'neutral', shape: 'tick' },
  fills: { words: 'Fills in', tone: 'accent', shape: 'half' },
  like: { words: 'Looks like somebody', tone: 'attention', shape: 'triangle' },
  doubtful: { words: 'Doubtful cell', tone: 'attention', shape: 'triangle' },
  refused: { words: 'Refused', tone: 'bad', shape: 'diamond' },
};
const CHOICE_WORDS: Readonly<Record<RowChoice, string>> = { add: 'Add as a new person', fill: 'The same: fill in what is missing', leaveOut: 'Leave out' };

const columns = { display: 'grid', gridTemplateColumns: '56px minmax(0, 1fr) 160px 250px', alignItems: 'center', columnGap: '12px', padding: '0 14px' } as const;
const narrower = { [media.medium]: { gridTemplateColumns: '44px minmax(0, 1fr) 150px 210px' } } as const;
const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', padding: '4px 14px 8px' },
  head: { ...columns, ...narrower, minHeight: `calc(30px + ${mb.rowExtra})`, backgroundColor: mb.sub, borderTop: `1px solid ${mb.softLine}`, borderBottom: `1px solid ${mb.softLine}`, ...type.dense, fontWeight: 600, color: mb.text2, [media.small]: { display: 'none' } },
  rows: { position: 'relative' },
  row: { ...columns, ...narrower, position: 'absolute', left: 0, right: 0, boxSizing: 'border-box', height: `calc(${String(ROW_HEIGHT)}px + ${mb.rowExtra})`, borderBottom: `1px solid ${mb.softLine}`, ...type.dense, [media.small]: { gridTemplateColumns: '40px minmax(0, 1fr)', alignContent: 'center', rowGap: '4px', height: `calc(118px + ${mb.rowExtra})` } },
  ask: { backgroundColor: mb.attentionGround },
  number: { ...tabular, color: mb.text3 },
  person: { minWidth: 0 },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: 600, color: mb.text1 },
  facts: { color: mb.text2 },
  reason: { ...type.caption, color: mb.text2 },
  end: { [media.small]: { gridColumn: 2 } },
  choice: { minWidth: 0, width: '100%' },
  none: { ...type.dense, color: mb.text3, padding: '16px 14px' },
});

type ImportPreviewProps = { readonly rows: readonly PlannedRow[]; readonly decisions: Decisions; readonly onDecide: (decisions: Decisions) => void };

/** Every row of the list with what will happen to it; a row that looks like somebody waits until it is decided. */
export function ImportPreview({ rows, decisions, onDecide }: ImportPreviewProps) {
  const styles = useStyles();
  const [kind, setKind] = useState<RowKind>(rows.some((row) => row.preset === null) ? 'toDecide' : 'all');
  const list = useRef<HTMLDivElement>(null);
  const shown = kind === 'all' ? rows : rows.filter((row) => isOfKind(row, kind));
  const { from, to, rowHeight } = useVirtualRows(list, shown.length, ROW_HEIGHT);
  const left = rows.filter((row) => choiceOf(row, decisions) === null);
  const count = (of: RowKind): number => (of === 'all' ? rows.length : rows.filter((row) => isOfKind(row, of)).length);
  return (
    <Panel title="What will happen" count={left.length === 0 ? 'every row is decided' : `${grouped(left.length)} to decide`} ruled={false}>
      <Tabs label="Rows shown" items={ROW_KINDS.filter((of) => of === 'all' || of === kind || count(of) > 0).map((key) => ({ key, words: KIND_WORDS[key], count: grouped(count(key)) }))} current={kind} onChoose={setKind} />
      {left.length > 1 && (
        <div className={styles.tools} role="group" aria-label={`All ${grouped(left.length)} rows to decide`}>
          {(['fill', 'add', 'leaveOut'] as const)
            .filter((choice) => left.some((row) => row.choices.includes(choice)))
            .map((choice) => (
              <Button key={choice} size="small" onClick={() => onDecide(decideAll(rows, decisions, choice))}>
                {choice === 'fill' ? 'All are the same people: fill in' : choice === 'add' ? 'All are somebody else: add' : 'Leave all of them out'}
              </Button>
            ))}
        </div>
      )}
      <div role="table" aria-label="Rows of the list" aria-rowcount={shown.length + 1}>
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={styles.head}>
            <span role="columnheader">Row</span>
            <span role="columnheader">Person</span>
            <span role="columnheader">Found</span>
            <span role="columnheader">What happens</span>
          </div>
        </div>
        <div role="rowgroup" ref={list} className={styles.rows} style={{ height: shown.length * rowHeight }}>
          {shown.slice(from, to).map((row, offset) => (
            <Row key={row.line} row={row} index={from + offset} top={(from + offset) * rowHeight} choice={choiceOf(row, decisions)} onChoose={(choice) => onDecide(new Map(decisions).set(row.line, choice))} />
          ))}
        </div>
      </div>
      {shown.length === 0 && <p className={styles.none}>No row is of this kind.</p>}
    </Panel>
  );
}

type RowProps = { readonly row: PlannedRow; readonly index: number; readonly top: number; readonly choice: RowChoice | null; readonly onChoose: (choice: RowChoice) => void };

function Row({ row, index, top, choice, onChoose }: RowProps) {
  const styles = useStyles();
  const { facts, outcome } = row;
  const name = facts.name === '' ? 'No name' : fullName(facts);
  const others = [facts.organisationName, facts.email, facts.phone].filter((words) => words !== '').join(' · ');
  const { words, tone, shape } = OUTCOMES[outcome];
  return (
    <div role="row" aria-rowindex={index + 2} data-virtual-row="" className={mergeClasses(styles.row, choice === null && styles.ask)} style={{ top }}>
      <span role="cell" className={styles.number}>
        {row.line}
      </span>
      <span role="cell" className={styles.person}>
        <span className={styles.line} title={others === '' ? name : `${name} · ${others}`}>
          <span className={styles.name}>{name}</span>
          {others !== '' && <span className={styles.facts}> · {others}</span>}
        </span>
        {row.reason !== '' && (
          <span className={mergeClasses(styles.line, styles.reason)} title={row.reason}>
            {row.reason}
          </span>
        )}
      </span>
      <span role="cell" className={styles.end}>
        <StatusChip small tone={tone} shape={shape}>
          {words}
        </StatusChip>
      </span>
      <span role="cell" className={styles.end}>
        {row.choices.length === 1 ? (
          <span className={styles.facts}>{CHOICE_WORDS[row.choices[0] ?? 'leaveOut']}</span>
        ) : (
          <Select size="small" className={styles.choice} aria-label={`Row ${String(row.line)}, ${name}`} value={choice ?? ''} onChange={(_event, data) => row.choices.includes(data.value as RowChoice) && onChoose(data.value as RowChoice)}>
            {choice === null && <option value="">Choose…</option>}
            {row.choices.map((value) => (
              <option key={value} value={value}>
                {value === 'fill' && row.personId === null ? CHOICE_WORDS.add : CHOICE_WORDS[value]}
              </option>
            ))}
          </Select>
        )}
      </span>
    </div>
  );
}
