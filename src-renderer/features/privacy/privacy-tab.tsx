import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular, Delete20Regular, DocumentArrowUp20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { GUARDED_NAME_WORDS, guardedNameKindSchema } from '@shared/privacy/model';
import type { GuardedNameKind } from '@shared/privacy/model';
import { readNameList } from '@shared/privacy/read-name-list';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useRead } from '@renderer/query/use-read';
import { useWrite } from '@renderer/query/use-write';
import { mb, type } from '@renderer/theme/tokens';
import { announce } from '@renderer/ui/announce';
import { SelectField, TextAreaField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { Panel } from '@renderer/ui/panel';
import { Skeleton } from '@renderer/ui/skeleton';
import { TextLink } from '@renderer/ui/text-link';

const useStyles = makeStyles({
  lead: { ...type.dense, color: mb.text2, padding: '10px 14px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '36px', padding: '4px 14px', borderTop: `1px solid ${mb.softLine}`, ...type.dense, color: mb.text1, overflowWrap: 'anywhere' },
  kind: { ...type.caption, color: mb.text3 },
  remove: { marginInlineStart: 'auto' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '10px 14px', borderTop: `1px solid ${mb.softLine}` },
  file: { display: 'none' },
  left: { ...type.caption, color: mb.text2, paddingInlineStart: '20px' },
});

const KINDS = guardedNameKindSchema.options.map((value) => ({ value, words: GUARDED_NAME_WORDS[value] }));

/** The names that are not to stand in what a body makes public. They stay in the record: nothing prints or exports them. */
export function PrivacyTab({ bodyId }: { readonly bodyId: string }) {
  const styles = useStyles();
  const { data, error } = useRead('privacy', 'names', { bodyId });
  const remove = useWrite('privacy', 'removeNames');
  const [adding, setAdding] = useState(false);
  if (error) return <Message tone="bad">{error.message}</Message>;
  if (!data) return <Skeleton lines={4} label="Reading the privacy list" />;
  const { names } = data;
  const removeAll = (ids: readonly string[], what: string): void => remove.mutate({ ids: [...ids] }, { onSuccess: () => toastRemoved(what) });
  return (
    <Panel title="Privacy list" count={names.length === 1 ? '1 name' : `${String(names.length)} names`}>
      <p className={styles.lead}>Names of pupils and staff that are not to stand in public papers, agendas and minutes. Where one does, it is pointed out before anything is issued. The list is never printed, exported or shown in the room.</p>
      {names.length > 0 && (
        <ul aria-label="Names on the privacy list">
          {names.map(({ id, name, kind }) => (
            <li key={id} className={styles.row}>
              {name}
              <span className={styles.kind}>{GUARDED_NAME_WORDS[kind]}</span>
              <span className={styles.remove}>
                <TextLink label={`Remove ${name}`} onClick={() => removeAll([id], 'Name removed from the privacy list')}>
                  Remove
                </TextLink>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.foot}>
        <Button icon={<Add20Regular />} onClick={() => setAdding(true)}>
          Add names…
        </Button>
        {names.length > 1 && (
          <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => removeAll(names.map(({ id }) => id), 'All names removed from the privacy list')}>
            Remove all names
          </Button>
        )}
      </div>
      {adding && <AddNamesDialog bodyId={bodyId} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function AddNamesDialog({ bodyId, onClose }: { readonly bodyId: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const add = useWrite('privacy', 'addNames');
  const [text, setText] = useState('');
  const [kind, setKind] = useState<GuardedNameKind>('pupil');
  const [asked, setAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { names, left } = readNameList(text);
  const send = (): void => {
    setAsked(true);
    if (names.length > 0) {
      add.mutate({ bodyId, kind, names: [...names] }, {
        onSuccess: ({ added }) => {
          announce(added === 1 ? '1 name added.' : `${String(added)} names added.`);
          onClose();
        },
      });
    }
  };
  return (
    <FormDialog title="Add names to the privacy list" open onClose={onClose} submit={names.length === 1 ? 'Add 1 name' : `Add ${String(names.length)} names`} onSubmit={send} busy={add.isPending} lead="Type or paste one name on a line, rows from a spreadsheet, or open a CSV file with names.">
      <SelectField label="These are" value={kind} options={KINDS} onChange={setKind} />
      <TextAreaField label="Names" rows={8} value={text} onChange={setText} error={asked && names.length === 0 ? 'There is no name here yet. Type one name on a line.' : undefined} />
      <div>
        <Button icon={<DocumentArrowUp20Regular />} onClick={() => input.current?.click()}>
          Open a CSV file…
        </Button>
        <input
          ref={input}
          className={styles.file}
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
          aria-label="File with names"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void file.text().then((read) => setText((before) => [before.trim(), read].filter((part) => part !== '').join('\n')));
            event.target.value = '';
          }}
        />
      </div>
      {left.length > 0 && (
        <div>
          <p>Left out:</p>
          <ul className={styles.left}>
            {left.slice(0, 10).map(({ line, words, why }) => (
              <li key={line}>
                Line {line}, “{words.slice(0, 60)}”: {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </FormDialog>
  );
}
