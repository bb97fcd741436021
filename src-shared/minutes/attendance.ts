import type { MemberRole } from '../bodies/model';
import type { Attendance, AttendanceStatus } from './model';

/** Roles that are there to help the meeting and are never counted as present members (Observer / InAttendance, domain terms 12 and 13). */
const NOT_COUNTED: ReadonlySet<MemberRole> = new Set<MemberRole>(['clerk', 'inAttendance', 'observer']);

/** How somebody is there who is not a member: to help, to watch, or as a guest. */
const ASIDE: ReadonlySet<AttendanceStatus> = new Set<AttendanceStatus>(['inAttendance', 'observer', 'guest']);

/** Whether somebody with this role counts as a member who is present. Whether they count towards a quorum is another question. */
export function isCounted(role: MemberRole): boolean {
  return !NOT_COUNTED.has(role);
}

/** The status that a mark gives: a clerk or an officer who is there is in attendance, a member who is there is present. */
export function settledStatus(role: MemberRole, status: AttendanceStatus): AttendanceStatus {
  const counted = isCounted(role);
  if (!counted && status === 'suspended') return 'absent';
  if (!counted) return status === 'present' ? 'inAttendance' : status;
  return ASIDE.has(status) ? 'present' : status;
}

/** Whether somebody is in the room. */
export function isInRoom(status: AttendanceStatus): boolean {
  return status === 'present' || ASIDE.has(status);
}

/** Whether somebody is away, so that the meeting may consent to it. */
export function isAway(status: AttendanceStatus): boolean {
  return status === 'apologies' || status === 'absent';
}

/** The people of a meeting by what was marked, each in the order of the list. */
export type AttendanceGroups = { readonly [S in AttendanceStatus]: readonly Attendance[] };

/** Sorts the people of a meeting into groups. */
export function groupAttendance(people: readonly Attendance[]): AttendanceGroups {
  const having = (status: AttendanceStatus): readonly Attendance[] => people.filter((person) => person.status === status);
  return { expected: having('expected'), present: having('present'), apologies: having('apologies'), absent: having('absent'), inAttendance: having('inAttendance'), observer: having('observer'), guest: having('guest'), suspended: having('suspended') };
}

/**
 * The state of the room in plain words, in the order in which it matters: "9 present", "3 apologies", "1 absent",
 * "2 in attendance", "4 not yet marked". Only what there is; "Nobody is marked present yet" when nobody is.
 */
export function describeAttendance(people: readonly Attendance[]): readonly string[] {
  const groups = groupAttendance(people);
  const parts = [groups.present.length === 0 ? 'Nobody is marked present yet' : `${String(groups.present.length)} present`];
  if (groups.apologies.length > 0) parts.push(groups.apologies.length === 1 ? '1 apology' : `${String(groups.apologies.length)} apologies`);
  if (groups.absent.length > 0) parts.push(`${String(groups.absent.length)} absent`);
  if (groups.inAttendance.length > 0) parts.push(`${String(groups.inAttendance.length)} in attendance`);
  if (groups.observer.length > 0) parts.push(groups.observer.length === 1 ? '1 observer' : `${String(groups.observer.length)} observers`);
  if (groups.guest.length > 0) parts.push(groups.guest.length === 1 ? '1 guest' : `${String(groups.guest.length)} guests`);
  if (groups.suspended.length > 0) parts.push(`${String(groups.suspended.length)} suspended`);
  if (groups.expected.length > 0) parts.push(`${String(groups.expected.length)} not yet marked`);
  return parts;
}
