import { useState } from 'react';
import { itemKindSchema } from '@shared/agenda-templates/model';
import type { TemplateItem } from '@shared/agenda-templates/model';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { NOT_A_TIME } from '@shared/kernel/typed-fields';
import { PUBLICITY_WORDS, publicitySchema } from '@shared/kernel/publicity';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { FieldRow, SelectField, TextAreaField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';

/** What an item of a template has besides its line: its words for each new agenda, its hour and who may see it. */
export function TemplateItemDialog({ item, onClose }: { readonly item: TemplateItem; readonly onClose: () => void }) {
  const [facts, setFacts] = useState({ kind: item.kind, publicity: item.publicity, askWords: item.askWords, fixedStart: item.fixedStart ?? '', recommendation: item.recommendation, privateNote: item.privateNote, draftMinute: item.draftMinute });
  const [timeRefused, setTimeRefused] = useState(false);
  const update = useWrite('agendaTemplates', 'updateItem', { fields: true });
  const errors = fieldMessages(update.error);
  const change = (fields: Partial<typeof facts>): void => setFacts((now) => ({ ...now, ...fields }));
  const save = (): void => {
    const typed = facts.fixedStart.trim();
    const fixedStart = typed === '' ? null : parseTimeOfDay(typed);
    setTimeRefused(typed !== '' && fixedStart === null);
    if (typed !== '' && fixedStart === null) return focusFirstError();
    update.mutate({ id: item.id, ...facts, fixedStart }, { onSuccess: onClose, onError: () => focusFirstError() });
  };
  return (
    <FormDialog title={`“${item.title}”`} open onClose={onClose} submit="Keep" lead="What is written here stands in each new agenda and can be changed there." wide busy={update.isPending} onSubmit={save}>
      <FieldRow>
        <SelectField label="Kind" value={facts.kind} options={itemKindSchema.options.map((kind) => ({ value: kind, words: kind === 'item' ? 'An item of business' : 'A break' }))} onChange={(kind) => change({ kind })} />
        <SelectField label="Publicity" value={facts.publicity} options={publicitySchema.options.map((publicity) => ({ value: publicity, words: PUBLICITY_WORDS[publicity] }))} onChange={(publicity) => change({ publicity })} />
        <TextField label="Not before" value={facts.fixedStart} onChange={(fixedStart) => change({ fixedStart })} error={timeRefused ? NOT_A_TIME : errors['fixedStart']} hint="A time, where it is fixed" />
      </FieldRow>
      <TextField label="Own words for what is asked" value={facts.askWords} onChange={(askWords) => change({ askWords })} error={errors['askWords']} maxLength={60} hint="For example: to determine" />
      <TextAreaField label="Recommendation" value={facts.recommendation} onChange={(recommendation) => change({ recommendation })} error={errors['recommendation']} rows={2} hint="A paragraph a line" />
      <TextAreaField label="Draft minute" value={facts.draftMinute} onChange={(draftMinute) => change({ draftMinute })} error={errors['draftMinute']} rows={2} hint="What the minutes usually say" />
      <TextAreaField label="Private note" value={facts.privateNote} onChange={(privateNote) => change({ privateNote })} error={errors['privateNote']} rows={2} hint="Printed in the chair’s copy only" />
    </FormDialog>
  );
}
