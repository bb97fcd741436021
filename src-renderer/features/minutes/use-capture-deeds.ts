import { useCallback } from 'react';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import type { CaptureDeed } from '@shared/minutes/capture-line';
import type { RunningMeeting } from '@shared/minutes/model';
import { dayOfMoment } from '@shared/minutes/running';
import { MOTION_OUTCOME_WORDS } from '@shared/motions/model';
import { client } from '@renderer/client';
import { timeNow } from './use-clock';

/** The plain sentence for a line that cannot be carried out yet; the line is then back in the box. */
class NotYet extends Error {}

/**
 * What a line of the capture box does that is no entry of its words: it proposes a motion, records the vote on the item's open one, a
 * declaration, or that somebody came or went. Answers what was done, for the screen reader. `lastDay`: the day of the last sitting.
 */
export function useCaptureDeeds(meeting: RunningMeeting['meeting'], lastDay: CalendarDay, itemId: string | null): (deed: CaptureDeed, text: string, blockId: string | null) => Promise<string | null> {
  const { id: meetingId, date, actualStart } = meeting;
  return useCallback(
    async (deed, text, blockId) => {
      if (itemId === null || deed.does === 'entry') return null;
      const at = timeNow();
      // A meeting that was adjourned to another day goes on there: what is said now was not said on its first.
      const dayOf = (moment: TimeOfDay): CalendarDay => (lastDay === date ? dayOfMoment(date, actualStart, moment) : lastDay);
      switch (deed.does) {
        case 'motion': {
          const { mover, seconder } = deed.movers;
          await client.motions.propose({ meetingId, agendaItemId: itemId, text, moverAttendanceId: mover?.attendanceId ?? null, seconderAttendanceId: seconder?.attendanceId ?? null, amendsMotionId: null, purpose: 'business', at, blockId });
          return 'Motion recorded.';
        }
        case 'vote': {
          const { vote } = deed;
          if (!vote) throw new NotYet('Type the counts after /v, as 7-2-1, or unan when nobody was against.');
          const { motions } = await client.motions.ofMeeting({ meetingId });
          const open = motions.filter((motion) => motion.agendaItemId === itemId && motion.outcome === null).at(-1);
          if (!open) throw new NotYet('No motion is open under this item. Record the motion first, with /m.');
          const { outcome } = await client.motions.vote({ motionId: open.id, method: vote.method, votesFor: vote.for, votesAgainst: vote.against, abstained: vote.abstained, day: dayOf(at), at, blockId });
          return `Vote recorded. ${MOTION_OUTCOME_WORDS[outcome]}.`;
        }
        case 'interest': {
          const { person, interest } = deed;
          if (person === null || person.attendanceId === null) throw new NotYet('Say with @ who declared the interest.');
          if (interest.nature === '') throw new NotYet('Say in a few words what the interest is.');
          await client.attendance.declare({ meetingId, attendanceId: person.attendanceId, agendaItemId: interest.item?.id ?? itemId, kind: interest.kind, nature: interest.nature, did: interest.did, at, blockId });
          return 'Interest recorded.';
        }
        case 'in':
        case 'out': {
          const known = deed.people.flatMap(({ attendanceId }) => (attendanceId === null ? [] : [attendanceId]));
          if (known.length === 0 || known.length < deed.people.length) throw new NotYet('Say with @ who came or went.');
          const moment = deed.at ?? at;
          const [first = '', ...together] = known;
          await client.attendance.recordMovement({ meetingId, attendanceId: first, together, kind: deed.does === 'in' ? 'arrives' : 'leaves', day: dayOf(moment), at: moment, agendaItemId: itemId, declarationId: null, reason: '', blockId });
          return deed.does === 'in' ? 'Arrival recorded.' : 'Departure recorded.';
        }
      }
    },
    [meetingId, date, actualStart, lastDay, itemId],
  );
}
