import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReturnedChange } from '@shared/papers/word-return/returned-lines';
import { mb, type } from '@renderer/theme/tokens';
import { saidWhen } from './said-when';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  count: { ...type.dense, color: mb.text2, marginInlineEnd: 'auto' },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  who: { display: 'block', ...type.caption, color: mb.text3 },
  words: { overflowWrap: 'anywhere' },
});

type TrackedChangesProps = { readonly changes: readonly ReturnedChange[]; readonly accepted: ReadonlySet<number>; readonly onAccept: (ids: readonly number[], taken: boolean) => void };

/** The tracked changes of a file, each with who made it and when; one that is left reads as if it had not been made. */
export function TrackedChanges({ changes, accepted, onAccept }: TrackedChangesProps) {
  const styles = useStyles();
  const ids = changes.map(({ id }) => id);
  const taken = ids.filter((id) => accepted.has(id)).length;
  return (
    <>
      <div className={styles.bar} role="group" aria-label="All tracked changes">
        <span className={styles.count} aria-live="polite">
          {taken} of {ids.length} accepted
        </span>
        <Button size="small" disabledFocusable={taken === ids.length} onClick={() => onAccept(ids, true)}>
          Accept all
        </Button>
        <Button size="small" disabledFocusable={taken === 0} onClick={() => onAccept(ids, false)}>
          Accept none
        </Button>
      </div>
      <ul className={styles.list} aria-label="Tracked changes">
        {changes.map((change) => (
          <li key={change.id}>
            <Checkbox
              checked={accepted.has(change.id)}
              onChange={(_event, data) => onAccept([change.id], data.checked === true)}
              label={
                <span className={styles.words}>
                  {changeWords(change)}
                  <span className={styles.who}>{saidWhen(change.author, change.when)}</span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What somebody did, in words. */
function changeWords({ inserted, deleted, moved }: ReturnedChange): string {
  const [come, gone] = [inserted.trim(), deleted.trim()];
  if (moved) return `Moved “${come === '' ? gone : come}”`;
  if (come === '' && gone === '') return inserted === '' && deleted === '' ? 'A row of a table' : inserted === '' ? 'Two paragraphs made one' : 'A paragraph parted in two';
  if (gone === '') return `Put in “${come}”`;
  return come === '' ? `Took out “${gone}”` : `“${gone}” became “${come}”`;
}
