import type { Log } from '../system/log.ts';
import type { KanaReader, KanaSession } from './kana-reader.ts';

/** Readings of Japanese words that nobody wrote down: those of the screen, and what somebody typed. */
export interface MadeKana {
  /** The text in kana; null where it cannot be had. */
  readonly read: (text: string) => Promise<string | null>;
  /** The visit is over: what was read in it is forgotten, and the dictionary is put away. */
  readonly forget: () => void;
}

/** The dictionary is loaded at the first text of a visit. `withKnown` puts in what people said of the readings first. */
export function createMadeKana(kana: KanaReader | null, withKnown: (text: string) => string, log: Log): MadeKana {
  let session: KanaSession | null = null;
  const tellMissing = () => log.warn('a sentence cannot be read aloud', { code: 'reading-missing' });
  const read = async (from: KanaSession, text: string) => {
    try {
      const [made = null] = await from.read([withKnown(text)]);
      if (made === null) tellMissing();
      return made;
    } catch (error) {
      // Put away meanwhile: nobody waits for it any more.
      if (session !== from) return null;
      session = null;
      log.error('Japanese words not read', {}, error);
      return null;
    }
  };
  return {
    read: (text) => {
      if (!kana) {
        tellMissing();
        return Promise.resolve(null);
      }
      session ??= kana.open();
      return read(session, text);
    },
    forget: () => {
      const over = session;
      session = null;
      over?.close();
    },
  };
}
