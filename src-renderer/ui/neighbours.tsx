import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular } from '@fluentui/react-icons';
import { mb, type } from '@renderer/theme/tokens';

const useStyles = makeStyles({
  place: { marginInlineStart: 'auto', display: 'inline-flex', alignItems: 'center', gap: '4px', ...type.dense, color: mb.text3 },
});

/** "3 of 12" in a drawer, with the way to the row before and the one after. `what` names a row: "Action". Nothing where there is no other. */
export function Neighbours({ what, id, ids, onOpen }: { readonly what: string; readonly id: string; readonly ids: readonly string[]; readonly onOpen: (id: string) => void }) {
  const styles = useStyles();
  const at = ids.indexOf(id);
  const [before, after] = [ids[at - 1], ids[at + 1]];
  if (at < 0 || ids.length < 2) return null;
  return (
    <span className={styles.place}>
      {at + 1} of {ids.length}
      <Button size="small" appearance="subtle" icon={<ArrowUp20Regular />} aria-label={`${what} before`} disabledFocusable={before === undefined} onClick={() => before !== undefined && onOpen(before)} />
      <Button size="small" appearance="subtle" icon={<ArrowDown20Regular />} aria-label={`${what} after`} disabledFocusable={after === undefined} onClick={() => after !== undefined && onOpen(after)} />
    </span>
  );
}
