import { createHash } from 'node:crypto';
import { sameJson } from '@shared/papers/content/content-items';
import { paperContentSchema, tellsOfAppendices } from '@shared/papers/content/paper-content';
import type { PaperContent } from '@shared/papers/content/paper-content';
import type { VersionStep } from '@shared/papers/workflow/model';
import type { RecordReader } from '@main/store/record-reader';
import type { RowOf } from '@main/store/record-schemas';
import type { RecordTransaction } from '@main/store/record-transaction';
import type { BaseRow } from '@main/store/row';
import { readPaperContent } from './paper-content';

/** Why, when and by whom a version is kept. `at`: HH:MM. */
export type VersionFacts = { readonly step: VersionStep; readonly day: string; readonly at: string; readonly byName: string; readonly note: string };

/** A version without what it says, which is long. */
export type VersionLine = Omit<RowOf<'paperVersion'>, 'content' | keyof BaseRow> & { readonly id: string };

/** The versions of a paper, the first one first. */
export async function paperVersionsOf(reader: RecordReader, paperId: string): Promise<readonly VersionLine[]> {
  return await reader.query<VersionLine>('SELECT id, paperId, version, step, status, day, at, byName, note, contentHash FROM paperVersion WHERE paperId = ? AND deletedAt IS NULL ORDER BY version', [paperId]);
}

/** Keeps the paper as it stands. */
export async function keepPaperVersion(tx: RecordTransaction, paperId: string, facts: VersionFacts): Promise<RowOf<'paperVersion'>> {
  const { status } = await tx.get('paper', paperId, 'paper');
  const content = JSON.stringify(await readPaperContent(tx, paperId));
  const version = ((await paperVersionsOf(tx, paperId)).at(-1)?.version ?? 0) + 1;
  return await tx.insert('paperVersion', { paperId, version, status, ...facts, content, contentHash: hashOf(content) });
}

/** Whether the paper says something else than its last version, or there is none. */
export async function changedSinceVersion(reader: RecordReader, paperId: string): Promise<boolean> {
  const last = (await paperVersionsOf(reader, paperId)).at(-1);
  if (last === undefined) return true;
  const now = await readPaperContent(reader, paperId);
  if (last.contentHash === hashOf(JSON.stringify(now))) return false;
  // One that was kept before papers said as much may say the same all the same.
  return !sameJson(contentOfVersion(await reader.get('paperVersion', last.id, 'version'))?.content, now);
}

/** What a version says. `withoutAppendices`: it was kept before papers said what their appendices are, and tells nothing of them. */
export type VersionContent = { readonly content: PaperContent; readonly withoutAppendices: boolean };

/** What a version says; null when a later version of the application wrote it in a form unknown here. */
export function contentOfVersion(row: RowOf<'paperVersion'>): VersionContent | null {
  try {
    const value: unknown = JSON.parse(row.content);
    const read = paperContentSchema.safeParse(value);
    return read.success ? { content: read.data, withoutAppendices: !tellsOfAppendices(value) } : null;
  } catch {
    return null;
  }
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
