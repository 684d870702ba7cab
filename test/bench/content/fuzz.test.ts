import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzz } from '#bench/content/fuzz.ts';
import type { Offered } from '#bench/content/offered.ts';
import { offeredPack, packOffering } from '#bench/content/offered-packs.ts';
import { offeredTables } from '#bench/content/offered-tables.ts';
import { offers, type Readers } from '#bench/content/offers.ts';
import { terminalReaders } from '#bench/content/readers.ts';
import { readUntrustedPack } from '#core/packs/read-pack.ts';

test('no bad file is taken, no good one refused, nothing is left behind, and none crashes its reader', async () => {
  const figures = await fuzz(offers(terminalReaders, { runs: 120, seed: 7 }));
  expect(figures).toMatchObject({ runs: 120, crashes: 0, accepted: 0, partial: 0, escaped: 0, validRefused: 0 });
  expect(figures.validOffered).toBeGreaterThan(12);
});

test('a reader that skips the signatures and nothing else is caught by packs of nobody and of a stranger', async () => {
  const unsigned: Readers['readPack'] = async (bytes, trust) => {
    const signed = await terminalReaders.readPack(bytes, trust);
    if (signed.ok || signed.code !== 'pack-unsigned') return signed;
    const read = await readUntrustedPack(bytes);
    return read.ok ? { ok: true, value: { ...read.value, relation: 'follows' } } : read;
  };
  const wrong = new Set<string>();
  const packs = fc.sample(packOffering, { numRuns: 200, seed: 7 });
  await fuzz(
    packs.map((pack) => offeredPack(pack, unsigned)),
    { say: (line) => wrong.add(line) },
  );
  expect(wrong).toEqual(new Set(['taken though pack, unsigned', 'taken though pack, stranger']));
});

test('a reader of tables that keeps quiet about a formula is caught', async () => {
  const workbook = { form: 'workbook', fault: 'a formula', text: 'a', place: 1 } as const;
  const quiet: Readers['readTables'] = async (file, isApart) => {
    const read = await terminalReaders.readTables(file, isApart);
    return read && { ...read, problems: [] };
  };
  const readers = [quiet, terminalReaders.readTables];
  expect(await fuzz(readers.map((read) => offeredTables(workbook, read)))).toMatchObject({ runs: 2, accepted: 1 });
});

test('a reader that leaves something behind, writes elsewhere, throws or refuses what is good is caught', async () => {
  const offered = (isValid: boolean, read: Offered['read']): Promise<Offered> =>
    Promise.resolve({ what: 'file', isValid, isDamaged: false, read });
  const refused = { kind: 'refused', code: 'wrong' } as const;
  const figures = await fuzz([
    offered(false, async (folder) => {
      writeFileSync(join(folder, 'half'), '');
      return refused;
    }),
    offered(true, async (folder) => {
      writeFileSync(join(folder, '../../out'), '');
      return { kind: 'taken', isAsMade: true };
    }),
    offered(false, () => Promise.reject(new Error('boom'))),
    offered(true, async () => refused),
    offered(true, async () => ({ kind: 'taken', isAsMade: false })),
  ]);
  expect(figures).toMatchObject({ runs: 5, partial: 1, escaped: 1, crashes: 1, validRefused: 1, accepted: 1 });
});
