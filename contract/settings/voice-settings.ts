import { z } from 'zod';

/** How long the terminal listens. */
export const listeningTimesSchema = z.strictObject({
  /** So much silence after speech ends the question. */
  endSilenceMs: z.int().min(300).max(3000).default(700),
  /** Nobody speaks for so long: nothing was heard. */
  noSpeechMs: z.int().min(2000).max(30_000).default(8000),
  /** No question is longer; what was said until then is taken. */
  maxSpeechMs: z.int().min(3000).max(60_000).default(20_000),
});
export type ListeningTimes = z.infer<typeof listeningTimesSchema>;

/** Settings of listening and speaking. */
export const voiceSettingsSchema = z.strictObject({
  listening: z.boolean().default(true),
  speaking: z.boolean().default(true),
  /** `auto`: the recorder where arecord finds a device, else the page; never both. */
  microphone: z.enum(['auto', 'recorder', 'page']).default('auto'),
  recorder: z.enum(['arecord', 'sox', 'rec']).default('arecord'),
  /** The recorder's device as the program names it (plughw:1,0; pulse); null: its default. */
  recorderDevice: z.string().min(1).max(120).nullable().default(null),
  /** `silero` knows speech from noise; `energy` takes whatever is louder than the room, where Silero cannot run. */
  voiceActivity: z.enum(['silero', 'energy']).default('silero'),
  times: listeningTimesSchema.prefault({}),
  /** Reading aloud: 0 is silent, 1 as loud as the voice was made. */
  volume: z.number().min(0).max(1).default(0.8),
  /** Words a minute of the espeak-ng voice; in slow reading three quarters of it. */
  wordsPerMinute: z.int().min(80).max(300).default(160),
  /** Recogniser models by language in order of preference; empty: the catalogue's own order. */
  models: z.record(z.string(), z.array(z.string())).default({}),
  /** Memory a speech process may take before it is started anew. */
  memoryMb: z.int().min(200).max(8000).default(1500),
  /** Put before addresses of downloads, for venues with a mirror of their own. */
  mirrorBase: z.url().nullable().default(null),
});
export type VoiceSettings = z.infer<typeof voiceSettingsSchema>;
