import { z } from 'zod';
import { houseTemplateSchema } from '../house-template/contract';
import { idSchema } from '../kernel/ids';
import { templateContentSchema } from '../papers/templates/template-schema';

/** How the papers of a template look, beside what the council's house template gives to every document. Empty: as every document. */
export const paperLookSchema = z.object({
  /** The name at the top of the first page in place of the council's: a school's, a partnership's. */
  houseName: z.string().max(150),
  /** The font, as Word names it. */
  font: z.string().max(60),
  logo: houseTemplateSchema.shape.logo,
});
export type PaperLook = z.output<typeof paperLookSchema>;

/** A body's own template, in a list. */
export const ownTemplateSummarySchema = z.object({
  id: idSchema,
  bodyId: idSchema,
  bodyName: z.string(),
  name: z.string(),
  purpose: z.string(),
  /** The key of the template that came with the product from which it was begun; "" when that is none. */
  originKey: z.string(),
});
export type OwnTemplateSummary = z.output<typeof ownTemplateSummarySchema>;

/** A body's own template with everything in it. */
export const ownTemplateSchema = ownTemplateSummarySchema.extend({ content: templateContentSchema, look: paperLookSchema });
export type OwnTemplate = z.output<typeof ownTemplateSchema>;

/** What an own template begins as. */
export const templateSourceSchema = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('shipped'), key: z.string().max(60) }), z.strictObject({ kind: z.literal('own'), id: idSchema })]);
export type TemplateSource = z.output<typeof templateSourceSchema>;
