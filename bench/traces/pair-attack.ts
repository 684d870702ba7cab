import type { CharacterStatistics } from './character-statistics.ts';
import { numberOfPair } from './forerunner-sketch.ts';

/** Finds the texts of sketches that were made with one salt. */
export type PairAttack = (sketch: readonly number[]) => string;

/** All pairs of the commonest characters are tried, and of the rarer ones those that are met. */
const commonCharacters = 800;
const digits = '0123456789';
/** What it takes to believe that a pair does not follow the one before it, as after a pair that was met already. */
const breakCost = 30;
/** Ways kept at each number. */
const beam = 400;

interface Way {
  readonly cost: number;
  readonly last: string;
  readonly text: string;
}

/** Numbers every likely pair with the salt, then reads a sketch as the likeliest chain of pairs in its order. */
export function preparePairAttack(salt: string, statistics: CharacterStatistics): PairAttack {
  const pairsByNumber = Array.from({ length: 2 ** 16 }, (): string[] => []);
  const tried = new Set<string>();
  const tryPair = (pair: string) => {
    if (tried.has(pair)) return;
    tried.add(pair);
    pairsByNumber[numberOfPair(pair, salt)]?.push(pair);
  };
  const common = [...digits, ...statistics.characters.slice(0, commonCharacters)];
  for (const one of common) for (const other of common) tryPair(`${one}${other}`);
  for (const pair of statistics.pairs) tryPair(pair);
  return (sketch) =>
    readChain(
      sketch.map((number) => pairsByNumber[number] ?? []),
      statistics,
    );
}

function readChain(choices: readonly (readonly string[])[], statistics: CharacterStatistics): string {
  let ways: Way[] = [{ cost: 0, last: '', text: '' }];
  for (const pairs of choices) ways = bestOfEach(ways.flatMap((way) => waysOn(way, pairs, statistics)));
  return ways[0]?.text ?? '';
}

/** The ways on from one: with each pair of a number, or, dearly, with none. */
function waysOn(way: Way, pairs: readonly string[], { following }: CharacterStatistics): Way[] {
  const withPairs = pairs.map((pair): Way => {
    const [one = '', other = ''] = pair;
    const isChained = way.last === one;
    const breaks = isChained || way.last === '' ? 0 : breakCost;
    return {
      cost: way.cost - following(one, other) + breaks,
      last: other,
      text: `${way.text}${isChained ? other : pair}`,
    };
  });
  return [...withPairs, { ...way, cost: way.cost + 2 * breakCost, last: '' }];
}

/** The cheapest way to each last character, the cheapest first. */
function bestOfEach(ways: readonly Way[]): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways)
    if (way.cost < (best.get(way.last)?.cost ?? Number.POSITIVE_INFINITY)) best.set(way.last, way);
  return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, beam);
}
