import { buildAgenda } from '@shared/documents/build-agenda';
import { formatDay } from '@shared/kernel/calendar-day';
import { notFound, Refusal } from '@shared/kernel/result';
import { parseTimeOfDay } from '@shared/kernel/time-of-day';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import { ruleOfBody } from '@main/features/rules/rules-in-force';
import { issuedAgenda, issuesOf } from './issue-rows';

/** A supplementary agenda as it was issued, from what was frozen then: the items it brought, under their numbers. `id` is the issue's. */
export const supplementaryDocument: DocumentSource = async (reader, issueId, audience) => {
  const row = await reader.get('agendaIssue', issueId, 'supplementary agenda');
  const issued = issuedAgenda(row);
  if (!issued) throw new Refusal(notFound('supplementary agenda', issueId));
  const heading = await meetingHeading(reader, row.meetingId);
  const { frozen, issue } = issued;
  const items = frozen.items.filter((item) => frozen.brought.includes(item.id));
  const publicities = items.flatMap((item) => [item.publicity, ...item.papers.map((paper) => paper.publicity), ...(item.recommendation ?? []).map((paragraph) => paragraph.publicity)]);
  const first = (await issuesOf(reader, row.meetingId)).findLast((other) => other.issue.version < issue.version && other.issue.kind !== 'supplementary');
  const model = buildAgenda({
    issue: 'supplementary',
    council: heading.council,
    body: heading.bodyName,
    meetingTitle: frozen.meeting.title,
    date: frozen.meeting.date,
    startTime: parseTimeOfDay(frozen.meeting.startTime),
    plannedEnd: parseTimeOfDay(frozen.meeting.plannedEnd),
    place: frozen.meeting.place,
    members: [],
    quorum: '',
    contact: issue.issuedByName,
    issuedOn: issue.issuedOn,
    law: (await ruleOfBody(reader, heading.body.id, 'publicity'))?.value.regime === 'governingBody' ? 'governingBody' : 'schedule12A',
    numbers: 'fixed',
    showTimes: false,
    notices: [
      ...(first ? [`This adds to the agenda issued on ${formatDay(first.issue.issuedOn)}. Nothing on that was renumbered.`] : []),
      ...(issue.lateReason === '' ? [] : [`Notice of this business is shorter than usual: ${issue.lateReason}`]),
    ],
    items: items.map((item) => ({
      kind: 'item',
      label: item.number,
      level: item.level === 1 ? 1 : item.level === 2 ? 2 : 3,
      title: item.title,
      ask: item.ask,
      presenter: item.presenter,
      startTime: null,
      minutes: item.minutes,
      state: item.state === 'live' ? '' : item.state,
      stateReason: item.stateReason,
      publicity: item.publicity,
      exemptParagraphs: item.exemptParagraphs,
      publicInterestReason: item.publicInterestReason,
      publicTitle: item.publicTitle,
      papers: item.papers.map((paper) => ({ title: paper.title, pages: '', publicity: paper.publicity })),
      recommendation: item.recommendation ?? [],
      description: [],
      urgentReason: item.urgentReason,
    })),
    notes: [],
    status: 'final',
    audience,
    classification: classificationFor(audience, publicities),
    recordedAt: latestChange([row]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: frozen.meeting.date, body: heading.body.shortName || heading.bodyName, title: `version ${String(issue.version)}` } };
};
