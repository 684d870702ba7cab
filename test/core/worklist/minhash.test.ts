import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  likenessOf,
  likenessOfPairs,
  type MinhashKey,
  minhashBits,
  minhashOf,
  newMinhashKey,
  pairsOf,
} from '#core/worklist/minhash.ts';

const key = Buffer.alloc(32, 3);
const minhash = (text: string, by: MinhashKey = key) => minhashOf(pairsOf(text), by);

test('the same words in any order of case and signs have one minhash of sixteen bytes', () => {
  expect(minhash('WiFi 密码？').byteLength * 8).toBe(minhashBits);
  expect(minhash('WiFi 密码？')).toEqual(minhash('wifi密码'));
  expect(likenessOf(minhash('wifi密码'), minhash('wifi密码'))).toBe(1);
});

test('without its key a minhash says nothing: another key makes another', () => {
  const text = '驾照在国外丢了怎么办';
  expect(minhash(text)).not.toEqual(minhash(text, newMinhashKey()));
});

test('on average two minhashes are as alike as the pairs of their texts', () => {
  const [one, other] = [pairsOf('身份证丢了怎么补办'), pairsOf('请问身份证丢了怎么补办呢')];
  const keys = Array.from({ length: 200 }, (_, at) => Buffer.alloc(32, at));
  const mean = keys.reduce((sum, by) => sum + likenessOf(minhashOf(one, by), minhashOf(other, by)), 0) / keys.length;
  expect(mean).toBeCloseTo(likenessOfPairs(one, other), 1);
});

test('likeness is between 0 and 1 and does not ask which comes first', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
      const likeness = likenessOf(minhash(one), minhash(other));
      expect(likeness).toBe(likenessOf(minhash(other), minhash(one)));
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
  );
});
