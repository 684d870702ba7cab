import { expect, test } from 'vitest';
import { isStranger, readMatters, venueKinds } from '#bench/matters/matters.ts';
import { readSayings } from '#bench/matters/sayings.ts';
import { strangersPacks, unlearnedPacks } from '#bench/meaning/unlearned-packs.ts';
import { languages } from '#contract/base/language.ts';

const matters = readMatters();
const { sayings } = readSayings();
const halfOf = new Map(matters.map(({ id, half }) => [id, half]));

for (const language of languages) {
  const packs = unlearnedPacks(matters, sayings, language);

  test(`${language}: a pack has only matters that nothing is learned from, and no right answer beside them`, () => {
    for (const { entries, queries } of packs) {
      const ids = new Set(entries.map(({ id }) => id));
      expect([...ids].filter((id) => halfOf.get(id) !== 'test')).toEqual([]);
      expect(queries.flatMap(({ gold }) => gold).filter((id) => !ids.has(id))).toEqual([]);
      expect(queries.filter(({ gold, kind }) => (kind === 'para') !== gold.length > 0)).toEqual([]);
    }
  });

  test(`${language}: each kind of venue has a pack of titles alone and one with phrasings, which are not asked`, () => {
    expect(packs).toHaveLength(2 * venueKinds.length);
    for (const [number, { entries, queries }] of packs.entries()) {
      const phrasings = entries.flatMap(({ similar = [] }) => similar);
      if (number % 2 === 0) expect(phrasings).toEqual([]);
      else expect(phrasings.length).toBeGreaterThan(0);
      expect(Math.max(...entries.map(({ similar = [] }) => similar.length))).toBeLessThanOrEqual(2);
      const said = sayings.filter(
        ({ hand, language: said, matter }) =>
          said === language && !isStranger(hand) && entries.some(({ id }) => id === matter),
      );
      expect(queries.filter(({ kind }) => kind !== 'ood_far')).toHaveLength(said.length - phrasings.length);
    }
  });

  test(`${language}: known matters are asked in words that nothing is learned from, beside phrasings of others`, () => {
    const strangers = sayings.filter((saying) => saying.language === language && isStranger(saying.hand));
    const theirs = new Set(strangers.map(({ text }) => text));
    const learned = new Set(sayings.flatMap(({ hand, text }) => (isStranger(hand) ? [] : text)));
    for (const { entries, queries } of strangersPacks(matters, sayings, language)) {
      expect(entries.filter(({ id }) => halfOf.get(id) !== 'train')).toEqual([]);
      expect(queries.filter(({ kind, text }) => kind !== 'ood_far' && !theirs.has(text))).toEqual([]);
      expect(queries.some(({ kind }) => kind === 'para')).toBe(true);
      expect(entries.flatMap(({ similar = [] }) => similar).filter((text) => !learned.has(text))).toEqual([]);
    }
  });
}
