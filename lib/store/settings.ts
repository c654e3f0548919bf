import * as z from 'zod/mini';
import { LANGUAGES } from '../model/case';
import { SETTINGS } from '../model/settings';

/** What the user has chosen for the extension itself. Absent: as the browser speaks, and as the interface does. */
const settingsSchema = z.object({
  /** The interface's language, card and exports included. */
  language: z.optional(z.enum(LANGUAGES)),
  /** In which language the texts of a new account begin. */
  texts: z.optional(z.enum(LANGUAGES)),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/** Where settings lie (`storage.local`): part of what the browser's own areas can do. */
type Area = {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
};

/** What can't be read is as if nothing had been chosen. */
export async function readSettings(area: Area): Promise<Settings> {
  try {
    return settingsIn((await area.get(SETTINGS))[SETTINGS]);
  } catch {
    // A browser that keeps nothing has nothing chosen; the surface must come up all the same.
    return {};
  }
}

export function settingsIn(value: unknown): Settings {
  return settingsSchema.safeParse(value).data ?? {};
}

export function saveSettings(area: Area, settings: Settings): Promise<void> {
  return area.set({ [SETTINGS]: settings });
}
