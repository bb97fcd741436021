import { calendarDaySchema } from '@shared/kernel/calendar-day';
import type { CalendarDay } from '@shared/kernel/calendar-day';
import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import type { Exclusion, Motion, NamedVote } from '@shared/motions/model';
import type { motionsContract } from '@shared/motions/contract';
import type { OutputOf } from '@shared/kernel/operation';
import { needsSeconder } from '@shared/motions/vote-check';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import { blockOf, blockRowsByOwner } from '@main/features/text/block-rows';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import { motionsOfMeeting, readNames } from './motion-rows';
import type { MotionWithWords } from './motion-rows';
import { recommendationsUnder } from './recommendations';
import { packOf } from './vote-rows';
import { restrictionOf } from './restriction';

/** Motions, exclusions, recommendations and the rules about votes of one meeting. */
export async function motionsOf(reader: RecordReader, meetingId: string): Promise<OutputOf<typeof motionsContract.ofMeeting>> {
  const meeting = await reader.get('meeting', meetingId, 'meeting');
  const items = await reader.find('agendaItem', { meetingId });
  const itemIds = items.map(({ id }) => id);
  const voting = await ruleOfBody(reader, meeting.bodyId, 'voting');
  const publicity = await ruleOfBody(reader, meeting.bodyId, 'publicity');
  const summaries = await blockRowsByOwner(reader, 'publicSummary', itemIds);
  return {
    motions: await motionsWithVotes(reader, await motionsOfMeeting(reader, meetingId)),
    exclusions: (await reader.find('exclusion', { meetingId }, { createdAt: 'ASC', id: 'ASC' })).map(exclusionOf),
    parts: items.map(({ id, publicity: planned, actualPublicity }) => ({ agendaItemId: id, planned, actual: actualPublicity })),
    recommendations: [...(await recommendationsUnder(reader, itemIds))].map(([agendaItemId, text]) => ({ agendaItemId, text })),
    rules: { castingVote: voting?.value.castingVote ?? null, ownVoteIsRight: voting?.value.ownVoteOnDemand ?? false, needsSeconder: needsSeconder(await packOf(reader, meeting.bodyId)), regime: publicity?.value.regime ?? 'local' },
    publicSummaries: itemIds.flatMap((agendaItemId) => {
      const [row] = summaries.get(agendaItemId) ?? [];
      return row ? [{ agendaItemId, block: blockOf(row) }] : [];
    }),
  };
}

/** Motions as the contract gives them, with the names of those whose votes are kept and the numbers of their decisions. */
export async function motionsWithVotes(reader: RecordReader, motions: readonly MotionWithWords[]): Promise<Motion[]> {
  if (motions.length === 0) return [];
  const votes = await reader.find('vote', { motionId: motions.map(({ row }) => row.id) }, { createdAt: 'ASC', id: 'ASC' });
  const people = new Map((await reader.find('attendance', { meetingId: [...new Set(motions.map(({ row }) => row.meetingId))] }, { orderKey: 'ASC' })).map((person, index) => [person.id, { name: person.name, index }]));
  const decisionIds = motions.flatMap(({ row }) => row.decisionEntryId ?? []);
  const decisions = new Map(decisionIds.length === 0 ? [] : (await reader.find('decision', { entryId: decisionIds })).map((decision) => [decision.entryId, decision.number]));
  return motions.map(({ row, entry, words }) => ({
    id: row.id,
    agendaItemId: entry.agendaItemId,
    entryId: entry.id,
    publicity: entry.publicity,
    words,
    moverAttendanceId: row.moverAttendanceId,
    moverName: row.moverName,
    seconderAttendanceId: row.seconderAttendanceId,
    seconderName: row.seconderName,
    amendsMotionId: row.amendsMotionId,
    purpose: row.purpose,
    recommendedText: row.recommendedText,
    outcome: row.outcome === '' ? null : row.outcome,
    method: row.method === '' ? null : row.method,
    counts: { for: row.votesFor, against: row.votesAgainst, abstained: row.abstained },
    castingVote: row.castingVote,
    castingByName: row.castingByName,
    restriction: restrictionOf(row.restriction),
    votedDay: dayOrNull(row.votedDay),
    votedAt: row.votedAt,
    entitled: entitledOf(row.counted),
    overrideReason: row.overrideReason,
    votes: votes
      .filter((vote) => vote.motionId === row.id)
      .map((vote): NamedVote & { readonly index: number } => ({ attendanceId: vote.attendanceId, name: people.get(vote.attendanceId)?.name ?? '', choice: vote.choice, onDemand: vote.onDemand === 1, index: people.get(vote.attendanceId)?.index ?? 0 }))
      .toSorted((one, other) => one.index - other.index)
      .map(({ index: _index, ...vote }) => vote),
    decisionEntryId: row.decisionEntryId !== null && decisions.has(row.decisionEntryId) ? row.decisionEntryId : null,
    decisionNumber: decisions.get(row.decisionEntryId ?? '') ?? '',
  }));
}

function exclusionOf(row: RowOf<'exclusion'>): Exclusion {
  return {
    id: row.id,
    motionId: row.motionId,
    agendaItemIds: readNames(row.agendaItemIds),
    paragraphs: readExemptParagraphs(row.paragraphs),
    reason: row.reason,
    outcome: row.outcome,
    day: calendarDaySchema.parse(row.day),
    excludedAt: row.excludedAt,
    readmittedAt: row.readmittedAt,
  };
}

function dayOrNull(day: string | null): CalendarDay | null {
  return day === null ? null : calendarDaySchema.parse(day);
}

function entitledOf(counted: string): number | null {
  if (counted === '') return null;
  try {
    const read = JSON.parse(counted) as { readonly mayVote?: unknown };
    return typeof read.mayVote === 'number' ? read.mayVote : null;
  } catch {
    return null;
  }
}
