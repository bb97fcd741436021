import { makeStyles } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { formatDay } from '@shared/kernel/calendar-day';
import type { LedgerText, Recommendation } from '@shared/ledger/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextLink } from '@renderer/ui/text-link';
import { DrawerSection } from './drawer-section';
import { LinkedText } from './linked-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  update: { display: 'grid', gridTemplateColumns: '128px minmax(0, 1fr)', columnGap: '12px', padding: '8px 0', borderBottom: `1px solid ${mb.softLine}`, ...type.dense },
  day: { fontWeight: 600, color: mb.text1 },
  quiet: { ...type.dense, color: mb.text3 },
  by: { ...type.caption, color: mb.text3, display: 'flex', flexWrap: 'wrap', gap: '4px 10px', alignItems: 'center' },
});

type UpdatesPartProps = {
  readonly one: Recommendation;
  readonly linked: Omit<ComponentProps<typeof LinkedText>, 'blocks'>;
  readonly onEdit: (ownerKind: LedgerText, ownerId: string, title: string, blocks: Recommendation['blocks']) => void;
};

/** What has been told of a recommendation, dated and with who told it, the newest first. */
export function UpdatesPart({ one, linked, onEdit }: UpdatesPartProps) {
  const styles = useStyles();
  const remove = useWrite('ledger', 'removeUpdate');
  return (
    <DrawerSection title="Updates">
      {one.updates.length === 0 ? (
        <p className={styles.quiet}>Nothing has been told of it yet.</p>
      ) : (
        <ul className={styles.list} aria-label="Updates">
          {one.updates.map((update) => {
            const when = update.day === null ? (update.roundName === '' ? 'Undated' : update.roundName) : formatDay(update.day);
            return (
              <li key={update.id} className={styles.update}>
                <div className={styles.day}>{when}</div>
                <div>
                  <LinkedText blocks={update.blocks} {...linked} />
                  <p className={styles.by}>
                    {[update.byName, update.day === null ? '' : update.roundName].filter((words) => words !== '').join(' · ')}
                    <TextLink label={`Change the update of ${when}`} onClick={() => onEdit('progressUpdate', update.id, `Change the update of ${when}`, update.blocks)}>
                      Change
                    </TextLink>
                    <TextLink label={`Move the update of ${when} to the bin`} onClick={() => remove.mutate({ updateId: update.id }, { onSuccess: () => toastRemoved('Update moved to the bin') })}>
                      Bin
                    </TextLink>
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </DrawerSection>
  );
}
