import { createLexiconSource, type WordSource } from './pinyin/lexicon.ts';
import { decodeLexicon } from './pinyin/lexicon-format.ts';

let loading: Promise<WordSource> | undefined;

/**
 * The word list of the Chinese keyboard, fetched once from the terminal's own files; a later call tries again where
 * an earlier one failed. It holds words of the language and nothing of a visitor. Call it early to have it ready.
 */
export function loadWordList(): Promise<WordSource> {
  loading ??= fetchWordList().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchWordList(): Promise<WordSource> {
  const response = await fetch(new URL('../../assets/keyboard/pinyin.bin', import.meta.url));
  if (!response.ok) throw new RangeError(`keyboard word list: ${response.status}`);
  return createLexiconSource(decodeLexicon(await response.arrayBuffer()));
}
