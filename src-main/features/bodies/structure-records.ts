import type { CalendarDay } from '@shared/kernel/calendar-day';
import type { BodyKind } from '@shared/bodies/model';
import type { BodyNode, BodyPhase, TaskGroup, TermsVersion } from '@shared/bodies/structure-model';
import type { RecordReader } from '@main/store/record-reader';
import { bodySummaries } from './records';

type PhaseLine = BodyPhase & { bodyId: string };
type GroupLine = TaskGroup & { bodyId: string };

const PHASES = `
  SELECT f.bodyId, f.id AS phaseId, f.phase, f.fromDay AS "from", t.id AS agreedAtMeetingId, t.date AS agreedAtMeetingDay, f.note
  FROM bodyPhase f LEFT JOIN meeting t ON t.id = f.agreedAtMeetingId AND t.deletedAt IS NULL
  WHERE f.deletedAt IS NULL ORDER BY coalesce(f.fromDay, ''), f.id`;

/** Every body with its place in the tree, its phases and what makes it a task and finish group; by name. */
export async function bodyNodes(reader: RecordReader, today: CalendarDay): Promise<BodyNode[]> {
  const parents = new Map((await reader.query<{ id: string; parentBodyId: string | null }>('SELECT id, parentBodyId FROM body WHERE deletedAt IS NULL')).map((row) => [row.id, row.parentBodyId]));
  const phases = await reader.query<PhaseLine>(PHASES);
  const groups = await reader.query<GroupLine>(
    `SELECT g.bodyId, g.remit, p.id AS leadPersonId, coalesce(trim(p.honorific || ' ' || p.name), '') AS leadName, g.reportDueDay, g.endDay
     FROM taskGroup g LEFT JOIN person p ON p.id = g.leadPersonId AND p.deletedAt IS NULL WHERE g.deletedAt IS NULL`,
  );
  return (await bodySummaries(reader, today)).map(({ id, name, kind, organisationName, presidingName, memberCount, meetingCount }) => {
    const parentBodyId = parents.get(id) ?? null;
    return {
      id,
      name,
      kind: kind satisfies BodyKind,
      organisationName,
      parentBodyId: parentBodyId !== null && parents.has(parentBodyId) ? parentBodyId : null,
      presidingName,
      memberCount,
      meetingCount,
      phases: phases.filter((phase) => phase.bodyId === id).map(withoutBody),
      group: groups.filter((group) => group.bodyId === id).map(withoutBody)[0] ?? null,
    };
  });
}

/** The phases of one body, in order. */
export async function phasesOf(reader: RecordReader, bodyId: string): Promise<BodyPhase[]> {
  return (await reader.query<PhaseLine>(PHASES)).filter((phase) => phase.bodyId === bodyId).map(withoutBody);
}

/** The versions of a body's terms of reference, the newest first. */
export async function termsVersions(reader: RecordReader, bodyId: string): Promise<TermsVersion[]> {
  return await reader.query<TermsVersion & { agreedOn: CalendarDay | null }>(
    `SELECT v.id, v.version, v.agreedOn, t.id AS agreedAtMeetingId, t.date AS agreedAtMeetingDay
     FROM termsOfReference v LEFT JOIN meeting t ON t.id = v.agreedAtMeetingId AND t.deletedAt IS NULL
     WHERE v.bodyId = ? AND v.deletedAt IS NULL ORDER BY v.version DESC`,
    [bodyId],
  );
}

function withoutBody<T extends { bodyId: string }>({ bodyId: _bodyId, ...rest }: T): Omit<T, 'bodyId'> {
  return rest;
}
