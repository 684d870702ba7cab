import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodeLexicon, encodeLexicon } from '#renderer/keyboard/pinyin/lexicon-format.ts';
import { readShippedLexicon } from '#test/support/fixtures/word-source.ts';

const shipped = readShippedLexicon();

test('the shipped word list is at most 3 MB', () => {
  const { size } = statSync(new URL('../../../assets/keyboard/pinyin.bin', import.meta.url));
  expect(size).toBeLessThanOrEqual(3_000_000);
});

test('a word list comes back from its bytes', () => {
  const again = decodeLexicon(new Uint8Array(encodeLexicon(shipped)).buffer);
  expect(again.characters).toEqual(shipped.characters);
  expect(again.lengths.map(({ weights }) => weights.length)).toEqual(
    shipped.lengths.map(({ weights }) => weights.length),
  );
  expect(again.lengths[2]).toEqual(shipped.lengths[2]);
});

test('words of a bucket lie in order of frequency', () => {
  const disorder = shipped.lengths.flatMap(({ starts, weights }) => {
    const firsts = new Set(starts);
    return Array.from(weights.keys()).filter(
      (word) => !firsts.has(word) && (weights[word] ?? 0) > (weights[word - 1] ?? 0),
    );
  });
  expect(disorder).toEqual([]);
});

test('a file that is cut short is refused', () => {
  const bytes = new Uint8Array(encodeLexicon(shipped));
  expect(() => decodeLexicon(bytes.buffer.slice(0, 20))).toThrow(RangeError);
  expect(() => decodeLexicon(bytes.buffer.slice(0, bytes.length - 1))).toThrow('cut short');
});

test('a file of another kind is refused', () => {
  expect(() => decodeLexicon(new ArrayBuffer(4096))).toThrow('another version');
});
