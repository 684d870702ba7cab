import type { SpeechFault } from '#contract/page/speech.ts';

export interface MicrophoneListener {
  /** Sound as it comes: 16 kHz, mono, pieces of any length. */
  readonly onSound: (pcm: Int16Array) => void;
  /** No more sound will come, and not because it was closed. */
  readonly onLost: (code: Extract<SpeechFault, 'microphone-lost' | 'microphone-silent'>) => void;
}

/** A source of sound that is open only while somebody is being listened to. */
export interface Microphone {
  /** Opens it; one listener at a time. Failure to open is told as a loss. */
  readonly open: (listener: MicrophoneListener) => void;
  /** Closes it at once: no sound and no loss is told afterwards. Harmless when closed. */
  readonly close: () => void;
}
