import { readExemptParagraphs } from '@shared/agenda/exempt-paragraphs';
import { buildPack } from '@shared/documents/build-pack';
import type { Classification } from '@shared/documents/document-model';
import { formatTimeInMinutes } from '@shared/kernel/time-of-day';
import { packEntries } from '@shared/pack/pack-order';
import type { PackEntry } from '@shared/pack/pack-order';
import { anyRestricted, classificationFor } from '@main/features/documents/document-source';
import type { DocumentSource } from '@main/features/documents/document-source';
import { meetingHeading } from '@main/features/documents/meeting-heading';
import type { RecordReader } from '@main/store/record-reader';
import { packFactsOf } from './pack-rows';

/** Where the documents come from that a pack is made of. */
export type PackSources = { readonly agenda: DocumentSource; readonly report: DocumentSource };

/** The pack of a meeting as one document: what issuing an agenda sends, and what the Pack panel saves. */
export function createPackDocument(sources: PackSources): DocumentSource {
  return async (reader, meetingId, audience) => {
    const heading = await meetingHeading(reader, meetingId);
    const { meeting } = heading;
    const facts = await packFactsOf(reader, meetingId);
    const entries = packEntries(facts, audience);
    const agenda = await sources.agenda(reader, meetingId, audience);
    const papers = [];
    let recordedAt = agenda.model.recordedAt;
    for (const entry of entries) {
      if (entry.kind !== 'paper') continue;
      const { model } = await sources.report(reader, entry.paper.id, audience);
      if (model.recordedAt !== null && (recordedAt === null || model.recordedAt > recordedAt)) recordedAt = model.recordedAt;
      papers.push({ itemLabel: entry.item?.label ?? '', title: model.title, model, classification: await classificationOf(reader, entry, model.classification) });
    }
    const publicities = [...facts.items.map(({ publicity }) => publicity), ...packEntries(facts, 'members').map(({ publicity }) => publicity)];
    const times = [heading.startTime, heading.plannedEnd].filter((time) => time !== null).map(formatTimeInMinutes);
    const hasRestricted = agenda.hasRestricted || anyRestricted(publicities) || papers.some(({ classification }) => classification.type !== 'open');
    const model = buildPack({
      council: heading.council,
      body: heading.bodyName,
      date: heading.date,
      meetingTitle: meeting.title,
      time: times.join(' to '),
      place: meeting.place,
      status: agenda.model.status,
      audience,
      classification: classificationFor(audience, [...publicities, ...papers.map(({ classification }) => classification.type)], [agenda.model.classification, ...papers.map(({ classification }) => classification)].flatMap((one) => (one.type === 'exempt' ? one.paragraphs : []))),
      recordedAt,
      agenda: agenda.model,
      papers,
      files: entries.flatMap((entry) => (entry.kind === 'file' ? [{ ...entry.file, publicity: entry.publicity, itemLabel: entry.item?.label ?? '' }] : [])),
    });
    return { model, hasRestricted, audience, name: { date: meeting.date, body: heading.body.shortName || heading.bodyName, title: audience === 'members' && hasRestricted ? 'exempt' : '' } };
  };
}

/** The marking of a paper: its own, with its paragraphs; where its item is the more restricted, that of the item. */
async function classificationOf(reader: RecordReader, { item, publicity, ...entry }: PackEntry, own: Classification): Promise<Classification> {
  if (publicity === 'open' || entry.kind !== 'paper') return own;
  const paper = await reader.get('paper', entry.paper.id, 'paper');
  const row = item === null ? null : await reader.get('agendaItem', item.id, 'agenda item');
  if (publicity === 'confidential') return { type: 'confidential', appliesTo: null };
  const paragraphs = readExemptParagraphs(paper.exemptParagraphs);
  return { type: 'exempt', paragraphs: paragraphs.length > 0 ? paragraphs : readExemptParagraphs(row?.exemptParagraphs), appliesTo: null };
}
