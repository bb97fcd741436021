import { z } from 'zod';
import { houseTemplateSchema } from '../house-template/contract';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { templateContentSchema } from '../papers/templates/template-schema';
import { ownTemplateSchema, ownTemplateSummarySchema, templateSourceSchema } from './model';

const name = lineField('name of the template', 100);

export const paperTemplatesContract = {
  /** The own templates of a body in their order; without a body those of all bodies, by the names of the bodies. */
  list: read(['paperTemplate', 'body'], z.strictObject({ bodyId: idSchema.optional() }), z.strictObject({ templates: z.array(ownTemplateSummarySchema) })),
  get: read(['paperTemplate', 'body'], z.strictObject({ id: idSchema }), ownTemplateSchema),
  /** Makes an own template of a body as a copy: of one that comes with the product, or of any body's own with its look. */
  create: write('Add paper template', z.strictObject({ bodyId: idSchema, name, source: templateSourceSchema }), z.strictObject({ id: idSchema })),
  /** Puts a copy of a template, with its look, among those of another body. */
  copy: write('Copy paper template', z.strictObject({ id: idSchema, bodyId: idSchema }), z.strictObject({ id: idSchema })),
  rename: write('Rename paper template', z.strictObject({ id: idSchema, name, purpose: optionalLineField('purpose', 300) }), nothing),
  /** Changes what the template asks for. Papers that were begun keep what they were begun from. */
  change: write('Change paper template', z.strictObject({ id: idSchema, content: templateContentSchema }), nothing),
  setLook: write(
    'Change look of paper template',
    z.strictObject({
      id: idSchema,
      houseName: optionalLineField('name at the top', 150),
      font: z.union([z.literal(''), z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,59}$/u, 'Enter the font as Word names it, such as Calibri.')]),
      logo: houseTemplateSchema.shape.logo,
    }),
    nothing,
  ),
  /** Puts back the lines, sections and questions of the template that it was begun from; name and look stay. */
  bringBack: write('Bring back the original template', z.strictObject({ id: idSchema }), nothing),
  remove: write('Move paper template to the bin', z.strictObject({ id: idSchema }), nothing),
};
