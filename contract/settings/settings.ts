import { z } from 'zod';
import { offeredLanguagesSchema } from '../base/language.ts';
import { hangingSchema } from '../page/panel.ts';
import { slugSchema } from '../venue/entry.ts';
import { answersSettingsSchema } from './answers-settings.ts';
import { voiceSettingsSchema } from './voice-settings.ts';

/** All that may be set on a terminal, in one file: settings.json in its data folder. Every key has a default. */
export const settingsSchema = z.strictObject({
  venue: slugSchema.nullable().default(null),
  /** What visitors may choose from; the first greets them. */
  languages: offeredLanguagesSchema.default(['zh-CN', 'en', 'ja', 'ko']),
  visit: z
    .strictObject({
      /** Nobody touches for so long: the page asks whether somebody is there. */
      idleSeconds: z.int().min(10).max(600).default(45),
      elderIdleSeconds: z.int().min(10).max(900).default(90),
      countdownSeconds: z.int().min(5).max(120).default(20),
    })
    .prefault({}),
  panel: hangingSchema.prefault({}),
  staff: z
    .strictObject({
      /** Staff who do nothing for so long are signed out. */
      idleSeconds: z.int().min(30).max(3600).default(180),
    })
    .prefault({}),
  answers: answersSettingsSchema.prefault({}),
  voice: voiceSettingsSchema.prefault({}),
  log: z
    .strictObject({
      level: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
      maxFileMb: z.int().min(1).max(100).default(5),
      keepFiles: z.int().min(1).max(50).default(5),
    })
    .prefault({}),
});
export type Settings = z.infer<typeof settingsSchema>;
