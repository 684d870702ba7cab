import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Jieba } from '@node-rs/jieba';
import type { Segmenter } from '../answering/text/segmenter.ts';

/** Read when it is needed and not kept; the package's own module keeps it for good, with a file of 6 MB that nobody asks for. */
const readDictionary = () => readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt'));

const newline = 10;
const blank = 32;
const zero = 48;

/** Word cutting by jieba with its bundled dictionary (about 60 MB of memory, a quarter of a second to load). */
export function createJieba(): Segmenter {
  const jieba = Jieba.withDict(readDictionary());
  return {
    cut: (text) => jieba.cutForSearch(text, true),
    eachWord: (minCount, visit) => eachLine(readDictionary(), minCount, visit),
  };
}

/**
 * Reads lines of `word count tag` byte by byte, and only the words that are wanted as text: the dictionary as one string
 * of lines would cost 70 MB for a moment.
 */
function eachLine(bytes: Uint8Array, minCount: number, visit: (word: string, count: number) => void): void {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const end = placeOf(bytes, newline, start);
    const space = placeOf(bytes, blank, start);
    const count = numberAt(bytes, space + 1);
    if (space < end && count >= minCount) visit(decoder.decode(bytes.subarray(start, space)), count);
    start = end + 1;
  }
}

function placeOf(bytes: Uint8Array, wanted: number, start: number): number {
  const found = bytes.indexOf(wanted, start);
  return found < 0 ? bytes.length : found;
}

function numberAt(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let at = start; at < bytes.length; at++) {
    const digit = (bytes[at] as number) - zero;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return number;
}
