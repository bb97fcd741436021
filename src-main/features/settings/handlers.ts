import { readFileSync } from 'node:fs';
import { DEFAULT_SETTINGS, meetingPlaceSchema, settingsSchema } from '@shared/settings/contract';
import type { MeetingPlace, Settings, settingsContract } from '@shared/settings/contract';
import type { z } from 'zod';
import type { aboutSchema } from '@shared/settings/contract';
import type { HandlersFor } from '@main/boundary/handlers';
import { writeFileWhole } from '@main/store/write-file-whole';

/** The settings kept on this machine; what cannot be read counts as never set. */
export function readSettings(file: string): Settings {
  try {
    const kept = settingsSchema.partial().parse(JSON.parse(readFileSync(file, 'utf8')));
    return { theme: kept.theme ?? DEFAULT_SETTINGS.theme, zoom: kept.zoom ?? DEFAULT_SETTINGS.zoom, largerText: kept.largerText ?? DEFAULT_SETTINGS.largerText, spelling: kept.spelling ?? DEFAULT_SETTINGS.spelling, capture: kept.capture ?? DEFAULT_SETTINGS.capture };
  } catch {
    return DEFAULT_SETTINGS;
  }
}

function readPlace(file: string): MeetingPlace | null {
  try {
    return meetingPlaceSchema.nullable().parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** How the application looks on this machine. `apply` puts settings into effect at once. */
export function createSettingsHandlers(parts: { readonly file: string; readonly placeFile: string; readonly apply: (settings: Settings) => void; readonly about: () => Promise<z.output<typeof aboutSchema>> }): HandlersFor<typeof settingsContract> {
  return {
    get: async () => readSettings(parts.file),
    update: async (change) => {
      const now = readSettings(parts.file);
      const next: Settings = { theme: change.theme ?? now.theme, zoom: change.zoom ?? now.zoom, largerText: change.largerText ?? now.largerText, spelling: change.spelling ?? now.spelling, capture: change.capture ?? now.capture };
      writeFileWhole(parts.file, JSON.stringify(next));
      parts.apply(next);
      return next;
    },
    place: async () => ({ place: readPlace(parts.placeFile) }),
    keepPlace: async ({ place }) => {
      writeFileWhole(parts.placeFile, JSON.stringify(place));
      return {};
    },
    about: async () => await parts.about(),
  };
}
