/** Samples of one frame at 16 kHz: 32 ms, the piece Silero was trained on. */
export const frameSamples = 512;
export const frameMs = 32;

/** Tells speech from everything else, a frame at a time. */
export interface VoiceActivity {
  /** Forgets the sound before. */
  readonly reset: () => void;
  /** The probability, 0..1, that somebody speaks in this frame of `frameSamples`. */
  readonly probability: (frame: Int16Array) => Promise<number>;
}
