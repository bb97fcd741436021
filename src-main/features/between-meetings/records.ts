import type { BetweenDecision } from '@shared/between-meetings/model';
import { resolutionRule } from '@shared/between-meetings/written-resolution';
import type { ResolutionRule } from '@shared/between-meetings/written-resolution';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { isCounted } from '@shared/minutes/attendance';
import { findRulePack } from '@shared/rules/packs/all-packs';
import type { MeetingRow } from '@main/features/meetings/schema';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { isOnAgenda, readConsents } from './unreported';
import type { BetweenDecisionRow } from './schema';

/** The decisions of a body between its meetings, the newest first. */
export async function decisionsOf(reader: RecordReader, bodyId: string): Promise<BetweenDecision[]> {
  const decisions: BetweenDecision[] = [];
  for (const row of await reader.find('betweenDecision', { bodyId }, { takenOn: 'DESC', id: 'DESC' })) {
    const meeting = row.reportedMeetingId !== null && (await isOnAgenda(reader, row)) ? await reader.findById('meeting', row.reportedMeetingId) : null;
    decisions.push(decisionOf(row, meeting));
  }
  return decisions;
}

/** A decision out of its row, with the meeting whose agenda it stands on. */
export function decisionOf(row: BetweenDecisionRow, meeting: MeetingRow | null): BetweenDecision {
  const { id, bodyId, kind, number, title, words, reason, takenByName, outcome, publicity } = row;
  return {
    id, bodyId, kind, number, title, words, reason, takenByName, outcome, publicity,
    takenOn: calendarDaySchema.parse(row.takenOn),
    consents: readConsents(row.consents),
    reportedTo: meeting === null ? null : { meetingId: meeting.id, date: calendarDaySchema.parse(meeting.date), held: meeting.actualStart !== null },
  };
}

/** The rule that written resolutions of a body go by. */
export async function resolutionRuleOf(reader: RecordReader, bodyId: string): Promise<ResolutionRule> {
  const [chosen] = await reader.find('bodyRules', { bodyId });
  return resolutionRule(chosen ? findRulePack(chosen.packKey) : null);
}

/** Who may vote on a body on a day, each person once, in the order of its list. */
export async function votersOn(reader: RecordReader, bodyId: string, day: string): Promise<readonly { readonly personId: string; readonly name: string; readonly seatLabel: string }[]> {
  const rows = await reader.query<{ personId: string; name: string; seatLabel: string; role: RowOf<'membership'>['role'] }>(
    `SELECT m.personId, trim(p.honorific || ' ' || p.name) AS name, s.label AS seatLabel, m.role
       FROM membership m JOIN person p ON p.id = m.personId JOIN seat s ON s.id = m.seatId
      WHERE m.bodyId = ? AND m.deletedAt IS NULL AND s.votingRight <> 'none' AND (m.fromDay IS NULL OR m.fromDay <= ?) AND (m.untilDay IS NULL OR m.untilDay >= ?)
      ORDER BY m.orderKey, m.id`,
    [bodyId, day, day],
  );
  const seen = new Set<string>();
  return rows.flatMap(({ role, ...voter }) => {
    if (!isCounted(role) || seen.has(voter.personId)) return [];
    seen.add(voter.personId);
    return [voter];
  });
}
