import type { Language } from '#contract/base/language.ts';
import type { Cancel, Clock } from '../system/clock.ts';
import { likenessOf, type Minhash, type MinhashKey, minhashOf, newMinhashKey } from './minhash.ts';
import { areTwoVisitors, type Moment } from './turns.ts';

/** A question that one visit has asked: nothing by which it could be read. */
export interface FirstAsking {
  readonly language: Language;
  readonly clarified: boolean;
  readonly day: string;
}

/** Remembers for at most a day, in memory alone, what has been asked once. */
export interface FirstAskings {
  /**
   * Counts an asking. Where another visitor has asked nearly the same in this window, gives that asking and forgets it;
   * null where this is the first, or where it may be the same visitor again.
   */
  readonly match: (pairs: ReadonlySet<string>, asking: FirstAsking, moment: Moment) => FirstAsking | null;
  /** Forgets all of it now. */
  readonly forget: () => void;
}

interface Remembered {
  readonly asking: FirstAsking;
  readonly minhash: Minhash;
  /** When it was asked last: whoever asks it again soon is the same visitor, and starts the wait anew. */
  moment: Moment;
}

const windowMs = 24 * 60 * 60_000;
/** Questions remembered in one window, the latest. */
const maxRemembered = 2000;

/** @param sameLikeness from this likeness on two questions are the same, 0..1. */
export function createFirstAskings(clock: Clock, sameLikeness: number): FirstAskings {
  let window: { readonly key: MinhashKey; remembered: Remembered[]; readonly cancel: Cancel } | null = null;

  function forget(): void {
    window?.cancel();
    window?.key.fill(0);
    for (const { minhash } of window?.remembered ?? []) minhash.fill(0);
    window = null;
  }

  return {
    forget,
    match: (pairs, asking, moment) => {
      window ??= { key: newMinhashKey(), remembered: [], cancel: clock.after(windowMs, forget) };
      const minhash = minhashOf(pairs, window.key);
      const found = nearest(window.remembered, asking.language, minhash, sameLikeness);
      if (!found) {
        window.remembered = [...window.remembered.slice(1 - maxRemembered), { asking, minhash, moment }];
        return null;
      }
      if (!areTwoVisitors(found.moment, moment)) {
        found.moment = moment;
        return null;
      }
      window.remembered = window.remembered.filter((other) => other !== found);
      return found.asking;
    },
  };
}

function nearest(remembered: readonly Remembered[], language: Language, minhash: Minhash, least: number) {
  let best: Remembered | null = null;
  let bestLikeness = least;
  for (const one of remembered) {
    const likeness = one.asking.language === language ? likenessOf(minhash, one.minhash) : 0;
    if (likeness < bestLikeness) continue;
    best = one;
    bestLikeness = likeness;
  }
  return best;
}
