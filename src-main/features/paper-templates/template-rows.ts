import { paperLookSchema } from '@shared/paper-templates/model';
import type { OwnTemplate, OwnTemplateSummary, PaperLook } from '@shared/paper-templates/model';
import { paperTemplateSchema, templateContentSchema } from '@shared/papers/templates/template-schema';
import type { KeptPaperTemplate } from '@shared/papers/templates/template-schema';
import type { PaperTemplate } from '@shared/papers/templates/paper-template';
import type { RecordReader } from '@main/store/record-reader';
import type { PaperTemplateRow } from './schema';

/** The own templates of a body, or of all bodies by their names, each in its order. */
export async function ownTemplates(reader: RecordReader, bodyId?: string): Promise<OwnTemplateSummary[]> {
  return await reader.query<OwnTemplateSummary>(
    `SELECT t.id, t.bodyId, b.name AS bodyName, t.name, t.purpose, t.originKey
       FROM paperTemplate t JOIN body b ON b.id = t.bodyId AND b.deletedAt IS NULL
      WHERE t.deletedAt IS NULL AND (?1 IS NULL OR t.bodyId = ?1)
      ORDER BY b.name, t.orderKey, t.id`,
    [bodyId ?? null],
  );
}

/** One own template with everything in it; refuses with `notFound`. */
export async function ownTemplate(reader: RecordReader, id: string): Promise<OwnTemplate> {
  const row = await reader.get('paperTemplate', id, 'paper template');
  const body = await reader.get('body', row.bodyId, 'body');
  const { bodyId, name, purpose, originKey } = row;
  return { id, bodyId, bodyName: body.name, name, purpose, originKey, content: templateContentSchema.parse(JSON.parse(row.content)), look: lookOf(row) };
}

/** The own template with this id as papers are begun from; null when there is none. */
export async function asPaperTemplate(reader: RecordReader, id: string): Promise<PaperTemplate | null> {
  const row = await reader.findById('paperTemplate', id);
  return row === null ? null : { ...templateContentSchema.parse(JSON.parse(row.content)), key: row.id, name: row.name, purpose: row.purpose };
}

/** How papers of this template look now; null for one that comes with the product, and for one that is gone. */
export async function lookOfTemplate(reader: RecordReader, templateKey: string): Promise<PaperLook | null> {
  const row = await reader.findById('paperTemplate', templateKey);
  return row === null ? null : lookOf(row);
}

/** The template that a paper keeps; null when it was begun from one that comes with the product, or cannot be read. */
export function keptTemplate(json: string | null | undefined): KeptPaperTemplate | null {
  if (typeof json !== 'string' || json === '') return null;
  try {
    return paperTemplateSchema.parse(JSON.parse(json));
  } catch {
    // Changed by something else into what is no template: the paper can be read and written without it.
    return null;
  }
}

function lookOf({ houseName, font, logo }: PaperTemplateRow): PaperLook {
  const read = paperLookSchema.safeParse({ houseName, font, logo: logo === null ? null : parsed(logo) });
  return read.success ? read.data : { houseName, font, logo: null };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
