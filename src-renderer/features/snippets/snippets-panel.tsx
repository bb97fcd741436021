import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Snippet } from '@shared/snippets/contract';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { TextField } from '@renderer/ui/field';
import { Panel } from '@renderer/ui/panel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', padding: '8px 14px', borderBottom: `1px solid ${mb.softLine}` },
  name: { ...type.dense, fontWeight: 600, minWidth: '92px' },
  words: { ...type.dense, color: mb.text2, flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
  tools: { display: 'flex', gap: '4px' },
  form: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '10px', alignItems: 'start', padding: '12px 14px', flex: '1 1 100%' },
  buttons: { display: 'flex', gap: '8px', alignItems: 'end' },
  hint: { ...type.caption, color: mb.text3, padding: '10px 14px', margin: 0 },
  foot: { padding: '12px 14px' },
});

/** The stock sentences of the record: typed as ";;name" in the capture box, they are written out there. */
export function SnippetsPanel() {
  const styles = useStyles();
  const snippets = useRead('snippets', 'list', {}).data?.snippets ?? [];
  const add = useWrite('snippets', 'add', { fields: true });
  const change = useWrite('snippets', 'change', { fields: true });
  const move = useWrite('snippets', 'move');
  const remove = useWrite('snippets', 'remove');
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => {
    add.reset();
    change.reset();
    setOpen(null);
  };

  return (
    <Panel title="Stock sentences">
      <p className={styles.hint}>Type ;; and the short name in a minute, and a space: the sentence is written out.</p>
      <ul className={styles.list} aria-label="Stock sentences">
        {snippets.map((snippet, index) => (
          <li key={snippet.id} className={styles.row}>
            {open === snippet.id ? (
              <SnippetForm snippet={snippet} errors={fieldMessages(change.error)} onCancel={close} onSave={(fields) => change.mutate({ snippetId: snippet.id, ...fields }, { onSuccess: close })} />
            ) : (
              <>
                <span className={styles.name}>;;{snippet.name}</span>
                <span className={styles.words}>{snippet.words}</span>
                <span className={styles.tools}>
                  <Button size="small" onClick={() => setOpen(snippet.id)} aria-label={`Change ;;${snippet.name}`}>
                    Change
                  </Button>
                  <Button size="small" appearance="subtle" icon={<ArrowUp16Regular />} aria-label={`Move ;;${snippet.name} up`} disabledFocusable={index === 0} onClick={() => move.mutate({ snippetId: snippet.id, beforeId: snippets[index - 1]?.id ?? null })} />
                  <Button size="small" appearance="subtle" icon={<ArrowDown16Regular />} aria-label={`Move ;;${snippet.name} down`} disabledFocusable={index === snippets.length - 1} onClick={() => move.mutate({ snippetId: snippet.id, beforeId: snippets[index + 2]?.id ?? null })} />
                  <Button size="small" appearance="subtle" aria-label={`Remove ;;${snippet.name}`} onClick={() => remove.mutate({ snippetId: snippet.id }, { onSuccess: () => toastRemoved('Stock sentence removed') })}>
                    Remove
                  </Button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      {open === '' ? (
        <SnippetForm snippet={null} errors={fieldMessages(add.error)} onCancel={close} onSave={(fields) => add.mutate(fields, { onSuccess: close })} />
      ) : (
        <div className={styles.foot}>
          <Button icon={<Add20Regular />} onClick={() => setOpen('')}>
            Add a stock sentence
          </Button>
        </div>
      )}
    </Panel>
  );
}

type SnippetFormProps = { readonly snippet: Snippet | null; readonly errors: Readonly<Record<string, string>>; readonly onSave: (fields: { readonly name: string; readonly words: string }) => void; readonly onCancel: () => void };

function SnippetForm({ snippet, errors, onSave, onCancel }: SnippetFormProps) {
  const styles = useStyles();
  const [name, setName] = useState(snippet?.name ?? '');
  const [words, setWords] = useState(snippet?.words ?? '');
  return (
    <form
      className={styles.form}
      aria-label={snippet ? 'Change stock sentence' : 'New stock sentence'}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ name: name.replace(/^;+/, '').trim(), words: words.trim() });
      }}
    >
      <TextField label="Short name" value={name} onChange={setName} hint="Letters and digits, such as rn" {...(errors['name'] === undefined ? {} : { error: errors['name'] })} />
      <TextField label="Words" value={words} onChange={setWords} {...(errors['words'] === undefined ? {} : { error: errors['words'] })} />
      <span className={styles.buttons}>
        <Button type="submit" appearance="primary">
          {snippet ? 'Save' : 'Add'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </span>
    </form>
  );
}
