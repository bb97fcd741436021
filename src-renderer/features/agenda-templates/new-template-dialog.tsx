import { useState } from 'react';
import type { AgendaSource } from '@shared/agenda-templates/model';
import type { Body } from '@shared/bodies/model';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { shippedWords, useSourceChoices } from './agenda-sources';

/** Makes another template of a body: from the standing items, from any body's template, from an agenda, or empty. */
export function NewTemplateDialog({ body, onClose, onMade }: { readonly body: Body; readonly onClose: () => void; readonly onMade: (id: string) => void }) {
  const own = useSourceChoices(body.id, body.kind, null);
  const others = useRead('agendaTemplates', 'list', {}).data?.templates.filter((template) => template.bodyId !== body.id) ?? [];
  const [name, setName] = useState('');
  const [value, setValue] = useState('shipped');
  const create = useWrite('agendaTemplates', 'create', { fields: true });
  const choices: readonly { readonly value: string; readonly words: string; readonly source: AgendaSource }[] = [
    { value: 'shipped', words: shippedWords(body.kind), source: { kind: 'shipped' } },
    ...(own ?? []).filter((choice) => choice.value !== 'shipped'),
    ...others.map((template) => ({ value: `template:${template.id}`, words: `${template.bodyName}: ${template.name}`, source: { kind: 'template' as const, templateId: template.id } })),
    { value: 'empty', words: 'Nothing: an empty template', source: { kind: 'empty' } },
  ];
  const make = (): void =>
    create.mutate(
      { bodyId: body.id, name, source: choices.find((choice) => choice.value === value)?.source ?? { kind: 'shipped' } },
      {
        onSuccess: ({ id }) => {
          onMade(id);
          onClose();
        },
        onError: () => focusFirstError(),
      },
    );
  return (
    <FormDialog title="New agenda template" open onClose={onClose} submit="Make template" busy={create.isPending} onSubmit={make}>
      <TextField label="Name" required value={name} onChange={setName} error={fieldMessages(create.error)['name']} maxLength={100} hint="For example: Budget meeting" />
      <SelectField label="Begin with" value={value} options={choices.map((choice) => ({ value: choice.value, words: choice.words }))} onChange={setValue} />
    </FormDialog>
  );
}
