import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { exemptParagraphSchema } from '@shared/agenda/exempt-paragraphs';
import type { Attachment } from '@shared/attachments/model';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { Field, SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';

const PUBLICITIES = publicitySchema.options.map((value) => ({ value, words: PUBLICITY_WORDS[value] }));

/** What an attached file is called, and who may see it. */
export function AttachmentDialog({ attachment, onClose }: { readonly attachment: Attachment; readonly onClose: () => void }) {
  const update = useWrite('attachments', 'update', { fields: true });
  const [title, setTitle] = useState(attachment.title);
  const [publicity, setPublicity] = useState(attachment.publicity);
  const [paragraphs, setParagraphs] = useState(attachment.exemptParagraphs.join(', '));
  const [wordsMayAppear, setWordsMayAppear] = useState(attachment.wordsMayAppear);
  const closed = publicity !== 'open' || attachment.effective !== 'open';
  const typed = paragraphs.split(/[\s,;]+|\band\b/u).filter((part) => part !== '');
  const wrong = publicity === 'exempt' && typed.some((part) => !exemptParagraphSchema.safeParse(part).success);
  const [tried, setTried] = useState(false);
  const errors = fieldMessages(update.error);
  const send = (): void => {
    setTried(true);
    if (wrong) return;
    update.mutate({ id: attachment.id, title, publicity, wordsMayAppear, ...(publicity === 'exempt' ? { exemptParagraphs: typed } : {}) }, {
      onSuccess: () => {
        announce('Attached file changed.');
        onClose();
      },
    });
  };
  return (
    <FormDialog title="Title and publicity" open onClose={onClose} submit="Save" onSubmit={send} busy={update.isPending} lead={attachment.fileName}>
      <TextField label="Title" required value={title} onChange={setTitle} error={errors['title']} maxLength={300} />
      <SelectField label="Publicity" value={publicity} options={PUBLICITIES} onChange={setPublicity} hint={attachment.effective !== 'open' && publicity === 'open' ? 'Its item or paper is not open, so it stays out of the open pack whatever is chosen here.' : undefined} />
      {publicity === 'exempt' && <TextField label="Paragraphs of Schedule 12A" value={paragraphs} onChange={setParagraphs} error={tried && wrong ? 'Write the numbers of paragraphs: 1 to 7 in England, 12 to 18 in Wales.' : undefined} hint="For example 3, or 1 and 2" />}
      {closed && (
        <Field label="In open documents" hint="For the signed copy of minutes, or the full version of an open report. Otherwise an open document is held back when twelve words in a row of this file stand in it.">
          <Checkbox label="Passages of this file may appear" checked={wordsMayAppear} onChange={(_event, data) => setWordsMayAppear(data.checked === true)} />
        </Field>
      )}
    </FormDialog>
  );
}
