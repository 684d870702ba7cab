import { likenessOf, type Minhash, type MinhashKey, minhashOf, pairsOf } from '#core/worklist/minhash.ts';
import { createRandom } from '../answers/random.ts';
import type { CharacterStatistics } from './character-statistics.ts';

const lengths = { least: 8, most: 24 };
const candidates = 12;
/** So much the minhash weighs against the language, in logarithms of chance. */
const likenessWeight = 120;

/**
 * Tries to read a minhash with its key: climbs from likely texts to ever likelier ones whose minhash comes nearer, until
 * the time is up. Gives the best text.
 */
export function climbToMinhash(
  minhash: Minhash,
  {
    key,
    statistics,
    budgetMs,
    seed,
  }: { key: MinhashKey; statistics: CharacterStatistics; budgetMs: number; seed: number },
): string {
  const random = createRandom(seed);
  const untilMs = performance.now() + budgetMs;
  const common = statistics.characters.slice(0, 1500);
  const pick = () => common[Math.floor(random() ** 2 * common.length)] ?? '的';
  const score = (text: readonly string[]) => {
    const likeness = likenessOf(minhashOf(pairsOf(text.join('')), key), minhash);
    const language = text.slice(1).reduce((sum, next, at) => sum + statistics.following(text[at] ?? '', next), 0);
    return likenessWeight * likeness + language / 4;
  };
  let best = { text: '', score: Number.NEGATIVE_INFINITY };
  while (performance.now() < untilMs) {
    const length = lengths.least + Math.floor(random() * (lengths.most - lengths.least));
    let text = Array.from({ length }, pick);
    let own = score(text);
    for (let failed = 0; failed < 60 && performance.now() < untilMs; ) {
      const place = Math.floor(random() * text.length);
      const tries = Array.from({ length: candidates }, () => text.with(place, pick()));
      const scored = tries.map((attempt) => ({ attempt, score: score(attempt) }));
      const top = scored.reduce((a, b) => (b.score > a.score ? b : a));
      if (top.score > own) [text, own, failed] = [top.attempt, top.score, 0];
      else failed += 1;
    }
    if (own > best.score) best = { text: text.join(''), score: own };
  }
  return best.text;
}
