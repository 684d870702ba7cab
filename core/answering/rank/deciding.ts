import type { DecidedBy } from '#contract/page/answering-staff.ts';
import type { Ranker } from './ranker.ts';

/** An entry as the ranker saw it. */
interface Seen {
  readonly features: Float32Array;
  readonly isExact: boolean;
}

/** Features that tell of sounds or of meaning; all others tell of words. */
const sidesOf: Readonly<Record<'sounds' | 'meaning', RegExp>> = {
  sounds: /^(?:sound|chime)/,
  meaning: /^(?:sentence|matter|meaning)/,
};

function sideOf(name: string): DecidedBy {
  if (sidesOf.sounds.test(name)) return 'sounds';
  return sidesOf.meaning.test(name) ? 'meaning' : 'words';
}

/**
 * What put the first of some entries first: without it, if the first had no more of it than the second has, the first would
 * be least likely. Null where nothing was found. `names`: of the features, in order; `found`: best first, of one language.
 */
export function decidedBy(found: readonly Seen[], names: readonly string[], ranker: Ranker): DecidedBy | null {
  const [first, second] = found;
  if (!first) return null;
  if (first.isExact) return 'own-words';
  const rows = found.map(({ features }) => features);
  const chanceWithout = (side: DecidedBy) => {
    const other = second?.features;
    const less = first.features.map((value, at) => (sideOf(names[at] ?? '') === side ? (other?.[at] ?? 0) : value));
    return ranker.rank([less, ...rows.slice(1)]).find(({ place }) => place === 0)?.p ?? 0;
  };
  const sides = (['words', 'sounds', 'meaning'] as const).map((side) => ({ side, chance: chanceWithout(side) }));
  return sides.reduce((least, one) => (one.chance < least.chance ? one : least)).side;
}
