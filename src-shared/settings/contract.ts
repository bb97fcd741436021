import { z } from 'zod';
import { app } from '../kernel/operation';
import { nothing } from '../kernel/fields';

/** How the application looks on this machine; not part of any record. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  zoom: z.number().min(0.8).max(2),
  largerText: z.boolean(),
});
export type Settings = z.output<typeof settingsSchema>;

/** What a fresh machine starts with. */
export const DEFAULT_SETTINGS: Settings = { theme: 'system', zoom: 1, largerText: false };

/** What About shows. */
export const aboutSchema = z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string(), sqlite: z.string(), testBuild: z.boolean() });

export const settingsContract = {
  get: app(nothing, settingsSchema),
  update: app(settingsSchema.partial(), settingsSchema),
  about: app(nothing, aboutSchema),
};
