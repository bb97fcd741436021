import { Button, makeStyles } from '@fluentui/react-components';
import { AddRegular, SubtractRegular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { columnName, columnShares } from '@shared/documents/prose-figures';
import { mb, tabular, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { FormDialog } from '@renderer/ui/form-dialog';
import { contentOfNode } from './block-json';
import { focusText } from './focus-text';
import { changeTable, currentTable } from './table-commands';

const useStyles = makeStyles({
  strip: { display: 'flex', height: '28px', border: `1px solid ${mb.outline}`, borderRadius: '4px', overflow: 'hidden' },
  part: { minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis', padding: '4px 6px', ...type.caption, color: mb.text2, borderRight: `1px solid ${mb.outline}`, ':last-child': { borderRight: 'none' } },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '36px', borderBottom: `1px solid ${mb.softLine}`, ':last-child': { borderBottom: 'none' } },
  name: { flex: '1 1 0', minWidth: 0, ...type.body, color: mb.text1, overflowWrap: 'anywhere' },
  share: { ...type.body, ...tabular, color: mb.text1, minWidth: '44px', textAlign: 'end' },
});

/** How much one press changes a column by, and the least that is left of any, in hundredths of the table. */
const STEP = 5;
const LEAST = 5;

/** The widths of the columns of the table with the caret: each made wider or narrower, the others give and take evenly. */
export function ColumnWidthsDialog({ editor, onClose }: { readonly editor: Editor; readonly onClose: () => void }) {
  const styles = useStyles();
  const [table] = useState(() => {
    const node = currentTable(editor.state)?.node;
    const content = node === undefined ? null : contentOfNode(node);
    return content?.type === 'table' ? content : null;
  });
  const [shares, setShares] = useState<readonly number[]>(() => (table === null ? [] : columnShares(table).map(Math.round)));
  const [own, setOwn] = useState(table?.widths !== undefined);
  const names = (table?.rows[0] ?? []).map(columnName);
  const step = (at: number, by: number): void => {
    const next = stepped(shares, at, by);
    setShares(next);
    setOwn(true);
    announce(`${names[at] ?? ''}: ${String(next[at] ?? 0)} per cent.`);
  };
  const keep = (): void => {
    onClose();
    changeTable({ widths: own ? shares : null })(editor.state, editor.view.dispatch);
    focusText(editor);
  };
  const byWords = (): void => {
    if (table !== null) setShares(columnShares({ ...table, widths: undefined }).map(Math.round));
    setOwn(false);
    announce('As wide as their words ask.');
  };
  return (
    <FormDialog title="Column widths" open onClose={onClose} submit="Keep" onSubmit={keep} lead="Here, in the preview and in Word the columns share the width of the text.">
      <div className={styles.strip} aria-hidden="true">
        {names.map((name, index) => (
          <span key={index} className={styles.part} style={{ width: `${String(shares[index] ?? 0)}%` }}>
            {name}
          </span>
        ))}
      </div>
      <ul className={styles.list} aria-label="Columns">
        {names.map((name, index) => (
          <li key={index} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <Button size="small" icon={<SubtractRegular />} aria-label={`Narrower: ${name}`} disabledFocusable={(shares[index] ?? 0) <= LEAST || names.length < 2} onClick={() => step(index, -STEP)}>
              Narrower
            </Button>
            <Button size="small" icon={<AddRegular />} aria-label={`Wider: ${name}`} disabledFocusable={names.length < 2 || shares.every((share, at) => at === index || share <= LEAST)} onClick={() => step(index, STEP)}>
              Wider
            </Button>
            <span className={styles.share}>{shares[index]} %</span>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" disabledFocusable={!own} onClick={byWords}>
          As wide as their words ask
        </Button>
      </div>
    </FormDialog>
  );
}

/** The shares with one column wider or narrower; what it takes comes from the widest of the others, what it gives goes to the narrowest, a hundredth at a time. */
function stepped(shares: readonly number[], at: number, by: number): readonly number[] {
  const next = [...shares];
  const sign = Math.sign(by);
  for (let given = 0; given < Math.abs(by); given += 1) {
    const others = next.map((share, index) => ({ share, index })).filter(({ share, index }) => index !== at && (sign < 0 || share > LEAST));
    const other = others.toSorted((one, two) => sign * (two.share - one.share))[0];
    const mine = next[at] ?? 0;
    if (other === undefined || mine + sign < LEAST) break;
    next[at] = mine + sign;
    next[other.index] = other.share - sign;
  }
  return next;
}
