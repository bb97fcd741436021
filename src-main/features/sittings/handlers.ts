import { parseCalendarDay } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { sittingsContract } from '@shared/sittings/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { agendaNumbersOf } from '@main/features/agenda/item-rows';
import { adjournMeeting, correctAdjournment, endWithoutQuorum, resumeMeeting } from './adjourn';
import { reconveneMeeting } from './reconvene';
import { adjournmentOf, adjournmentRowsOf, noQuorumRuleOf, peopleOf, unfinishedItems } from './records';

/** When a meeting does not go to plan: adjourned, resumed, without a quorum, held again. */
export const sittingsHandlers: HandlersFor<typeof sittingsContract> = {
  get: async ({ reader }, { meetingId }) => {
    const meeting = await reader.get('meeting', meetingId, 'meeting');
    const adjournments = (await adjournmentRowsOf(reader, meetingId)).flatMap((row) => adjournmentOf(row) ?? []);
    const last = adjournments.at(-1);
    const numbers = await agendaNumbersOf(reader, meeting);
    const [later] = await reader.find('meeting', { reconvenesMeetingId: meetingId });
    const earlier = meeting.reconvenesMeetingId ? await reader.findById('meeting', meeting.reconvenesMeetingId) : null;
    return {
      adjournments,
      adjourned: last !== undefined && last.resumedAt === null && meeting.actualEnd === null,
      cancelledOn: parseCalendarDay(meeting.cancelledOn ?? ''),
      cancelReason: meeting.cancelReason ?? '',
      rule: { ...(await noQuorumRuleOf(reader, meeting.bodyId)) },
      unfinished: (await unfinishedItems(reader, meetingId)).map(({ id, title }) => ({ id, number: numbers.get(id) ?? '', title })),
      reconvenedAs: later ? { meetingId: later.id, date: later.date as CalendarDay } : null,
      reconvenes: earlier ? { meetingId: earlier.id, date: earlier.date as CalendarDay } : null,
      people: [...(await peopleOf(reader, meetingId))],
    };
  },

  adjourn: async ({ tx }, { meetingId, ...said }) => ({ adjournmentId: await adjournMeeting(tx, meetingId, said) }),

  correct: async ({ tx }, { adjournmentId, ...said }) => {
    await correctAdjournment(tx, adjournmentId, said);
    return {};
  },

  resume: async ({ tx }, { adjournmentId, ...moment }) => {
    await resumeMeeting(tx, adjournmentId, moment);
    return {};
  },

  endWithoutQuorum: async ({ tx }, { meetingId, day, at, fromStart }) => {
    await endWithoutQuorum(tx, meetingId, { day, at }, fromStart);
    return {};
  },

  reconvene: async ({ tx }, asked) => await reconveneMeeting(tx, asked),
};
