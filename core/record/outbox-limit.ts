import type { Ranges } from './ranges.ts';
import { isOfLittleWorth, stretchesOf } from './stretches.ts';
import type { FactPlace, WaitingFacts } from './waiting-facts.ts';

/** Keeps the facts that wait from becoming ever more. */
export interface OutboxLimit {
  /** Does a little of the work. Gives whether there is more to do. */
  readonly step: () => boolean;
}

export interface OutboxLimitDeps {
  readonly waiting: Pick<WaitingFacts, 'after' | 'count'>;
  readonly ranges: Ranges;
  readonly mostFacts: number;
}

/** About five milliseconds of work. */
const factsAtOnce = 500;
/** Once it has begun, this much room is made, so that it does not begin again with the next fact. */
const roomMade = 0.05;

const beginning: FactPlace = { boot: 0, sequence: 0 };

/**
 * Where more facts wait than may, stretches of facts of little worth become one row each, the oldest first, then stretches
 * of any facts. What has waited too long is seen to elsewhere.
 */
export function createOutboxLimit({ waiting, ranges, mostFacts }: OutboxLimitDeps): OutboxLimit {
  let place = beginning;
  let isDropping = false;
  let mayDropAll = false;
  const isOver = () => waiting.count() > mostFacts * (isDropping ? 1 - roomMade : 1);
  const rest = () => {
    [place, isDropping, mayDropAll] = [beginning, false, false];
    return false;
  };
  return {
    step: () => {
      if (!isOver()) return rest();
      isDropping = true;
      const facts = waiting.after(place, factsAtOnce);
      const last = facts.at(-1);
      if (last === undefined) {
        if (mayDropAll) return rest();
        [place, mayDropAll] = [beginning, true];
        return true;
      }
      for (const stretch of stretchesOf(facts, (fact) => mayDropAll || isOfLittleWorth(fact))) {
        ranges.replace(stretch, 'too-many');
      }
      place = { boot: last.boot, sequence: last.sequence };
      return true;
    },
  };
}
