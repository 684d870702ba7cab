import { foldSyllable, syllableOf } from '#core/answering/text/pinyin.ts';
import type { Segmenter } from '#core/answering/text/segmenter.ts';
import { createRandom } from './random.ts';

/** Spoils a text as a speech recogniser might: `share` of its Han characters, repeatably for a seed. */
export type Noise = (text: string, share: number, seed: number) => string;

interface Pool {
  readonly characters: string[];
  readonly upTo: number[];
  total: number;
}

const newPool = (): Pool => ({ characters: [], upTo: [], total: 0 });
const han = /\p{Script=Han}/u;

function put(pools: Map<string, Pool>, key: string, character: string, count: number): void {
  const pool = pools.get(key) ?? newPool();
  pool.total += count;
  pool.characters.push(character);
  pool.upTo.push(pool.total);
  pools.set(key, pool);
}

function draw(pool: Pool | undefined, random: () => number, not: string): string {
  if (!pool || pool.total === 0) return not;
  for (let tries = 0; tries < 8; tries++) {
    const wanted = random() * pool.total;
    const drawn = pool.characters[pool.upTo.findIndex((upTo) => wanted < upTo)] ?? not;
    if (drawn !== not) return drawn;
  }
  return not;
}

/**
 * Plain noise: another character of the same toneless syllable, drawn by frequency. Harsh: of the spoiled characters
 * 50 % the same syllable, 30 % one that is easily confused (zh/z, n/l, ng/n), 10 % left out, 10 % any other.
 */
export function createNoise(segmenter: Segmenter, isHarsh: boolean): Noise {
  const counts = new Map<string, number>();
  segmenter.eachWord(1, (word, count) => {
    for (const character of word) {
      if (han.test(character)) counts.set(character, (counts.get(character) ?? 0) + count);
    }
  });
  const same = new Map<string, Pool>();
  const confused = new Map<string, Pool>();
  const all = new Map<string, Pool>();
  for (const [character, count] of counts) {
    const syllable = syllableOf(character);
    if (syllable === '') continue;
    put(same, syllable, character, count);
    put(confused, foldSyllable(syllable), character, count);
    put(all, '', character, count);
  }

  function spoil(character: string, random: () => number): string {
    const kind = isHarsh ? random() : 0;
    if (kind >= 0.9) return '';
    if (kind >= 0.8) return draw(all.get(''), random, character);
    const syllable = syllableOf(character);
    const pool = kind >= 0.5 ? confused.get(foldSyllable(syllable)) : same.get(syllable);
    return draw(pool, random, character);
  }

  return (text, share, seed) => {
    const random = createRandom(seed);
    return [...text]
      .map((character) => (han.test(character) && random() < share ? spoil(character, random) : character))
      .join('');
  };
}
