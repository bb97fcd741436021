import { stateWords } from '@shared/agenda/item-notes';
import { numberAgenda } from '@shared/agenda/numbering';
import { agendaTree, flattenAgenda } from '@shared/agenda/ordering';
import { timeAgenda } from '@shared/agenda/timing';
import { MEMBER_ROLE_WORDS } from '@shared/bodies/model';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import type { TimeOfDay } from '@shared/kernel/time-of-day';
import { isInRoom } from '@shared/minutes/attendance';
import type { CaptureContext } from '@shared/minutes/capture-line';
import { ATTENDANCE_WORDS } from '@shared/minutes/model';
import type { RunningMeeting } from '@shared/minutes/model';
import { inOrderOfBusiness, isTakenEarly } from '@shared/minutes/order-of-business';
import { itemProgress, paceOf } from '@shared/minutes/running';
import type { Break, ItemProgress, Pace } from '@shared/minutes/running';
import { plainText } from '@shared/text/model';
import { railTimes } from './agenda-rail';
import type { RailItem } from './agenda-rail';
import type { PersonDetail } from './capture-choices';

/** The agenda as it is run: order, numbers, planned times and how the meeting keeps them. */
export type RunModel = { readonly rail: readonly RailItem[]; readonly numbers: ReadonlyMap<string, string>; readonly pace: Pace | null };

/** Works out what the rail and the foot of the screen show; `breaks`: when the meeting did not sit. */
export function runModel(running: RunningMeeting, now: TimeOfDay, breaks: readonly Break[] = []): RunModel {
  const { meeting, items, currentItemId } = running;
  const numbers = numberAgenda(items, running.numbering);
  const start = parseTimeOfDay(meeting.startTime);
  const plannedEnd = parseTimeOfDay(meeting.plannedEnd);
  const times = start === null ? null : timeAgenda(items, start, plannedEnd ?? '');
  const isRunning = meeting.actualStart !== null && meeting.actualEnd === null;
  const pace = isRunning && times !== null ? paceOf(items, times.items, currentItemId, now, plannedEnd, breaks) : null;
  const drafts = new Set(running.drafts.filter(({ block }) => plainText(block.runs).trim() !== '').map(({ agendaItemId }) => agendaItemId));
  const byId = new Map(items.map((item) => [item.id, item]));
  const rail = flattenAgenda(agendaTree(items)).flatMap(({ item: { id }, level }): RailItem[] => {
    const item = byId.get(id);
    if (!item) return [];
    const progress = progressWithin(item, items, currentItemId);
    const planned = times?.items.get(id)?.start ?? null;
    return [
      {
        id,
        number: numbers.get(id) ?? '',
        title: item.title,
        level,
        progress,
        times: railTimes(planned, progress, item.startedAt, pace?.starts.get(id) ?? null),
        restricted: item.publicity !== 'open',
        note: noteOf(item, item.takenOrder !== null && isTakenEarly(items, id), drafts.has(id) && id !== currentItemId),
      },
    ];
  });
  return { rail: inTurn(rail, items), numbers, pace };
}

/** What typed lines are read against: the people, those in the room first, and the day of the meeting. */
export function captureContextOf(people: RunningMeeting['people'], date: CalendarDay, nextMeeting: CalendarDay | null): CaptureContext {
  const inRoomFirst = people.toSorted((one, other) => Number(isInRoom(other.status)) - Number(isInRoom(one.status)));
  return { today: date, nextMeeting, people: inRoomFirst.map(({ id, name }) => ({ id, name })) };
}

/** The agenda as typed lines name it ("item 5.1"), and when the meeting began or is to begin. */
export function captureAgendaOf({ items, numbering, meeting }: Pick<RunningMeeting, 'items' | 'numbering' | 'meeting'>): Required<Pick<CaptureContext, 'items' | 'began'>> {
  const numbers = numberAgenda(items, numbering);
  return { items: items.flatMap(({ id }) => (numbers.has(id) ? [{ id, number: numbers.get(id) ?? '' }] : [])), began: parseTimeOfDay(meeting.actualStart ?? meeting.startTime) };
}

/** What stands beside a name where it is offered: "Primary headteachers, present". */
export function personDetails(people: RunningMeeting['people']): readonly PersonDetail[] {
  return people.map((person) => {
    const place = person.seatLabel === '' ? MEMBER_ROLE_WORDS[person.role] : person.seatLabel;
    return { id: person.id, detail: person.status === 'expected' ? place : `${place}, ${ATTENDANCE_WORDS[person.status].toLowerCase()}` };
  });
}

/** The items an entry can be moved to. */
export function itemChoices({ items, numbering }: Pick<RunningMeeting, 'items' | 'numbering'>): readonly { readonly id: string; readonly words: string }[] {
  const numbers = numberAgenda(items, numbering);
  return items.map(({ id, title }) => ({ id, words: `${numbers.get(id) ?? ''} ${title}`.trim() }));
}

/** An item that only heads its sub-items is taken when they are. */
function progressWithin(item: RunningMeeting['items'][number], items: RunningMeeting['items'], currentItemId: string | null): ItemProgress {
  const own = itemProgress(item, currentItemId);
  const subItems = items.filter(({ parentId }) => parentId === item.id);
  if (own !== 'ahead' || subItems.length === 0) return own;
  return subItems.every((subItem) => ['taken', 'dropped'].includes(progressWithin(subItem, items, currentItemId))) ? 'taken' : own;
}

/** The rail follows the order of business: an item taken early stands where it was taken, with its number of the agenda. */
function inTurn(rail: readonly RailItem[], items: RunningMeeting['items']): readonly RailItem[] {
  const place = new Map(inOrderOfBusiness(items).map(({ id }, index) => [id, index]));
  return rail.toSorted((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}

function noteOf(item: RunningMeeting['items'][number], early: boolean, hasDraft: boolean): string {
  const state = stateWords(item);
  if (state !== '') return state;
  if (early) return 'Taken early';
  return hasDraft ? 'Line not recorded' : '';
}
