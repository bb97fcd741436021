import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { ROOM_EVENT_WORDS } from '@shared/attendance/model';
import type { MeetingRoom, MovementKind, RoomEvent } from '@shared/attendance/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { OperationError } from '@shared/make-client';
import { fieldMessages, useWrite } from '@renderer/query/use-write';
import { DateField } from '@renderer/ui/date-field';
import { SelectField, TextField } from '@renderer/ui/field';
import { FormDialog } from '@renderer/ui/form-dialog';
import { Message } from '@renderer/ui/message';
import { TimeField } from '@renderer/ui/time-field';
import { itemOptions } from './item-options';
import { momentIn } from './use-room';

/** What is asked about: somebody who comes or goes at a time yet to be said, or an event whose time is put right. */
export type MovementAsked = { readonly attendanceId: string; readonly kind: MovementKind } | { readonly event: RoomEvent };

/** The time of an arrival or a departure, and the item it was in. A correction changes the sentence and everything that was counted from it. */
export function MovementDialog({ room, itemId, asked, onTakeBack, onClose }: { readonly room: MeetingRoom; readonly itemId: string; readonly asked: MovementAsked; readonly onTakeBack: (eventId: string) => void; readonly onClose: () => void }) {
  const event = 'event' in asked ? asked.event : null;
  const attendanceId = 'event' in asked ? asked.event.attendanceId : asked.attendanceId;
  const name = room.people.find(({ id }) => id === attendanceId)?.name ?? '';
  const [now] = useState(() => momentIn(room));
  const [at, setAt] = useState<TimeOfDay | ''>(event === null ? now.at : (parseTimeOfDay(event.at) ?? ''));
  const [day, setDay] = useState<CalendarDay | null>(event?.day ?? now.day);
  const [item, setItem] = useState<string>((event === null ? (room.currentItemId ?? itemId) : event.agendaItemId) ?? '');
  const [reason, setReason] = useState(event?.reason ?? '');
  const [remote, setRemote] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const record = useWrite('attendance', 'recordMovement', { fields: true });
  const correct = useWrite('attendance', 'correctMovement', { fields: true });
  const kind = 'event' in asked ? asked.event.kind : asked.kind;
  const comes = kind === 'arrives' || kind === 'returns';
  // The day is only asked where there can be more than one.
  const severalDays = room.lastDay !== room.day || day !== room.day;

  const failed = (failure: unknown): void => setErrors(failure instanceof OperationError && failure.error.kind === 'rule' ? { rule: failure.error.message } : fieldMessages(failure));
  const submit = (): void => {
    if (at === '' || day === null) return setErrors({ ...(at === '' ? { at: 'Enter the time.' } : {}), ...(day === null ? { day: 'Enter the day.' } : {}) });
    const said = { day, at, agendaItemId: item === '' ? null : item, reason };
    if (event !== null) correct.mutate({ eventId: event.id, ...said }, { onSuccess: onClose, onError: failed });
    else record.mutate({ meetingId: room.meetingId, attendanceId, kind: kind as MovementKind, declarationId: null, remote, ...said }, { onSuccess: onClose, onError: failed });
  };
  return (
    <FormDialog
      title={`${name}: ${ROOM_EVENT_WORDS[kind].toLowerCase()}`}
      lead={event === null ? 'The sentence is written under the item.' : 'The sentence, the quorum and everything counted from it follow. A sentence that was reworded stays as it is.'}
      open
      onClose={onClose}
      submit={event === null ? 'Record' : 'Correct'}
      busy={record.isPending || correct.isPending}
      onSubmit={submit}
    >
      <TimeField label="Time" required value={at} onChange={setAt} error={errors['at']} />
      {severalDays && <DateField label="Day" required value={day} onChange={setDay} error={errors['day']} />}
      {!severalDays && errors['day'] !== undefined && <Message tone="bad">{errors['day']}</Message>}
      <SelectField label="During" value={item} options={itemOptions(room, 'Between items')} onChange={setItem} />
      {kind !== 'presides' && <TextField label="Reason, if it is to be minuted" value={reason} maxLength={300} onChange={setReason} error={errors['reason']} />}
      {event === null && comes && <Checkbox label="Takes part from elsewhere" checked={remote} onChange={(_change, data) => setRemote(data.checked === true)} />}
      {event !== null && (
        <div>
          <Button
            appearance="subtle"
            onClick={() => {
              onTakeBack(event.id);
              onClose();
            }}
          >
            Take it back instead
          </Button>
        </div>
      )}
      {errors['rule'] !== undefined && (
        <div role="alert">
          <Message tone="bad">{errors['rule']} What was entered is kept.</Message>
        </div>
      )}
    </FormDialog>
  );
}
