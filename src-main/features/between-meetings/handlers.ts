import type { betweenMeetingsContract } from '@shared/between-meetings/contract';
import type { Consent } from '@shared/between-meetings/model';
import { betweenNumber, betweenSeries } from '@shared/between-meetings/numbers';
import { resolutionState } from '@shared/between-meetings/written-resolution';
import { calendarDaySchema } from '@shared/kernel/calendar-day';
import { invalid, Refusal, ruleRefusal } from '@shared/kernel/result';
import { numberingYear } from '@shared/minutes/register-number';
import type { HandlersFor } from '@main/boundary/handlers';
import { decisionOf, decisionsOf, resolutionRuleOf, votersOn } from './records';
import { reportToNextMeeting, rewriteReport, takeReportBack } from './report';
import { readConsents } from './unreported';

/** Decisions between meetings: the chair's action and the written resolution. */
export const betweenMeetingsHandlers: HandlersFor<typeof betweenMeetingsContract> = {
  list: async ({ reader, today }, { bodyId }) => {
    await reader.get('body', bodyId, 'body');
    const [chair] = await reader.query<{ name: string }>(`SELECT trim(p.honorific || ' ' || p.name) AS name FROM body b JOIN membership m ON m.id = b.presidingMembershipId AND m.deletedAt IS NULL JOIN person p ON p.id = m.personId WHERE b.id = ?`, [bodyId]);
    return { decisions: await decisionsOf(reader, bodyId), rule: await resolutionRuleOf(reader, bodyId), chairName: chair?.name ?? '', voters: (await votersOn(reader, bodyId, today)).length };
  },

  record: async ({ tx, today }, { bodyId, kind, ...fields }) => {
    const body = await tx.get('body', bodyId, 'body');
    if (fields.takenOn > today) throw new Refusal(invalid('takenOn', 'A decision is recorded when it was taken, so its day is not after today.'));
    if (kind === 'chairsAction' && fields.reason === '') throw new Refusal(invalid('reason', 'Enter why it could not wait for a meeting.'));
    const voters = kind === 'writtenResolution' ? await votersOn(tx, bodyId, fields.takenOn) : [];
    if (kind === 'writtenResolution' && voters.length === 0) throw new Refusal(ruleRefusal('nobodyToAsk', 'Nobody on this body may vote on that day, so nobody can agree in writing. Fill its seats first.'));
    const year = numberingYear(fields.takenOn, body.kind);
    const number = betweenNumber(kind, year, await tx.allocateNumber(betweenSeries(kind, bodyId, year)));
    const consents: Consent[] = voters.map((voter) => ({ ...voter, answer: '', day: null }));
    const row = await tx.insert('betweenDecision', { bodyId, kind, number, ...fields, consents: JSON.stringify(consents), outcome: kind === 'chairsAction' ? 'carried' : '', reportedMeetingId: null, reportedItemId: null });
    await reportToNextMeeting(tx, row, today);
    return { id: row.id, number };
  },

  change: async ({ tx, today }, { id, ...fields }) => {
    const before = await tx.get('betweenDecision', id, 'decision');
    if (before.kind === 'chairsAction' && fields.reason === '') throw new Refusal(invalid('reason', 'Enter why it could not wait for a meeting.'));
    if (fields.takenOn > today) throw new Refusal(invalid('takenOn', 'A decision is recorded when it was taken, so its day is not after today.'));
    if (before.words !== fields.words && readConsents(before.consents).some(({ answer }) => answer !== '')) throw new Refusal(invalid('words', 'Members have answered to these words, so they stay. Record another resolution for other words.'));
    await rewriteReport(tx, await tx.update('betweenDecision', id, fields));
    return {};
  },

  answer: async ({ tx, today }, { id, personIds, answer, day }) => {
    const row = await tx.get('betweenDecision', id, 'decision');
    if (row.kind !== 'writtenResolution') throw new Refusal(ruleRefusal('nobodyAsked', 'Nobody is asked about a chair’s action.'));
    const asked = new Set(personIds);
    const consents = readConsents(row.consents);
    if (personIds.some((personId) => !consents.some((consent) => consent.personId === personId))) throw new Refusal(ruleRefusal('notAsked', 'Only those who may vote on that day were asked.'));
    if (day < row.takenOn) throw new Refusal(invalid('day', 'Nobody answered before they were asked.'));
    const next = consents.map((consent) => (asked.has(consent.personId) ? { ...consent, answer, day: answer === '' ? null : calendarDaySchema.parse(day) } : consent));
    const { outcome } = resolutionState(await resolutionRuleOf(tx, row.bodyId), next);
    const after = await tx.update('betweenDecision', id, { consents: JSON.stringify(next), outcome });
    if (outcome === '') await takeReportBack(tx, after);
    else if (row.outcome === '') await reportToNextMeeting(tx, after, today);
    else await rewriteReport(tx, after);
    return {};
  },

  remove: async ({ tx }, { id }) => {
    const row = await tx.get('betweenDecision', id, 'decision');
    const reported = decisionOf(row, row.reportedMeetingId === null ? null : await tx.findById('meeting', row.reportedMeetingId));
    if (reported.reportedTo?.held === true) throw new Refusal(ruleRefusal('alreadyReported', 'This decision was reported to a meeting that has been held, so it stays.'));
    await takeReportBack(tx, row);
    await tx.remove('betweenDecision', id);
    return {};
  },
};
