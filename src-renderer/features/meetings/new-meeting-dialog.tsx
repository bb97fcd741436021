import { zodResolver } from '@hookform/resolvers/zod';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { BodySummary } from '@shared/bodies/model';
import { idSchema } from '@shared/kernel/ids';
import { lineField, optionalLineField } from '@shared/kernel/fields';
import { dayEcho, optionalTypedTime, timeEcho, typedDayField, typedTimeField } from '@shared/kernel/typed-fields';
import { plannedEndRefusal } from '@shared/meetings/meeting-times';
import { showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';

const formSchema = z
  .strictObject({
    bodyId: idSchema,
    date: typedDayField('Enter the date of the meeting.'),
    startTime: typedTimeField('Enter when the meeting starts.'),
    plannedEnd: optionalTypedTime,
    place: lineField('place', 200),
    title: optionalLineField('title of the meeting', 150),
  })
  .superRefine((form, context) => {
    const refusal = plannedEndRefusal(form.startTime, form.plannedEnd);
    if (refusal !== null) context.addIssue({ code: 'custom', path: ['plannedEnd'], message: refusal });
  });
type Typed = z.input<typeof formSchema>;
type Read = z.output<typeof formSchema>;

type NewMeetingDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The body that the screen below is about; asked for otherwise. */
  readonly bodyId?: string | undefined;
};

/** Asks when and where a body meets, makes the meeting and goes to its agenda. Place and start come from the body. */
export function NewMeetingDialog({ open, onClose, bodyId }: NewMeetingDialogProps) {
  const bodies = useRead('bodies', 'list', {}).data?.bodies;
  const navigate = useNavigate();
  const noBody = open && bodies?.length === 0;
  useEffect(() => {
    if (!noBody) return;
    onClose();
    showNotice('A meeting is held by a body. Add the body first.');
    void navigate({ to: '/bodies' });
  }, [noBody, navigate, onClose]);
  if (!open || !bodies || bodies.length === 0) return null;
  return <Form bodies={bodies} bodyId={bodyId} onClose={onClose} />;
}

function Form({ bodies, bodyId, onClose }: { readonly bodies: readonly BodySummary[]; readonly bodyId: string | undefined; readonly onClose: () => void }) {
  const first = bodies.find((body) => body.id === bodyId) ?? bodies[0];
  const navigate = useNavigate();
  const create = useWrite('meetings', 'create', { fields: true });
  const form = useForm<Typed, unknown, Read>({
    resolver: zodResolver(formSchema),
    shouldFocusError: false,
    defaultValues: { bodyId: first?.id ?? '', date: '', startTime: first?.usualStart ?? '', plannedEnd: '', place: first?.usualPlace ?? '', title: '' },
  });
  const { control, setValue, setError, getFieldState } = form;
  const chosenId = useWatch({ control, name: 'bodyId' });
  const chosen = bodies.find((body) => body.id === chosenId);

  // The place and the time of another body take the place of what was prefilled, never of what was typed.
  useEffect(() => {
    if (!chosen) return;
    if (!getFieldState('place').isDirty) setValue('place', chosen.usualPlace);
    if (!getFieldState('startTime').isDirty) setValue('startTime', chosen.usualStart);
  }, [chosen, getFieldState, setValue]);

  const send = form.handleSubmit(
    (read) =>
      create.mutate(read, {
        onSuccess: ({ id }) => {
          onClose();
          void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId: id } });
        },
        onError: (error) => {
          for (const [path, message] of Object.entries(fieldMessages(error))) setError(path as keyof Typed, { message });
          focusFirstError();
        },
      }),
    () => focusFirstError(),
  );
  return (
    <FormDialog title="New meeting" open onClose={onClose} submit="Add meeting" onSubmit={() => void send()} busy={create.isPending}>
      <Controller control={control} name="bodyId" render={({ field }) => <SelectField label="Body" required value={field.value} options={bodies.map((body) => ({ value: body.id, words: body.name }))} onChange={field.onChange} />} />
      <Controller
        control={control}
        name="date"
        render={({ field, fieldState }) => <TextField label="Date" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={dayEcho(field.value) ?? 'For example 24 November 2026 or 24/11/26'} />}
      />
      <FieldRow>
        <Controller
          control={control}
          name="startTime"
          render={({ field, fieldState }) => <TextField label="Start" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={timeEcho(field.value) ?? 'For example 18:00 or 6 pm'} />}
        />
        <Controller
          control={control}
          name="plannedEnd"
          render={({ field, fieldState }) => <TextField label="Planned end" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={timeEcho(field.value) ?? 'May be left empty'} />}
        />
      </FieldRow>
      <Controller control={control} name="place" render={({ field, fieldState }) => <TextField label="Place" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} />} />
      <Controller
        control={control}
        name="title"
        render={({ field, fieldState }) => <TextField label="Title" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={`Only where it differs from the body’s name, for example “Extraordinary meeting”`} />}
      />
    </FormDialog>
  );
}
