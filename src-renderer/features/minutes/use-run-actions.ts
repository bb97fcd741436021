import { useMemo } from 'react';
import type { MemberRole } from '@shared/bodies/model';
import { formatDayWithWeekday } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { keptTimeInMinutes } from '@shared/kernel/time-of-day';
import type { AbsenceConsent, AttendanceStatus, Due, EntryKind } from '@shared/minutes/model';
import { toastRemoved, undoThis } from '@renderer/commands/undo-redo';
import { useWrite } from '@renderer/query/use-write';
import { announce } from '@renderer/ui/announce';
import { showToast } from '@renderer/ui/toasts';
import { today } from '@renderer/ui/today';
import { timeNow } from './use-clock';

/** What an action says besides its text. */
export type ActionFields = { readonly ownerAttendanceId: string | null; readonly ownerName: string; readonly due: Due; readonly dueUnsure?: boolean };

/** Everything the run screen can do to the meeting, each one write that Undo takes back. The functions stay the same. */
export function useRunActions(meetingId: string) {
  const { mutate: prepare } = useWrite('minutes', 'prepare');
  const { mutate: start } = useWrite('minutes', 'start');
  const { mutate: end } = useWrite('minutes', 'end');
  const { mutate: setAttendance } = useWrite('minutes', 'setAttendance');
  const { mutateAsync: addSubstitute } = useWrite('minutes', 'addSubstitute', { fields: true });
  const { mutate: removeSubstitute } = useWrite('minutes', 'removeSubstitute');
  const { mutate: setConsent } = useWrite('minutes', 'setConsent');
  const { mutate: markRestPresent } = useWrite('minutes', 'markRestPresent');
  const { mutate: setPresiding } = useWrite('minutes', 'setPresiding');
  const { mutateAsync: addAttendee } = useWrite('minutes', 'addAttendee');
  const { mutate: openItem } = useWrite('minutes', 'openItem');
  const { mutate: closeItem } = useWrite('minutes', 'closeItem');
  const { mutate: changeEntryKind } = useWrite('minutes', 'changeEntryKind');
  const { mutate: moveEntry } = useWrite('minutes', 'moveEntry');
  const { mutate: splitEntry } = useWrite('minutes', 'splitEntry');
  const { mutate: mergeEntry } = useWrite('minutes', 'mergeEntry');
  const { mutate: removeEntry } = useWrite('minutes', 'removeEntry');

  return useMemo(
    () => ({
      prepare: () => prepare({ meetingId }),
      /** Starts the meeting and takes its first item. One that is started before its day is rather the wrong one, or its date is: that is said beside the way back. */
      start: (firstItemId: string | null, day: CalendarDay) =>
        start(
          { meetingId, firstItemId, at: timeNow() },
          {
            onSuccess: () => {
              announce('The meeting has started.');
              if (today() < day) showToast({ title: 'Started before its day', detail: `This meeting is set for ${formatDayWithWeekday(day)}.`, actions: [undoThis()] });
            },
          },
        ),
      /** Ends the meeting; `notTaken` items were never begun, which is said beside the way back. */
      end: (notTaken: number) => {
        const at = timeNow();
        end({ meetingId, at }, { onSuccess: () => showToast({ title: `Meeting ended at ${keptTimeInMinutes(at)}`, detail: notTaken === 0 ? '' : `${notTaken === 1 ? '1 item was' : `${String(notTaken)} items were`} not taken.`, actions: [undoThis()] }) });
      },
      setAttendance: (attendanceId: string, status: AttendanceStatus) => setAttendance({ attendanceId, status }),
      addSubstitute: async (attendanceId: string, personId: string | null, name: string): Promise<void> => {
        await addSubstitute({ attendanceId, personId, name });
        announce('Substitute marked as present.');
      },
      removeSubstitute: (attendanceId: string) => removeSubstitute({ attendanceId }, { onSuccess: () => toastRemoved('Substitute taken off the list') }),
      setConsent: (attendanceId: string, consent: AbsenceConsent) => setConsent({ attendanceId, consent }),
      markRestPresent: () => markRestPresent({ meetingId }),
      setPresiding: (attendanceId: string) => setPresiding({ meetingId, attendanceId }),
      addAttendee: async (name: string, role: MemberRole): Promise<string> => (await addAttendee({ meetingId, name, role })).attendanceId,
      openItem: (agendaItemId: string) => openItem({ meetingId, agendaItemId, at: timeNow() }),
      closeItem: (agendaItemId: string, nextItemId: string | null) => closeItem({ meetingId, agendaItemId, nextItemId, at: timeNow() }),
      changeEntryKind: (entryId: string, kind: EntryKind, action: ActionFields | null) => changeEntryKind({ entryId, kind, action }),
      moveEntry: (entryId: string, agendaItemId: string, beforeEntryId: string | null) => moveEntry({ entryId, agendaItemId, beforeEntryId }),
      splitEntry: (entryId: string, at: number) => splitEntry({ entryId, at }, { onSuccess: () => announce('Minute divided in two.') }),
      mergeEntry: (entryId: string) => mergeEntry({ entryId }, { onSuccess: () => announce('Joined to the minute before.') }),
      removeEntry: (entryId: string) => removeEntry({ entryId }, { onSuccess: () => toastRemoved('Minute moved to the bin') }),
    }),
    [meetingId, prepare, start, end, setAttendance, addSubstitute, removeSubstitute, setConsent, markRestPresent, setPresiding, addAttendee, openItem, closeItem, changeEntryKind, moveEntry, splitEntry, mergeEntry, removeEntry],
  );
}

export type RunActions = ReturnType<typeof useRunActions>;
