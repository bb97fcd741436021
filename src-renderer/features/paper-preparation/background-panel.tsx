import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { BackgroundPaper } from '@shared/papers/preparation/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Panel } from '@renderer/ui/panel';
import { SortableList } from '@renderer/ui/sortable-list';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { usePartStyles } from './part-styles';

type BackgroundPanelProps = { readonly paperId: string; readonly papers: readonly BackgroundPaper[]; readonly locked: boolean; /** Writes that there is none, where the template has a place for it. */ readonly onNone: (() => void) | null };

/** The documents that the paper relies on (LGA 1972 s.100D), in the order they are listed. */
export function BackgroundPanel({ paperId, papers, locked, onNone }: BackgroundPanelProps) {
  const styles = usePartStyles();
  const move = useWrite('preparation', 'moveBackgroundPaper');
  const remove = useWrite('preparation', 'removeBackgroundPaper');
  const [editing, setEditing] = useState<BackgroundPaper | 'new' | null>(null);
  return (
    <Panel title="Background papers" count={papers.length}>
      {papers.length === 0 && <p className={styles.none}>List what the paper relies on, or say that there is none.</p>}
      <ul aria-label="Background papers">
        <SortableList items={papers} idOf={({ id }) => id} nameOf={({ title }) => title} onMove={(id, beforeId) => move.mutate({ id, beforeId })}>
          {(one, { rowProps, handle, buttons }) => (
            <li key={one.id} className={styles.row} {...rowProps}>
              {!locked && handle}
              <span className={styles.words}>
                {one.title}
                {one.whereHeld !== '' && <span className={styles.line}> {one.whereHeld}</span>}
                {one.disclosesExempt && (
                  <StatusChip small tone="part2" shape="padlock">
                    Not listed
                  </StatusChip>
                )}
              </span>
              {!locked && (
                <span className={styles.tools}>
                  {buttons}
                  <TextLink label={`Change ${one.title}`} onClick={() => setEditing(one)}>
                    Change…
                  </TextLink>
                  <TextLink label={`Remove ${one.title}`} onClick={() => remove.mutate({ id: one.id }, { onSuccess: () => toastRemoved('Background paper removed') })}>
                    Remove
                  </TextLink>
                </span>
              )}
            </li>
          )}
        </SortableList>
      </ul>
      {!locked && (
        <div className={styles.foot}>
          <Button size="small" onClick={() => setEditing('new')}>
            Add a background paper…
          </Button>
          {papers.length === 0 && onNone !== null && (
            <Button size="small" onClick={onNone}>
              None
            </Button>
          )}
        </div>
      )}
      {editing !== null && <BackgroundDialog paperId={paperId} paper={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </Panel>
  );
}

function BackgroundDialog({ paperId, paper, onClose }: { readonly paperId: string; readonly paper: BackgroundPaper | null; readonly onClose: () => void }) {
  const add = useWrite('preparation', 'addBackgroundPaper', { fields: true });
  const change = useWrite('preparation', 'changeBackgroundPaper', { fields: true });
  const [fields, setFields] = useState({ title: paper?.title ?? '', whereHeld: paper?.whereHeld ?? '', link: paper?.link ?? '', disclosesExempt: paper?.disclosesExempt ?? false });
  const wrong = fieldMessages(add.error ?? change.error);
  const send = (): void => {
    if (paper === null) add.mutate({ paperId, ...fields }, { onSuccess: onClose });
    else change.mutate({ id: paper.id, ...fields }, { onSuccess: onClose });
  };
  return (
    <FormDialog title={paper === null ? 'Add a background paper' : 'Change the background paper'} open onClose={onClose} submit={paper === null ? 'Add' : 'Keep'} onSubmit={send} busy={add.isPending || change.isPending}>
      <TextField label="Title" required value={fields.title} onChange={(title) => setFields({ ...fields, title })} error={wrong['title']} />
      <TextField label="Where it can be seen" value={fields.whereHeld} onChange={(whereHeld) => setFields({ ...fields, whereHeld })} error={wrong['whereHeld']} />
      <TextField label="Web address" value={fields.link} onChange={(link) => setFields({ ...fields, link })} error={wrong['link']} />
      <Checkbox label="It discloses exempt or confidential matter, so it is not listed (s.100D(4))" checked={fields.disclosesExempt} onChange={(_event, data) => setFields({ ...fields, disclosesExempt: data.checked === true })} />
    </FormDialog>
  );
}
