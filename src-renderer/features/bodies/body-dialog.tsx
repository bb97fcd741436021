import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { BODY_KIND_WORDS, bodyKindSchema } from '@shared/bodies/model';
import type { Body } from '@shared/bodies/model';
import { lineField, optionalLineField } from '@shared/kernel/fields';
import { optionalTypedTime, timeEcho } from '@shared/kernel/typed-fields';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';

const formSchema = z.strictObject({
  name: lineField('name of the body', 150),
  kind: bodyKindSchema,
  organisationName: optionalLineField('name of the organisation', 150),
  shortName: optionalLineField('short name', 60),
  usualPlace: optionalLineField('usual place', 200),
  usualStart: optionalTypedTime,
});
type Typed = z.input<typeof formSchema>;
type Read = z.output<typeof formSchema>;

type BodyDialogProps = {
  /** The body to change; null for a new one. */
  readonly body: Body | null;
  /** The organisations that the record knows: the first one is offered to a new body. */
  readonly organisationName: string;
  readonly onClose: () => void;
  readonly onCreated?: (id: string) => void;
};

/** The facts of a body: its name, its kind, whose it is, and where and when it usually meets. */
export function BodyDialog({ body, organisationName, onClose, onCreated }: BodyDialogProps) {
  const create = useWrite('bodies', 'create', { fields: true });
  const update = useWrite('bodies', 'update', { fields: true });
  const form = useForm<Typed, unknown, Read>({
    resolver: zodResolver(formSchema),
    shouldFocusError: false,
    defaultValues: body === null ? { name: '', kind: 'board', organisationName, shortName: '', usualPlace: '', usualStart: '' } : { name: body.name, kind: body.kind, organisationName: body.organisationName, shortName: body.shortName, usualPlace: body.usualPlace, usualStart: body.usualStart },
  });
  const { control, setError } = form;
  const refused = (error: unknown): void => {
    for (const [path, message] of Object.entries(fieldMessages(error))) setError(path as keyof Typed, { message });
    focusFirstError();
  };
  const send = form.handleSubmit(
    (read) => {
      if (body !== null) update.mutate({ id: body.id, ...read }, { onSuccess: onClose, onError: refused });
      else {
        create.mutate(read, {
          onSuccess: ({ id }) => {
            onClose();
            onCreated?.(id);
          },
          onError: refused,
        });
      }
    },
    () => focusFirstError(),
  );
  return (
    <FormDialog title={body === null ? 'New body' : 'Change body'} open onClose={onClose} submit={body === null ? 'Add body' : 'Save'} onSubmit={() => void send()} busy={create.isPending || update.isPending}>
      <Controller control={control} name="name" render={({ field, fieldState }) => <TextField label="Name" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint="As it stands at the head of its agenda" />} />
      <FieldRow>
        <Controller control={control} name="kind" render={({ field }) => <SelectField label="Kind" value={field.value} options={bodyKindSchema.options.map((kind) => ({ value: kind, words: BODY_KIND_WORDS[kind] }))} onChange={field.onChange} />} />
        <Controller control={control} name="shortName" render={({ field, fieldState }) => <TextField label="Short name" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} />} />
      </FieldRow>
      <Controller control={control} name="organisationName" render={({ field, fieldState }) => <TextField label="Organisation" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint="The council, trust or school it belongs to" />} />
      <FieldRow>
        <Controller control={control} name="usualPlace" render={({ field, fieldState }) => <TextField label="Usual place" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint="New meetings start with it" />} />
        <Controller control={control} name="usualStart" render={({ field, fieldState }) => <TextField label="Usual start" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={timeEcho(field.value) ?? 'For example 18:00 or 6 pm'} />} />
      </FieldRow>
    </FormDialog>
  );
}
