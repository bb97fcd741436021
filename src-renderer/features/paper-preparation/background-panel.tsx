import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { BackgroundPaper } from '@shared/papers/preparation/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { PartList } from './part-list';
import { usePartStyles } from './part-styles';

type BackgroundPanelProps = { readonly paperId: string; readonly papers: readonly BackgroundPaper[]; readonly locked: boolean; /** Writes that there is none, where the template has a place for it. */ readonly onNone: (() => void) | null };

/** The documents that the paper relies on (LGA 1972 s.100D), in the order they are listed. */
export function BackgroundPanel({ paperId, papers, locked, onNone }: BackgroundPanelProps) {
  const styles = usePartStyles();
  const move = useWrite('preparation', 'moveBackgroundPaper');
  const remove = useWrite('preparation', 'removeBackgroundPaper');
  const [editing, setEditing] = useState<BackgroundPaper | 'new' | null>(null);
  return (
    <PartList
      title="Background papers"
      items={papers}
      nameOf={({ title }) => title}
      none="List what the paper relies on, or say that there is none."
      locked={locked}
      onMove={(id, beforeId) => move.mutate({ id, beforeId })}
      words={({ title, whereHeld, disclosesExempt }) => (
        <>
          {title}
          {whereHeld !== '' && <span className={styles.line}> {whereHeld}</span>}
          {disclosesExempt && (
            <StatusChip small tone="part2" shape="padlock">
              Not listed
            </StatusChip>
          )}
        </>
      )}
      tools={(one) => (
        <>
          <TextLink label={`Change ${one.title}`} onClick={() => setEditing(one)}>
            Change…
          </TextLink>
          <TextLink label={`Remove ${one.title}`} onClick={() => remove.mutate({ id: one.id }, { onSuccess: () => toastRemoved('Background paper removed') })}>
            Remove
          </TextLink>
        </>
      )}
      add="Add a background paper…"
      onAdd={() => setEditing('new')}
      besides={
        papers.length === 0 &&
        onNone !== null && (
          <Button size="small" onClick={onNone}>
            None
          </Button>
        )
      }
    >
      {editing !== null && <BackgroundDialog paperId={paperId} paper={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </PartList>
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
