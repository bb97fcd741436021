import { create } from 'zustand';
import { businessChoices, eligibility, groupChoices, ORDINARY_BUSINESS } from '@shared/attendance/eligibility';
import type { Eligibility, VoteRestriction } from '@shared/attendance/eligibility';
import { meetingMoment } from '@shared/attendance/meeting-moment';
import type { MeetingRoom } from '@shared/attendance/model';
import { roomAt } from '@shared/attendance/room';
import type { Moment } from '@shared/attendance/room';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { timeFromMinutes } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { todayOf } from '@renderer/ui/today';

/** The day and the time on the wall now. */
function momentNow(): { readonly day: CalendarDay; readonly at: TimeOfDay } {
  const now = new Date();
  return { day: todayOf(now), at: timeFromMinutes(now.getHours() * 60 + now.getMinutes()) };
}

/** Now, for a meeting. */
export function momentIn(room: Pick<MeetingRoom, 'day' | 'lastDay' | 'actualStart' | 'actualEnd'>): { readonly day: CalendarDay; readonly at: TimeOfDay } {
  return meetingMoment(room, momentNow());
}

type Chosen = { readonly byItem: Readonly<Record<string, VoteRestriction>>; readonly choose: (itemId: string, restriction: VoteRestriction) => void };

/** The kind of business that the clerk has said an item is, where that decides who may vote. */
const useChosen = create<Chosen>((set, get) => ({
  byItem: {},
  choose: (itemId, restriction) => set({ byItem: { ...get().byItem, [itemId]: restriction } }),
}));

/** One choice of what is voted on, with its words. */
export type BusinessChoice = { readonly key: string; readonly words: string; readonly restriction: VoteRestriction };

/** What can be voted on in this body that decides who may vote. Only ordinary business where every vote is like every other. */
export function choicesOf(room: MeetingRoom): readonly BusinessChoice[] {
  return [
    { key: '', words: 'Ordinary business', restriction: ORDINARY_BUSINESS },
    ...businessChoices(room.facts, room.people).map((business) => ({ key: `business:${business}`, words: business, restriction: { business, groups: [] } })),
    ...(room.facts.packKey === 'schools-forum-england' ? groupChoices(room.people) : []).map((group) => ({ key: `group:${group}`, words: `Only ${group}`, restriction: { business: '', groups: [group] } })),
  ];
}

/** What an item is, until the clerk says otherwise: the kind of business that its title names. */
function likelyChoice(room: MeetingRoom, itemId: string): BusinessChoice | undefined {
  const title = room.items.find(({ id }) => id === itemId)?.title.toLowerCase() ?? '';
  return choicesOf(room).find(({ restriction }) => restriction.business !== '' && title.includes(restriction.business.toLowerCase()));
}

/** How the room stands for an item, with the kind of business it is reckoned for. */
export function useStanding(room: MeetingRoom, itemId: string): { readonly counted: Eligibility; readonly restriction: VoteRestriction; readonly choose: (restriction: VoteRestriction) => void; readonly moment: Moment | null } {
  const chosen = useChosen((state) => state.byItem[itemId]);
  const choose = useChosen((state) => state.choose);
  const restriction = chosen ?? likelyChoice(room, itemId)?.restriction ?? ORDINARY_BUSINESS;
  const moment = momentOfItem(room, itemId);
  return { counted: eligibility(room.facts, roomAt(room.people, room.events, moment), room.declarations, itemId, restriction), restriction, choose: (next) => choose(itemId, next), moment };
}

/** An item that was closed stands as it was when it was closed; any other as the room is now. A meeting of several days is taken as it is now. */
function momentOfItem(room: MeetingRoom, itemId: string): Moment | null {
  const closedAt = room.items.find(({ id }) => id === itemId)?.closedAt ?? null;
  if (closedAt === null || itemId === room.currentItemId || room.lastDay !== room.day || room.actualStart === null || closedAt < room.actualStart) return null;
  return { day: room.day, at: closedAt };
}
