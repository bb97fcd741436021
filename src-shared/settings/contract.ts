import { z } from 'zod';
import { app } from '../kernel/operation';
import { nothing } from '../kernel/fields';
import { idSchema } from '../kernel/ids';
import { captureSettingsSchema, DEFAULT_CAPTURE } from '../minutes/capture-commands';

/** How the application looks on this machine; not part of any record. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  zoom: z.number().min(0.8).max(2),
  largerText: z.boolean(),
  /** Whether misspelt words are marked while they are typed. */
  spelling: z.boolean(),
  /** The prefixes and keys of the capture box. */
  capture: captureSettingsSchema,
});
export type Settings = z.output<typeof settingsSchema>;

/** What a fresh machine starts with. */
export const DEFAULT_SETTINGS: Settings = { theme: 'system', zoom: 1, largerText: false, spelling: true, capture: DEFAULT_CAPTURE };

/** Where a meeting stood while it was run: its item and the cursor in the line, counted in characters; null: at the end. Ids and a number, never words. */
export const meetingPlaceSchema = z.strictObject({ meetingId: idSchema, itemId: idSchema, caret: z.number().int().min(0).nullable() });
export type MeetingPlace = z.output<typeof meetingPlaceSchema>;

/** What About shows. */
export const aboutSchema = z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string(), sqlite: z.string(), testBuild: z.boolean() });

export const settingsContract = {
  get: app(nothing, settingsSchema),
  update: app(settingsSchema.partial(), settingsSchema),
  /** Where the meeting stood that was run when the application last ended; null when none was. */
  place: app(nothing, z.strictObject({ place: meetingPlaceSchema.nullable() })),
  keepPlace: app(z.strictObject({ place: meetingPlaceSchema.nullable() }), nothing),
  about: app(nothing, aboutSchema),
};
