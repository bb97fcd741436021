import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { buildDecisions } from '@shared/documents/build-decisions';
import { formatDay } from '@shared/kernel/calendar-day';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { decisionRegister } from './register';

/** The decision register of a body, of the days of the period or of all. */
export const decisionsDocument: DocumentSource = async (reader, bodyId, audience, period) => {
  const body = await reader.get('body', bodyId, 'body');
  const organisation = body.organisationId === null ? null : await reader.findById('organisation', body.organisationId);
  const all = (await decisionRegister(reader, bodyId, { year: null, find: '' })).decisions;
  const decisions = all.filter(({ date }) => !period || (date >= period.from && date <= period.until)).toReversed();
  const publicities = decisions.map(({ publicity }) => publicity);
  const items = await reader.find('agendaItem', { id: decisions.filter(({ publicity }) => publicity === 'exempt').map(({ agendaItemId }) => agendaItemId) });
  const entries = await reader.find('minuteEntry', { id: decisions.map(({ entryId }) => entryId) });
  const blocks = await reader.find('block', { ownerKind: 'minuteEntry', ownerId: decisions.map(({ entryId }) => entryId) });
  const model = buildDecisions({
    council: organisation?.name ?? '',
    body: body.name,
    span: period ? `${formatDay(period.from)} to ${formatDay(period.until)}` : '',
    decisions,
    audience,
    classification: classificationFor(audience, publicities, items.flatMap((item) => readExemptParagraphs(item.exemptParagraphs))),
    recordedAt: latestChange([body, ...entries, ...blocks]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: decisions.at(-1)?.date ?? null, body: body.shortName || body.name, title: 'Decisions' } };
};
