import type { Language } from '#contract/base/language.ts';
import { type AskedEntry, type Base, createBaseBuilder, type Row } from '#core/answering/index/base.ts';
import { nearMissesOf } from '#core/answering/rank/pack-shift.ts';
import type { EngineTools } from '#core/answering/serving/engine-tools.ts';
import type { EvalQuery, EvalSet } from './eval-rows.ts';
import { slugOf, venueOf } from './eval-venue.ts';
import type { Noise } from './noise.ts';
import { createRandom } from './random.ts';
import { withPhrasings } from './run-eval.ts';

/** One question in one situation: what the ranker would see, and which candidate is right (-1: none). */
export interface Scene {
  readonly rows: readonly Float32Array[];
  readonly right: number;
  /** Nothing that is shown answers it. */
  readonly isNear: boolean;
  /** What belongs together in one half when a model must not see what it is tried on. */
  readonly group: string;
}

interface Staging {
  readonly base: Base;
  readonly numberOf: (id: string) => number;
  readonly random: () => number;
  readonly spoil: (text: string) => string;
  readonly hiddenShare: number;
}

/** Entries on show in a small venue, of all that the set has. */
const smallShare = 0.3;
const spoiledShare = 1 / 3;
/** With two scenes in which it is shown, a fifth of all are near-misses: what is reckoned with when thresholds are fitted. */
export const plainHiddenShare = 0.5;
const nearShare = 0.2;

/** How often an entry is to be hidden so that near-misses are a fifth, those that the set itself asks included. */
export function hiddenShareOf({ queries }: EvalSet): number {
  const near = queries.filter(({ gold }) => gold.length === 0).length;
  const missing = 2 * (nearShare * queries.length - near);
  return Math.max(0, missing / ((1 - nearShare) * (queries.length - near)));
}

const noiseShare = 0.2;

/** What the ranker would see of the near-misses that a set's own entries make when each is hidden in turn. */
export function nearMissesOfSet(set: EvalSet, language: Language, tools: EngineTools): (readonly Row[])[] {
  const { base, sample } = baseOfSet(set, language, tools);
  return nearMissesOf(base, sample);
}

/** The entries of a set, as the product would index them. */
export function baseOfSet(
  set: EvalSet,
  language: Language,
  tools: EngineTools,
): { base: Base; sample: readonly AskedEntry[] } {
  const { entries, venue } = venueOf(set.entries, language);
  const builder = createBaseBuilder(language, venue, tools);
  for (const entry of entries) builder.add(entry);
  const base = builder.finish();
  if (!base) throw new Error('the set has no entry');
  return { base, sample: builder.sample() };
}

/**
 * Each question in the whole set, in a small venue, and with its own entry hidden (a near-miss whose truth is known);
 * some spoiled as by a recogniser. With `phrasings`, entries have that many of their other questions as phrasings.
 */
export function scenesOf(
  set: EvalSet,
  options: {
    language: Language;
    tools: EngineTools;
    noise: Noise;
    seed: number;
    phrasings: number;
    /** How often a question is also asked with its own entry hidden. */
    hiddenShare: number;
  },
): Scene[] {
  const { hiddenShare, language, noise, phrasings, seed, tools } = options;
  const random = createRandom(seed);
  const spoil = (text: string) =>
    random() < spoiledShare ? noise(text, noiseShare, Math.floor(random() * 2 ** 31)) : text;
  const sets = phrasings === 0 ? [set] : withPhrasings(set, phrasings).slice(0, 3);
  return sets.flatMap((one) => {
    const { base } = baseOfSet(one, language, tools);
    const numbers = new Map(one.entries.map(({ id }, number) => [id, base.numberOf(slugOf(number)) ?? -1]));
    const numberOf = (id: string) => numbers.get(id) ?? -1;
    const staging: Staging = { base, random, spoil, hiddenShare, numberOf };
    return one.queries.flatMap((query) => stage(query, staging));
  });
}

function stage(query: EvalQuery, staging: Staging): Scene[] {
  const { base, hiddenShare, random } = staging;
  const gold = query.gold.map(staging.numberOf);
  const small = (entry: number) => shownIn(entry, salt) || gold.includes(entry);
  const salt = Math.floor(random() * 1e9);
  const without = (shown: (entry: number) => boolean) => (entry: number) => shown(entry) && !gold.includes(entry);
  const all = () => true;
  const isNear = gold.length === 0;
  const stages = [all, small].map((isShown) => ({ isShown, isNear }));
  if (!isNear && random() < hiddenShare) stages.push({ isShown: without(random() < 0.5 ? all : small), isNear: true });
  return stages.flatMap(({ isShown, isNear }) => {
    const found = base.find(base.analyse(staging.spoil(query.text)), isShown);
    if (found.length === 0) return [];
    const right = found.findIndex(({ entry }) => gold.includes(entry));
    const group = query.gold[0] ?? query.text;
    return [{ rows: found.map(({ features }) => features), right, isNear, group }];
  });
}

/** Whether an entry is in the small venue of this salt. */
function shownIn(entry: number, salt: number): boolean {
  const mixed = Math.imul(entry + 1, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 8) & 0xffff) / 0x10000 < smallShare;
}
