import { keptTimeInMinutes } from '../kernel/time-of-day';
import { eligibility } from './eligibility';
import type { MeetingRoom } from './model';
import { inOrder, roomAt } from './room';
import type { Moment } from './room';

/** What stands after the name of who presided: "presiding", or for a part of the meeting "presiding until 7.10 pm". Empty for anybody else. */
export function presidingWords(attendanceId: string, marked: boolean, presided: readonly { readonly attendanceId: string; readonly at: string }[]): string {
  if (presided.length === 0) return marked ? 'presiding' : '';
  const spells = presided.flatMap((one, index): string[] => {
    if (one.attendanceId !== attendanceId) return [];
    const next = presided.slice(index + 1).find((later) => later.attendanceId !== attendanceId);
    const from = index === 0 ? '' : `from ${keptTimeInMinutes(one.at)}`;
    return [[from, next === undefined ? '' : `until ${keptTimeInMinutes(next.at)}`].filter((part) => part !== '').join(' ')];
  });
  if (spells.length === 0) return '';
  const words = spells.filter((spell) => spell !== '');
  return words.length === 0 ? 'presiding' : `presiding ${words.join(' and ')}`;
}

/**
 * What the minutes say of the quorum of a meeting that has ended: "The meeting was quorate throughout: 7 were needed, and never fewer than 8 were
 * counted.", or between which times it was not. Empty while it goes on, and where the body has chosen no rules.
 */
export function quorumSentence(room: Pick<MeetingRoom, 'day' | 'actualStart' | 'actualEnd' | 'people' | 'events' | 'declarations' | 'facts'>): string {
  if (room.actualStart === null || room.actualEnd === null) return '';
  const moments: readonly Moment[] = [{ day: room.day, at: room.actualStart }, ...inOrder(room.events).map(({ day, at }) => ({ day, at }))].filter(({ day, at }, index, all) => all.findIndex((one) => one.day === day && one.at === at) === index);
  const counts = moments.map((moment) => ({ at: moment.at, counted: eligibility(room.facts, roomAt(room.people, room.events, moment), room.declarations, null) }));
  const needed = counts[0]?.counted.needed ?? null;
  if (needed === null) return '';
  if (counts.every(({ counted }) => counted.quorate === true)) return `The meeting was quorate throughout: ${String(needed)} ${needed === 1 ? 'was' : 'were'} needed, and never fewer than ${String(Math.min(...counts.map(({ counted }) => counted.counting)))} were counted.`;
  if (counts.every(({ counted }) => counted.quorate === false)) return `The meeting was not quorate: ${String(needed)} were needed, and never more than ${String(Math.max(...counts.map(({ counted }) => counted.counting)))} ${counts.every(({ counted }) => counted.counting <= 1) ? 'was' : 'were'} counted.`;
  const gaps: string[] = [];
  let from: string | null = null;
  for (const { at, counted } of counts) {
    if (counted.quorate === false) from ??= at;
    else if (from !== null) {
      gaps.push(`from ${keptTimeInMinutes(from)} to ${keptTimeInMinutes(at)}`);
      from = null;
    }
  }
  if (from !== null) gaps.push(`from ${keptTimeInMinutes(from)} to the end`);
  return `The meeting was quorate, other than ${gaps.join(' and ')}: ${String(needed)} were needed.`;
}
