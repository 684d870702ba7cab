import { loudnessDb } from './loudness.ts';
import type { VoiceActivity } from './voice-activity.ts';

const marginDb = 12;
const floorDb = -65;

/**
 * Hears speech in whatever is clearly louder than the quietest moment of the last seconds. It takes music and
 * machines for speech, so it stands in only where Silero cannot run, and in tests that speak in tones.
 */
export function createEnergyActivity(): VoiceActivity {
  let roomDb = 0;
  return {
    reset: () => {
      roomDb = 0;
    },
    probability: async (frame) => {
      const db = loudnessDb(frame);
      // The room's own loudness follows down at once and up slowly, about 1.5 dB a second.
      roomDb = Math.max(floorDb, Math.min(db, roomDb + 0.05));
      return db > roomDb + marginDb ? 1 : 0;
    },
  };
}
