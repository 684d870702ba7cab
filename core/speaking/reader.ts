import type { Language } from '#contract/base/language.ts';
import type { MadeKana } from './made-kana.ts';
import { needsReading, saidForm } from './said-form.ts';
import type { Piece, Script } from './script.ts';
import { createSpeechCache } from './speech-cache.ts';
import type { SaidAs } from './spoken-content.ts';
import type { Speech, Speed, Voice } from './voice.ts';

/** Makes sound of scripts; what is approved is made once. */
export interface Reader {
  /** Null for Japanese that needs a reading and has none. */
  readonly speech: (voice: Voice, script: Script, piece: Piece, speed: Speed) => Promise<Speech | null>;
  readonly forget: () => void;
}

const cacheBytes = 64_000_000;

/** `isApproved` says of a sentence whether it is the venue's own, so that its sound may be kept. */
export function createReader(
  isApproved: (sentence: string, language: Language) => boolean,
  madeKana: Pick<MadeKana, 'read'>,
): Reader {
  const cache = createSpeechCache(cacheBytes);
  const make = async (written: string): Promise<SaidAs | null> => {
    const reading = await madeKana.read(written);
    return reading === null ? null : { reading, origin: 'made' };
  };
  return {
    speech: async (voice, { text, language }, { sentence, saidAs }, speed) => {
      const written = text.slice(sentence.start, sentence.end);
      const isUnread = saidAs === null && needsReading(written, language);
      const reading = isUnread ? await make(written) : saidAs;
      if (isUnread && reading === null) return null;
      const said = saidForm(written, reading, language, voice.readsChinese);
      // Only approved answers have readings that are kept.
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
