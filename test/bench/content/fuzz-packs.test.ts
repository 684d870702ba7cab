import { expect, test } from 'vitest';
import { fuzzPacks } from '#bench/content/fuzz-packs.ts';
import { readPack, readUntrustedPack } from '#core/packs/read-pack.ts';

test('no bad pack is taken, no good one refused, and none crashes the reader', async () => {
  const figures = await fuzzPacks(readPack, { runs: 400, seed: 7 });
  expect(figures).toMatchObject({ runs: 400, crashes: 0, accepted: 0, validRefused: 0 });
  expect(figures.validOffered).toBeGreaterThan(40);
});

test('a reader that skips the signatures and nothing else is caught by packs of nobody and of a stranger', async () => {
  const taken: string[] = [];
  const figures = await fuzzPacks(
    async (bytes, trust) => {
      const signed = await readPack(bytes, trust);
      if (signed.ok || signed.code !== 'pack-unsigned') return signed;
      const read = await readUntrustedPack(bytes);
      return read.ok ? { ok: true, value: { ...read.value, relation: 'follows' } } : read;
    },
    { runs: 400, seed: 7, say: (line) => taken.push(line) },
  );
  expect(figures.accepted).toBeGreaterThan(0);
  expect(new Set(taken)).toEqual(new Set(['taken though unsigned', 'taken though stranger']));
});
