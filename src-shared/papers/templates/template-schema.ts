import { z } from 'zod';
import { blockKindSchema } from '../../text/model';
import type { PaperTemplate } from './paper-template';

const words = (most: number) => z.string().max(most);
const names = z.array(words(300)).max(40).default([]);
const key = z.string().min(1).max(60);

/** One line of the header block of a body's own template. */
export const detailTemplateSchema = z.object({
  key,
  label: words(120),
  names,
  required: z.boolean(),
  startsWith: z.enum(['bodyName', 'meetingDate', 'paperTitle', 'itemNumber', 'publicity', 'nothing']),
  guidance: words(500),
});

/** One question of an implications section of a body's own template. */
export const implicationTemplateSchema = z.object({ key, label: words(300), names, guidance: words(500) });

/** One headed section of a body's own template. */
export const sectionTemplateSchema = z.object({
  key,
  heading: words(300),
  names,
  numbered: z.boolean(),
  required: z.boolean(),
  guidance: words(1_000),
  startsAs: blockKindSchema,
  implications: z.array(implicationTemplateSchema).max(30),
});

/** What a template asks for: the part of a body's own template that is kept as JSON. */
export const templateContentSchema = z.object({
  details: z.array(detailTemplateSchema).max(40),
  sections: z.array(sectionTemplateSchema).max(60),
  openHeadings: z.boolean().default(false),
});
export type TemplateContent = z.output<typeof templateContentSchema>;

/** A whole template as plain JSON: how a paper keeps the one it was begun from, and how it travels. What a later build adds is passed over. */
export const paperTemplateSchema = templateContentSchema.extend({ key, name: words(120), purpose: words(500) }) satisfies z.ZodType<PaperTemplate>;
/** A template that was read from its JSON. */
export type KeptPaperTemplate = z.output<typeof paperTemplateSchema>;
