import { expect, test } from 'vitest';
import { newKey } from '#core/system/sealing.ts';
import { openDescription, sealDescription } from '#core/vision/sealed-description.ts';

const embedding = Float32Array.from({ length: 512 }, (_, at) => Math.sin(at) / 16);
const numbers = Buffer.from(embedding.slice(4, 16).buffer);

test('a description is opened as it was sealed, and none of its numbers stand in what is sent', () => {
  const key = newKey();
  const sealed = sealDescription(key, embedding);
  expect(Buffer.from(sealed).includes(numbers)).toBe(false);
  expect(openDescription(key, sealed)).toEqual(embedding);
});

test('a description that is part of a larger block is sealed without the rest', () => {
  const key = newKey();
  const sealed = sealDescription(key, embedding.subarray(4, 16));
  expect(openDescription(key, sealed)).toEqual(embedding.slice(4, 16));
});

test('under another key, or with a bit turned, it is opened by nobody', () => {
  const key = newKey();
  const sealed = sealDescription(key, embedding);
  expect(openDescription(newKey(), sealed)).toBeNull();
  sealed[40] = (sealed[40] ?? 0) ^ 1;
  expect(openDescription(key, sealed)).toBeNull();
});
