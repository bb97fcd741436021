import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { buildChallengeLog } from '@shared/documents/build-challenge-log';
import { formatDay } from '@shared/kernel/calendar-day';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { challengesOf } from './challenges-of';

/** The challenge log of a body, of the days of the period or of all. */
export const challengeLogDocument: DocumentSource = async (reader, bodyId, audience, period) => {
  const body = await reader.get('body', bodyId, 'body');
  const organisation = body.organisationId === null ? null : await reader.findById('organisation', body.organisationId);
  const challenges = await challengesOf(reader, bodyId, period?.from ?? null, period?.until ?? null);
  const publicities = challenges.map(({ publicity }) => publicity);
  const entries = await reader.find('minuteEntry', { id: challenges.map(({ entryId }) => entryId) });
  const items = await reader.find('agendaItem', { id: entries.map(({ agendaItemId }) => agendaItemId) });
  const restricted = new Set(challenges.filter(({ publicity }) => publicity === 'exempt').map(({ entryId }) => entryId));
  const exempt = new Set(entries.filter(({ id }) => restricted.has(id)).map(({ agendaItemId }) => agendaItemId));
  const model = buildChallengeLog({
    council: organisation?.name ?? '',
    body: body.name,
    span: period ? `${formatDay(period.from)} to ${formatDay(period.until)}` : '',
    challenges,
    audience,
    classification: classificationFor(audience, publicities, items.filter(({ id }) => exempt.has(id)).flatMap((item) => readExemptParagraphs(item.exemptParagraphs))),
    recordedAt: latestChange([body, ...entries, ...items]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: period?.until ?? challenges.at(-1)?.date ?? null, body: body.shortName || body.name, title: 'Questions and challenges' } };
};
