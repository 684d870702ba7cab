import type { Speech } from './voice.ts';

/** Sentences of approved answers that have been spoken before. Nothing a visitor said or typed is ever in it. */
export interface SpeechCache {
  readonly get: (key: string) => Speech | undefined;
  readonly put: (key: string, speech: Speech) => void;
  /** Content or voice has changed. */
  readonly clear: () => void;
}

/** Holds up to `maxBytes` of sound in memory; what was not used for longest goes first. */
export function createSpeechCache(maxBytes: number): SpeechCache {
  const speechByKey = new Map<string, Speech>();
  let bytes = 0;
  const drop = (key: string) => {
    bytes -= speechByKey.get(key)?.pcm.byteLength ?? 0;
    speechByKey.delete(key);
  };
  return {
    get: (key) => {
      const found = speechByKey.get(key);
      if (!found) return undefined;
      speechByKey.delete(key);
      speechByKey.set(key, found);
      return found;
    },
    put: (key, speech) => {
      drop(key);
      speechByKey.set(key, speech);
      bytes += speech.pcm.byteLength;
      for (const oldest of speechByKey.keys()) {
        if (bytes <= maxBytes) break;
        drop(oldest);
      }
    },
    clear: () => {
      speechByKey.clear();
      bytes = 0;
    },
  };
}
