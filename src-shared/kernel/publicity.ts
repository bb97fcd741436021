import { z } from 'zod';

/**
 * Who may see something. `exempt`: the public may be excluded by resolution (LGA 1972 s.100A(4), Sch 12A). `confidential`:
 * the public must be excluded (s.100A(2)). On everything that can be said or sent.
 */
export const publicitySchema = z.enum(['open', 'exempt', 'confidential']);
export type Publicity = z.output<typeof publicitySchema>;

/** The words for the screen and for Word. */
export const PUBLICITY_WORDS: Readonly<Record<Publicity, string>> = { open: 'Open', exempt: 'Exempt', confidential: 'Confidential' };
