import type { Piece, Script } from './script.ts';
import { createSpeechCache } from './speech-cache.ts';
import { spokenForm } from './spoken-form.ts';
import type { Speech, Speed, Voice } from './voice.ts';

/** Makes sound of scripts; what is approved is made once. */
export interface Reader {
  readonly speech: (voice: Voice, script: Script, piece: Piece, speed: Speed) => Promise<Speech>;
  readonly forget: () => void;
}

const cacheBytes = 64_000_000;

export function createReader(): Reader {
  const cache = createSpeechCache(cacheBytes);
  return {
    speech: async (voice, { text, language, isApproved }, { sentence, reading }, speed) => {
      const said = spokenForm(reading ?? text.slice(sentence.start, sentence.end), language);
      const key = JSON.stringify([voice.name, language, speed, said]);
      const known = isApproved ? cache.get(key) : undefined;
      if (known) return known;
      const speech = await voice.synthesise(said, language, speed);
      if (isApproved) cache.put(key, speech);
      return speech;
    },
    forget: cache.clear,
  };
}
