import { z } from 'zod';
import { offeredLanguagesSchema } from '../base/language.ts';
import { hangingSchema } from '../page/panel.ts';
import { slugSchema } from '../venue/entry.ts';
import { answersSettingsSchema } from './answers-settings.ts';
import { checkInSettingsSchema } from './check-in-settings.ts';
import { faceSettingsSchema } from './face-settings.ts';
import { guideSettingsSchema } from './guide-settings.ts';
import { hubSettingsSchema } from './hub-settings.ts';
import { logSettingsSchema } from './log-settings.ts';
import { staffSettingsSchema } from './staff-settings.ts';
import { settingsVersion } from './versions.ts';
import { visitSettingsSchema } from './visit-settings.ts';
import { voiceSettingsSchema } from './voice-settings.ts';

/** All that may be set on a terminal, in one file: settings.json in its data folder. Every key has a default. */
export const settingsSchema = z.strictObject({
  /** Of the file's form; one that says nothing was written for the first. */
  version: z
    .literal(settingsVersion, { error: `this release reads settings up to version ${settingsVersion}` })
    .default(settingsVersion),
  venue: slugSchema.nullable().default(null),
  /** What visitors may choose from; the first greets them. */
  languages: offeredLanguagesSchema.default(['zh-CN', 'en', 'ja', 'ko']),
  visit: visitSettingsSchema.prefault({}),
  panel: hangingSchema.prefault({}),
  staff: staffSettingsSchema.prefault({}),
  answers: answersSettingsSchema.prefault({}),
  voice: voiceSettingsSchema.prefault({}),
  face: faceSettingsSchema.prefault({}),
  guide: guideSettingsSchema.prefault({}),
  checkIn: checkInSettingsSchema.prefault({}),
  log: logSettingsSchema.prefault({}),
  /** Without it nothing leaves the terminal. */
  hub: hubSettingsSchema.nullable().default(null),
});
export type Settings = z.infer<typeof settingsSchema>;
