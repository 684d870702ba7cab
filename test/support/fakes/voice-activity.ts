import type { VoiceActivity } from '#core/speech/voice-activity.ts';

/** Hears speech in every frame that is not silent. */
export const loudIsSpeech: VoiceActivity = {
  reset: () => {},
  probability: async (frame) => (frame.some((sample) => Math.abs(sample) > 100) ? 1 : 0),
};
