import { buildBetweenDecisions } from '@shared/documents/build-between-decisions';
import { bodyHeading } from '@main/features/documents/body-heading';
import { anyRestricted, classificationFor, latestChange } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { decisionsOf, resolutionRuleOf } from './records';

/** The record of one decision between meetings, to be signed, or of all of a body's; `id` is the decision's or the body's. */
export const betweenDocument: DocumentSource = async (reader, id, audience) => {
  const single = await reader.findById('betweenDecision', id);
  const { body, council } = await bodyHeading(reader, single?.bodyId ?? id);
  const decisions = (await decisionsOf(reader, body.id)).filter((decision) => single === null || decision.id === single.id);
  const publicities = decisions.map(({ publicity }) => publicity);
  const rows = await reader.find('betweenDecision', single === null ? { bodyId: body.id } : { id: single.id });
  const model = buildBetweenDecisions({
    council,
    body: body.name,
    decisions,
    single: single !== null,
    rule: await resolutionRuleOf(reader, body.id),
    audience,
    classification: classificationFor(audience, publicities),
    recordedAt: latestChange([body, ...rows]),
  });
  return { model, hasRestricted: anyRestricted(publicities), audience, name: { date: single?.takenOn ?? null, body: body.shortName || body.name, title: single === null ? 'Decisions between meetings' : `Decision ${single.number}` } };
};
