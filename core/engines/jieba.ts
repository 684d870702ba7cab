import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Segmenter } from '../answering/segmenter.ts';

const newline = 10;

/** Word cutting by jieba with its bundled dictionary (about 60 MB of memory, a quarter of a second to load). */
export function createJieba(): Segmenter {
  const jieba = Jieba.withDict(dict);
  return {
    cut: (text) => jieba.cutForSearch(text, true),
    eachWord: (visit) => eachLine(dict, visit),
  };
}

/** Lines are read one by one: the dictionary as one string of lines would cost 70 MB for a moment. */
function eachLine(bytes: Uint8Array, visit: (word: string, count: number) => void): void {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found;
    const [word, count] = decoder.decode(bytes.subarray(start, end)).split(' ');
    if (word && count) visit(word, Number(count));
    start = end + 1;
  }
}
