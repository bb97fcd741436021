import { zodResolver } from '@hookform/resolvers/zod';
import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { BodySummary } from '@shared/bodies/model';
import { idSchema } from '@shared/kernel/ids';
import { lineField, optionalLineField } from '@shared/kernel/fields';
import { readTypedDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { dayEcho, optionalTypedTime, timeEcho, typedDayField, typedTimeField } from '@shared/kernel/typed-fields';
import { dayNotices } from '@shared/meetings/day-notices';
import { endAfterUsualLength, plannedEndRefusal } from '@shared/meetings/meeting-times';
import { showNotice } from '@renderer/query/notices';
import { useRead } from '@renderer/query/use-read';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { FieldRow, SelectField, TextField } from '@renderer/ui/field';
import { focusFirstError } from '@renderer/ui/focus-first-error';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { showToast } from '@renderer/ui/toasts';
import { useToday } from '@renderer/ui/today';
import { AgendaPreview, useAgendaPreview } from './agenda-preview';
import { useSourceChoices } from './agenda-sources';
import { useMeetingProposals } from './use-meeting-proposals';

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

/** The choice that begins with nothing. */
const EMPTY = 'empty';

type NewMeetingDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** The body that the screen below is about; asked for otherwise. */
  readonly bodyId?: string | undefined;
};

/** Asks when and where a body meets, makes the meeting with its agenda in one step, and goes to it. What is usual is proposed, and what is unusual is said; neither stops anything. */
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

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', gap: '6px', ':empty': { display: 'none' } },
});

function Form({ bodies, bodyId, onClose }: { readonly bodies: readonly BodySummary[]; readonly bodyId: string | undefined; readonly onClose: () => void }) {
  const styles = useStyles();
  const first = bodies.find((body) => body.id === bodyId) ?? bodies[0];
  const navigate = useNavigate();
  const today = useToday();
  const add = useWrite('agendaTemplates', 'addMeeting', { fields: true });
  const [sourceValue, setSourceValue] = useState<string | null>(null);
  const [arising, setArising] = useState(true);
  const form = useForm<Typed, unknown, Read>({
    resolver: zodResolver(formSchema),
    shouldFocusError: false,
    defaultValues: { bodyId: first?.id ?? '', date: '', startTime: first?.usualStart ?? '', plannedEnd: '', place: first?.usualPlace ?? '', title: '' },
  });
  const { control, setValue, setError, getFieldState } = form;
  const typed = useWatch({ control });
  const chosen = bodies.find((body) => body.id === typed.bodyId);
  const { proposals, meetings, division, oneOffs } = useMeetingProposals(chosen);
  const [endTyped, setEndTyped] = useState(false);
  const choices = useSourceChoices(typed.bodyId ?? '', chosen?.kind ?? 'board', null);

  // What is usual at another body takes the place of what was prefilled, never of what was typed.
  useEffect(() => {
    for (const field of ['date', 'startTime', 'place'] as const) if (!getFieldState(field).isDirty) setValue(field, proposals[field]);
  }, [proposals, getFieldState, setValue]);

  const source = choices?.find((choice) => choice.value === sourceValue) ?? (sourceValue === EMPTY ? undefined : choices?.[0]);
  const date = readTypedDay(typed.date ?? '');
  const startTime = parseTimeOfDay(typed.startTime ?? '');
  // A proposed end goes with the start that is typed; one that was typed or cleared stays as it is.
  useEffect(() => {
    if (endTyped || startTime === null) return;
    const usualStart = parseTimeOfDay(proposals.startTime);
    setValue('plannedEnd', usualStart ? endAfterUsualLength({ startTime: usualStart, plannedEnd: parseTimeOfDay(proposals.plannedEnd) ?? '' }, startTime) : '');
  }, [proposals, startTime, endTyped, setValue]);
  const typeEnd = (change: (value: string) => void) => (value: string) => {
    setEndTyped(true);
    change(value);
  };
  const endTime = parseTimeOfDay(typed.plannedEnd ?? '') ?? '';
  const preview = useAgendaPreview(chosen && choices && date && startTime ? { bodyId: chosen.id, date, startTime, source: source?.source ?? { kind: 'empty' }, arising } : null);
  const notices = date && startTime ? dayNotices({ date, startTime, plannedEnd: plannedEndRefusal(startTime, endTime) === null ? endTime : '', others: meetings }, today, division, oneOffs) : [];

  const send = form.handleSubmit(
    (read) =>
      add.mutate(
        { ...read, source: source?.source ?? { kind: 'empty' }, arising },
        {
          onSuccess: ({ id, notes }) => {
            onClose();
            if (notes.length > 0) showToast({ title: 'Meeting added with its agenda', detail: notes.join(' ') });
            void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId: id } });
          },
          onError: (error) => {
            for (const [path, message] of Object.entries(fieldMessages(error))) setError(path as keyof Typed, { message });
            focusFirstError();
          },
        },
      ),
    () => focusFirstError(),
  );
  return (
    <FormDialog title="New meeting" open onClose={onClose} submit="Add meeting" onSubmit={() => void send()} busy={add.isPending || choices === null}>
      <Controller control={control} name="bodyId" render={({ field }) => <SelectField label="Body" required value={field.value} options={bodies.map((body) => ({ value: body.id, words: body.name }))} onChange={field.onChange} />} />
      <Controller
        control={control}
        name="date"
        render={({ field, fieldState }) => <TextField label="Date" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={dateHint(field.value, proposals)} />}
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
          render={({ field, fieldState }) => <TextField label="Planned end" value={field.value} onChange={typeEnd(field.onChange)} onBlur={field.onBlur} error={fieldState.error?.message} hint={timeEcho(field.value) ?? 'May be left empty'} />}
        />
      </FieldRow>
      <div className={styles.notices} role="status" aria-label="About the day">
        {notices.length > 0 && (
          <Message tone="attention">
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </Message>
        )}
      </div>
      <Controller control={control} name="place" render={({ field, fieldState }) => <TextField label="Place" required value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} />} />
      <Controller
        control={control}
        name="title"
        render={({ field, fieldState }) => <TextField label="Title" value={field.value} onChange={field.onChange} onBlur={field.onBlur} error={fieldState.error?.message} hint={`Only where it differs from the body’s name, for example “Extraordinary meeting”`} />}
      />
      <SelectField label="Agenda" value={source?.value ?? EMPTY} options={[...(choices ?? []).map(({ value, words }) => ({ value, words })), { value: EMPTY, words: 'An empty agenda' }]} onChange={setSourceValue} />
      {preview && preview.arisingCount > 0 && source !== undefined && <Checkbox label={`List ${preview.arisingCount === 1 ? 'the open action' : `the ${String(preview.arisingCount)} open actions`} under matters arising`} checked={arising} onChange={(_event, data) => setArising(data.checked === true)} />}
      {preview && startTime && <AgendaPreview preview={preview} startTime={startTime} />}
    </FormDialog>
  );
}

/** What a typed day was read as; for the one proposed, also why. */
function dateHint(typed: string, { date, why }: { readonly date: string; readonly why: string }): string {
  const echo = dayEcho(typed);
  if (echo === null) return 'For example 24 November 2026 or 24/11/26';
  return typed === date && why !== '' ? `${echo}. ${why}.` : echo;
}
