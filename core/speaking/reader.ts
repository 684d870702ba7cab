import type { Language } from '#contract/language.ts';
import { saidForm } from './said-form.ts';
import type { Piece, Script } from './script.ts';
import { createSpeechCache } from './speech-cache.ts';
import type { Speech, Speed, Voice } from './voice.ts';

/** Makes sound of scripts; what is approved is made once. */
export interface Reader {
  readonly speech: (voice: Voice, script: Script, piece: Piece, speed: Speed) => Promise<Speech>;
  readonly forget: () => void;
}

const cacheBytes = 64_000_000;

/** `isApproved` says of a sentence whether it is the venue's own, so that its sound may be kept. */
export function createReader(isApproved: (sentence: string, language: Language) => boolean): Reader {
  const cache = createSpeechCache(cacheBytes);
  return {
    speech: async (voice, { text, language }, { sentence, saidAs }, speed) => {
      const written = text.slice(sentence.start, sentence.end);
      const said = saidForm(written, saidAs, language, voice.readsChinese);
      // Only approved answers have readings.
      const isKept = saidAs !== null || isApproved(written, language);
      const key = JSON.stringify([voice.name, language, speed, said]);
      const known = isKept ? cache.get(key) : undefined;
      if (known) return known;
      const speech = await voice.synthesise(said, language, speed);
      if (isKept) cache.put(key, speech);
      return speech;
    },
    forget: cache.clear,
  };
}
