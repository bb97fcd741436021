import { useState } from 'react';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import { appendixLetter } from '@shared/papers/linter/appendix-rules';
import type { PaperAppendix, Preparation } from '@shared/papers/preparation/model';
import { undoOrRedo, toastRemoved } from '@renderer/commands/undo-redo';
import { BlockEditor } from '@renderer/features/text/block-editor';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { Drawer } from '@renderer/ui/drawer';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { StatusChip } from '@renderer/ui/status-chip';
import { TextLink } from '@renderer/ui/text-link';
import { PartList } from './part-list';
import { usePartStyles } from './part-styles';

const PUBLICITIES = publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }));
/** Stands for an appendix that is written here. */
const OUR_OWN = 'own';
const NO_NUMBERS = { number: null, before: 0, afterLabel: false };

/** The appendices under their letters: our own texts, or files that are attached to the paper. */
export function AppendicesPanel({ paperId, preparation, locked }: { readonly paperId: string; readonly preparation: Preparation; readonly locked: boolean }) {
  const styles = usePartStyles();
  const move = useWrite('preparation', 'moveAppendix');
  const remove = useWrite('preparation', 'removeAppendix');
  const [editing, setEditing] = useState<PaperAppendix | 'new' | null>(null);
  const [writing, setWriting] = useState<PaperAppendix | null>(null);
  const { appendices, attachments } = preparation;
  return (
    <PartList
      title="Appendices"
      items={appendices}
      nameOf={({ title }) => title}
      none="Add an appendix: a text of your own, or a file that is attached to the paper."
      locked={locked}
      onMove={(id, beforeId) => move.mutate({ id, beforeId })}
      words={({ title, attachmentId, publicity }, index) => (
        <>
          {appendixLetter(index)} {title}
          <span className={styles.line}> {attachmentId === null ? '' : (attachments.find(({ id }) => id === attachmentId)?.fileName ?? 'file no longer attached')}</span>
          {publicity !== 'open' && (
            <StatusChip small tone="part2" shape="padlock">
              {PUBLICITY_WORDS[publicity]}
            </StatusChip>
          )}
        </>
      )}
      tools={(one, index) => (
        <>
          {one.attachmentId === null && (
            <TextLink label={`Write appendix ${appendixLetter(index)}`} onClick={() => setWriting(one)}>
              Write…
            </TextLink>
          )}
          <TextLink label={`Change appendix ${appendixLetter(index)}`} onClick={() => setEditing(one)}>
            Change…
          </TextLink>
          <TextLink label={`Remove appendix ${appendixLetter(index)}`} onClick={() => remove.mutate({ id: one.id }, { onSuccess: () => toastRemoved('Appendix removed') })}>
            Remove
          </TextLink>
        </>
      )}
      add="Add an appendix…"
      onAdd={() => setEditing('new')}
    >
      {editing !== null && <AppendixDialog paperId={paperId} appendix={editing === 'new' ? null : editing} attachments={attachments} onClose={() => setEditing(null)} />}
      <Drawer title={writing?.title ?? 'Appendix'} open={writing !== null} onClose={() => setWriting(null)}>
        {writing !== null && <AppendixText appendix={writing} />}
      </Drawer>
    </PartList>
  );
}

function AppendixText({ appendix: { id, title } }: { readonly appendix: PaperAppendix }) {
  const text = useRead('text', 'load', { ownerKind: 'paperAppendix', ownerId: id }).data;
  if (!text) return null;
  return (
    <BlockEditor
      ownerKind="paperAppendix"
      ownerId={id}
      blocks={text.blocks}
      startsAs="paragraph"
      numbers={NO_NUMBERS}
      flush
      label={title}
      placeholder="Write the appendix here"
      keys={{ takeBack: undoOrRedo, askLink: () => undefined, leave: () => false }}
      onChange={() => undefined}
      onFocus={() => undefined}
      onHandle={() => undefined}
    />
  );
}

function AppendixDialog({ paperId, appendix, attachments, onClose }: { readonly paperId: string; readonly appendix: PaperAppendix | null; readonly attachments: Preparation['attachments']; readonly onClose: () => void }) {
  const add = useWrite('preparation', 'addAppendix', { fields: true });
  const change = useWrite('preparation', 'changeAppendix', { fields: true });
  const [title, setTitle] = useState(appendix?.title ?? '');
  const [source, setSource] = useState<string>(appendix?.attachmentId ?? OUR_OWN);
  const [publicity, setPublicity] = useState(appendix?.publicity ?? 'open');
  const send = (): void => {
    if (appendix === null) add.mutate({ paperId, title, publicity, attachmentId: source === OUR_OWN ? null : source }, { onSuccess: onClose });
    else change.mutate({ id: appendix.id, title, publicity }, { onSuccess: onClose });
  };
  return (
    <FormDialog title={appendix === null ? 'Add an appendix' : 'Change the appendix'} open onClose={onClose} submit={appendix === null ? 'Add' : 'Keep'} onSubmit={send} busy={add.isPending || change.isPending}>
      {appendix === null && (
        <SelectField
          label="What it is"
          value={source}
          options={[{ value: OUR_OWN, words: 'A text written here' }, ...attachments.map((file) => ({ value: file.id, words: `The attached file ${file.title}` }))]}
          onChange={(chosen) => {
            setSource(chosen);
            setTitle((before) => (before === '' ? (attachments.find(({ id }) => id === chosen)?.title ?? '') : before));
          }}
        />
      )}
      <TextField label="Title" required value={title} onChange={setTitle} error={fieldMessages(add.error ?? change.error)['title']} />
      <SelectField label="Who may read it" value={publicity} options={PUBLICITIES} onChange={setPublicity} />
    </FormDialog>
  );
}
