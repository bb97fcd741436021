import { z } from 'zod';
import { calendarDaySchema } from '../../kernel/calendar-day';
import { lineField, optionalLineField } from '../../kernel/fields';

const LINK = /^(?:https?:\/\/[^\s<>"]+)?$/iu;

/** What is entered of a background paper. */
export const backgroundFields = {
  title: lineField('title of the background paper'),
  whereHeld: optionalLineField('place', 300).default(''),
  link: optionalLineField('address', 1_000).default('').refine((link) => LINK.test(link), 'Type an address that begins with https://, or leave it empty.'),
  disclosesExempt: z.boolean().default(false),
};

/** What is noted of the answer to an implication, by the columns of its row. */
export const consultedFields = { consultedName: optionalLineField('name', 200), consultedOn: calendarDaySchema.nullable() };

/** What an appendix is headed with after its letter, on one line: "Catchment map" of "Appendix A Catchment map". */
export const appendixTitle = lineField('title of the appendix');

/** Why the public interest is so. */
export const publicInterestField = optionalLineField('reason', 2_000);
