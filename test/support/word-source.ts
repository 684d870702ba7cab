import { readFileSync } from 'node:fs';
import { createLexiconSource, type WordSource } from '#renderer/keyboard/pinyin/lexicon.ts';
import { decodeLexicon, type Lexicon } from '#renderer/keyboard/pinyin/lexicon-format.ts';

/** The word list as it is shipped. */
export function readShippedLexicon(): Lexicon {
  const file = readFileSync(new URL('../../assets/keyboard/pinyin.bin', import.meta.url));
  return decodeLexicon(new Uint8Array(file).buffer);
}

export function shippedWordSource(): WordSource {
  return createLexiconSource(readShippedLexicon());
}
