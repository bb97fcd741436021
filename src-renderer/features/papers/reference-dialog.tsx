import { makeStyles } from '@fluentui/react-components';
import type { Editor } from '@tiptap/core';
import { useId, useState } from 'react';
import type { ReferencePlace } from '@shared/papers/paper-references';
import { focusText } from '@renderer/features/text/focus-text';
import { mb, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const useStyles = makeStyles({
  label: { ...type.dense, fontWeight: 600, marginBottom: '-8px' },
  list: { width: '100%', font: 'inherit', ...type.dense, color: mb.text1, backgroundColor: mb.surface, border: `1px solid ${mb.line}`, borderRadius: '4px', padding: '4px', '& option': { padding: '3px 6px' } },
});

const KINDS: Readonly<Record<ReferencePlace['kind'], string>> = { section: 'Section', implication: 'Paragraph', paragraph: 'Paragraph', recommendation: 'Recommendation', table: '', picture: '' };

/** Puts the number of another paragraph, recommendation, table or picture where the caret stands; it follows when that is renumbered. */
export function ReferenceDialog({ editor, places, onClose }: { readonly editor: Editor; readonly places: readonly ReferencePlace[]; readonly onClose: () => void }) {
  const styles = useStyles();
  const listId = useId();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState('');
  const shown = places.filter((place) => wordsOf(place).toLowerCase().includes(filter.trim().toLowerCase()));
  const target = shown.find(({ id }) => id === chosen) ?? shown[0];
  const insert = (): void => {
    if (!target) return;
    onClose();
    const { state, view, schema } = editor;
    const node = schema.nodes['reference']?.create({ target: target.id, text: target.label });
    if (node) view.dispatch(state.tr.insert(state.selection.to, node).scrollIntoView());
    focusText(editor);
  };
  return (
    <FormDialog title="Insert cross-reference" open onClose={onClose} submit="Insert" onSubmit={insert} busy={target === undefined} lead="Only the number is inserted, “2.3” or “Table 1”. It follows when that place is renumbered." wide>
      <TextField label="Look for" value={filter} onChange={setFilter} maxLength={200} />
      <label className={styles.label} htmlFor={listId}>
        Refer to
      </label>
      <select id={listId} className={styles.list} size={10} value={target?.id ?? ''} onChange={(event) => setChosen(event.target.value)} onDoubleClick={insert}>
        {shown.map((place) => (
          <option key={place.id} value={place.id}>
            {wordsOf(place)}
          </option>
        ))}
      </select>
    </FormDialog>
  );
}

function wordsOf({ kind, label, words }: ReferencePlace): string {
  const said = words.length > 90 ? `${words.slice(0, 90)}…` : words;
  return [KINDS[kind], said === '' ? label : `${label}: ${said}`].filter((part) => part !== '').join(' ');
}
