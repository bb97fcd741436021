import { z } from 'zod';
import { lineField, nothing, optionalLineField } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { read, write } from '../kernel/operation';
import { likenessSchema, personFactsSchema } from './model';

const namedSchema = personFactsSchema.extend({ id: idSchema });

/** Two entries that may be one person. */
export const likePairSchema = z.strictObject({ one: namedSchema, other: namedSchema, likeness: likenessSchema });
export type PersonPair = z.output<typeof likePairSchema>;

/** The most pairs that are shown at once; `total` counts them all. */
export const MOST_PAIRS = 50;

const both = z.strictObject({ keepId: idSchema, mergeId: idSchema });

/** Finding entries that may be one person, and making them one. Nothing is ever merged by itself. */
export const mergeOperations = {
  /** The surest `MOST_PAIRS` of them. `different` are pairs that a person has said to be two people. */
  likePairs: read(['person'], z.strictObject({ different: z.array(z.tuple([idSchema, idSchema])).max(5000) }), z.strictObject({ pairs: z.array(likePairSchema), total: z.number().int() })),
  /** What merging would move to the person kept, in words ("2 terms"), and why it is refused, if it is. `bothPresent` counts the meetings that name both. */
  mergePreview: read(['person', 'membership', 'substitute', 'taskGroup', 'priority', 'interest', 'interestConfirmation', 'attendance', 'agendaItem', 'plannedItem'], both, z.strictObject({ moves: z.array(z.string()), refusal: z.string().nullable(), bothPresent: z.number().int() })),
  /**
   * Makes two entries one: everything that names the one moves to the person kept, with the facts chosen; the other goes to the bin.
   * Past meetings keep the names they copied; where a meeting names both, the merged one's line stays as it is, without a link.
   */
  merge: write(
    'Merge people',
    both.extend({
      facts: z.strictObject({
        honorific: optionalLineField('title', 40),
        name: lineField('name', 150),
        organisationName: optionalLineField('organisation', 150),
        email: optionalLineField('e-mail address', 254),
        phone: optionalLineField('telephone number', 60),
      }),
    }),
    nothing,
  ),
};
