/** Sound as the media channel carries it: 16 kHz, mono, signed 16 bit. `timeMs` is when the piece begins. */
export type OnSound = (pcm: Int16Array, timeMs: number) => void;

/** The page's own microphone. It is open only between `open` and `close`. */
export interface SoundSource {
  /**
   * Opens it. Resolves once it is open, with false when it may not or cannot be used. `onLost` is told when a
   * microphone that was open goes away.
   */
  readonly open: (onSound: OnSound, onLost: () => void) => Promise<boolean>;
  /** Closes it at once; harmless when closed. */
  readonly close: () => void;
  /** Whether there is one that may be used, without opening it. */
  readonly look: () => Promise<'found' | 'none' | 'refused'>;
  /** Tells when what `look` says may have changed. */
  readonly onChange: (listener: () => void) => void;
}
