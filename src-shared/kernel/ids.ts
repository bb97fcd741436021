import { z } from 'zod';

/** The id of a row: a UUID in version 7, so that ids sort by the time they were made. Made in main or the renderer, never in a rule. */
export const idSchema = z.uuid();
export type Id = string;
