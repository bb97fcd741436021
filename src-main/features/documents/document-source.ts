import { inOrderOfSchedule } from '@shared/agenda/exempt-paragraphs';
import type { Audience } from '@shared/documents/prose';
import type { Classification, DocumentModel } from '@shared/documents/document-model';
import type { Publicity } from '@shared/kernel/publicity';
import type { PlanChoice } from '@shared/ledger/model';
import type { Period } from '@shared/reporting/model';
import type { RecordReader } from '@main/store/record-reader';

/** What a feature gives for a document of its own: the model, and the day that names the file. */
export type SourcedDocument = {
  readonly model: DocumentModel;
  /** Whether there are two documents of it: one for the public and a fuller one. */
  readonly hasRestricted: boolean;
  /** Who this one is for in the end; `public` is searched for everything exempt before it is released. */
  readonly audience: Audience;
  /** What the predictable file name is made of besides the model's kind and status. */
  readonly name: { readonly date: string | null; readonly body: string; readonly title: string; readonly part?: string };
};

/** Gathers one kind of document out of the record. `period` is left out for kinds that are the same on every day, `plan` for all but action plans. Features provide these; the documents feature knows nothing else of them. */
export type DocumentSource = (reader: RecordReader, id: string, audience: Audience, period?: Period | null, plan?: PlanChoice | null) => Promise<SourcedDocument>;

/** Whether anything here is not for the public. */
export function anyRestricted(publicities: readonly Publicity[]): boolean {
  return publicities.some((publicity) => publicity !== 'open');
}

/** The marking of a document: open for the public, else what its most restricted part asks for, with the paragraphs of Schedule 12A that its exempt parts name. */
export function classificationFor(audience: Audience, publicities: readonly Publicity[], exemptParagraphs: readonly string[] = []): Classification {
  if (audience === 'public') return { type: 'open' };
  if (publicities.includes('confidential')) return { type: 'confidential', appliesTo: null };
  if (publicities.includes('exempt')) return { type: 'exempt', paragraphs: inOrderOfSchedule(exemptParagraphs), appliesTo: null };
  return { type: 'open' };
}

/** When the newest of these rows was changed, as documents carry it (`YYYY-MM-DDTHH:MM:SSZ`); null when there are none. */
export function latestChange(rows: readonly { readonly updatedAt: string }[]): string | null {
  const latest = rows.reduce((newest, row) => (row.updatedAt > newest ? row.updatedAt : newest), '');
  return latest === '' ? null : `${latest.slice(0, 19)}Z`;
}
