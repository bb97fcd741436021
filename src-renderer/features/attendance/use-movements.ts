import { useMemo } from 'react';
import type { MeetingRoom, MovementKind } from '@shared/attendance/model';
import { toastRemoved } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { momentIn } from './use-room';

/** Coming, going and taking the chair, now; each is one step that Undo takes back. */
export function useMovements(room: MeetingRoom, itemId: string) {
  const { mutate: record } = useWrite('attendance', 'recordMovement');
  const { mutate: remove } = useWrite('attendance', 'removeMovement');
  const { mutate: preside } = useWrite('attendance', 'preside');
  const { mutate: setRemote } = useWrite('attendance', 'setRemote');
  return useMemo(() => {
    const { meetingId } = room;
    // While the meeting runs a movement belongs to the item being taken, whichever is shown.
    const agendaItemId = room.currentItemId ?? itemId;
    return {
      record: (attendanceId: string, kind: MovementKind) => record({ meetingId, attendanceId, kind, ...momentIn(room), agendaItemId, declarationId: null, reason: '' }),
      preside: (attendanceId: string) => preside({ meetingId, attendanceId, ...momentIn(room), agendaItemId }),
      setRemote: (attendanceId: string, remote: boolean) => setRemote({ attendanceId, remote }),
      takeBack: (eventId: string) => remove({ eventId }, { onSuccess: () => toastRemoved('Taken back, with its sentence') }),
    };
  }, [room, itemId, record, remove, preside, setRemote]);
}
