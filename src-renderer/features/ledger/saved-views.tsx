import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { SavedScreen } from '@shared/ledger/model';
import type { LedgerSearch } from '@shared/ledger/tracker-views';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, media, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { TextLink } from '@renderer/ui/text-link';
import { useRefusals } from '@renderer/ui/use-refusals';

const useStyles = makeStyles({
  view: { display: 'inline-flex', alignItems: 'center', minHeight: '30px', borderRadius: '15px', border: `1px solid ${mb.outline}`, backgroundColor: mb.surface, overflow: 'hidden' },
  current: { backgroundColor: mb.accentTint, border: `1px solid ${mb.accent}`, [media.forced]: { outline: '2px solid Highlight' } },
  button: { ...type.dense, fontFamily: 'inherit', minHeight: '28px', padding: '0 4px 0 12px', border: 'none', backgroundColor: 'transparent', color: mb.text1, cursor: 'pointer', ':hover': { textDecorationLine: 'underline' } },
  remove: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', width: '28px', height: '28px', border: 'none', backgroundColor: 'transparent', color: mb.text2, cursor: 'pointer', ':hover': { backgroundColor: mb.hover } },
});

/** Views that somebody kept under a name, and the way to keep what is shown now. */
export function SavedViews({ screen, search, onShow }: { readonly screen: SavedScreen; readonly search: LedgerSearch; readonly onShow: (search: LedgerSearch) => void }) {
  const styles = useStyles();
  const views = useRead('ledger', 'views', { screen }).data?.views ?? [];
  const [naming, setNaming] = useState(false);
  const remove = useWrite('ledger', 'removeView');
  const now = JSON.stringify(search);
  return (
    <>
      {views.map((view) => {
        const current = JSON.stringify(view.search) === now;
        return (
          <span key={view.id} className={mergeClasses(styles.view, current && styles.current)}>
            <button type="button" aria-pressed={current} className={styles.button} onClick={() => onShow(view.search)}>
              {view.name}
            </button>
            <button type="button" className={styles.remove} aria-label={`Move the view ${view.name} to the bin`} onClick={() => remove.mutate({ viewId: view.id }, { onSuccess: () => toastRemoved(`View “${view.name}” moved to the bin`) })}>
              <Dismiss16Regular aria-hidden="true" />
            </button>
          </span>
        );
      })}
      <TextLink onClick={() => setNaming(true)}>Save this view…</TextLink>
      {naming && <NameDialog screen={screen} search={search} onClose={() => setNaming(false)} />}
    </>
  );
}

function NameDialog({ screen, search, onClose }: { readonly screen: SavedScreen; readonly search: LedgerSearch; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const { errors, refused, refuse } = useRefusals();
  const keep = useWrite('ledger', 'keepView', { fields: true });
  const send = async (): Promise<void> => {
    if (name.trim() === '') return refuse('name', 'Enter a name for the view.');
    try {
      await keep.mutateAsync({ screen, name, search });
      onClose();
    } catch (error) {
      refused(error);
    }
  };
  return (
    <FormDialog title="Save this view" open onClose={onClose} submit="Save view" onSubmit={() => void send()} busy={keep.isPending} lead="Its filters, groups and order are kept. A view of the same name is changed.">
      <TextField label="Name" required value={name} onChange={setName} error={errors['name']} />
    </FormDialog>
  );
}
