import { z } from 'zod';

/** The version of the form that settings have now. */
export const settingsVersion = 6;

/** Makes a file of the next version from one of an earlier; keys that are new and have a default need no change. */
export type SettingsReader = (file: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the version they read. */
export const settingsReaders: ReadonlyMap<number, SettingsReader> = new Map([
  [1, withEachLanguageOnce],
  [2, asItWas],
  [3, asItWas],
  [4, asItWas],
  [5, asItWas],
]);

/** The first version let a language be named twice. */
function withEachLanguageOnce(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Array.isArray(file.languages) ? { ...file, languages: [...new Set<unknown>(file.languages)] } : { ...file };
}

const versionedSchema = z.looseObject({ version: z.int().default(1) });

/** A settings file in the present form, as far as there are readers for its own; what is wrong in it stays wrong. */
export function presentSettings(file: unknown, readers = settingsReaders): unknown {
  const versioned = versionedSchema.safeParse(file);
  if (!versioned.success) return file;
  const { version } = versioned.data;
  const read = readers.get(version);
  return read ? presentSettings({ ...read(versioned.data), version: version + 1 }, readers) : file;
}

/** The third version knows a hub, the fourth a recogniser of faces, the fifth how long facts wait, the sixth advice on liveness. */
function asItWas(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...file };
}
