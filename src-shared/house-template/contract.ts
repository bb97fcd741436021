import { z } from 'zod';
import type { HouseTemplate } from '../documents/house-template';
import { nothing } from '../kernel/fields';
import { app } from '../kernel/operation';

const points = z.number().min(0).max(5_000);
const style = z.strictObject({
  name: z.string().max(60),
  size: z.number().min(0).max(2_000).nullable(),
  bold: z.boolean().nullable(),
  colour: z.string().regex(/^[0-9A-F]{6}$/).nullable(),
  before: z.number().min(-5_000).max(5_000).nullable(),
  after: z.number().min(-5_000).max(5_000).nullable(),
  line: z.number().min(-500).max(500).nullable(),
});

/**
 * A council's template as it is kept: values only (docs/decisions/house-templates.md). Checked whenever it is read, because the file it lies in can
 * be changed by others; a value of it can then be ugly, never dangerous.
 */
export const houseTemplateSchema = z.strictObject({
  fileName: z.string().max(255),
  font: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,60}$/u).nullable(),
  styles: z.strictObject({ Normal: style.exactOptional(), Title: style.exactOptional(), Heading1: style.exactOptional(), Heading2: style.exactOptional(), Heading3: style.exactOptional() }),
  page: z.strictObject({ width: points.exactOptional(), height: points.exactOptional(), marginTop: points.exactOptional(), marginBottom: points.exactOptional(), marginLeft: points.exactOptional(), marginRight: points.exactOptional() }),
  logo: z
    .strictObject({
      mediaType: z.enum(['image/png', 'image/jpeg']),
      data: z.string().max(1_400_000).regex(/^[A-Za-z0-9+/]+={0,2}$/),
      width: z.number().positive().max(100_000),
      height: z.number().positive().max(100_000),
      alt: z.string().max(200),
    })
    .nullable(),
  header: z.string().max(160),
  footer: z.string().max(160),
}) satisfies z.ZodType<HouseTemplate>;

const finding = z.strictObject({ kind: z.enum(['changed', 'ignored']), message: z.string() });

export const houseTemplateContract = {
  /** The template that documents wear now; null for Minute Book's own look. */
  current: app(nothing, z.strictObject({ template: houseTemplateSchema.nullable() })),
  /**
   * Asks for a Word file and reads it; nothing changes yet. `key` names what was read, for keep. Refuses in words what is hostile,
   * is no Word file, or has nothing to take over.
   */
  choose: app(nothing, z.discriminatedUnion('state', [z.strictObject({ state: z.literal('cancelled') }), z.strictObject({ state: z.literal('read'), key: z.string(), template: houseTemplateSchema, findings: z.array(finding) })])),
  /** Makes what was read the look of every document on this machine. */
  keep: app(z.strictObject({ key: z.string().max(60) }), nothing),
  /** Back to Minute Book's own look. */
  remove: app(nothing, nothing),
};
