import type { Range, Ranges } from './ranges.ts';
import type { FactPlace, WaitingFact, WaitingFacts } from './waiting-facts.ts';

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

/** What is said so often that its number tells nearly as much as each of them. */
const ofLittleWorth: ReadonlySet<string> = new Set([
  'answer.given',
  'question.clarified',
  'visit.ended',
  'staff.called',
  'staff.call-taken-back',
]);

/** About five milliseconds of work. */
const factsAtOnce = 500;
/** Once it has begun, this much room is made, so that it does not begin again with the next fact. */
const roomMade = 0.05;

const beginning: FactPlace = { boot: 0, sequence: 0 };

/**
 * Where more facts wait than may, stretches of facts of little worth become one row each, the oldest first, then stretches
 * of any facts. Age is no reason: a clock that is wrong would empty the outbox.
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
      for (const stretch of stretchesOf(
        facts,
        ({ type, first }) => mayDropAll || first !== null || ofLittleWorth.has(type),
      )) {
        ranges.replace(stretch, 'too-many');
      }
      place = { boot: last.boot, sequence: last.sequence };
      return true;
    },
  };
}

/** Runs of two or more neighbours of one boot that all may go. */
function stretchesOf(facts: readonly WaitingFact[], mayGo: (fact: WaitingFact) => boolean): Range[] {
  const stretches: (Range & { facts: number })[] = [];
  let isOpen = false;
  for (const fact of facts) {
    const { boot, sequence } = fact;
    const before = stretches.at(-1);
    if (isOpen && mayGo(fact) && before?.boot === boot) {
      stretches[stretches.length - 1] = { ...before, last: sequence, facts: before.facts + 1 };
    } else if (mayGo(fact)) stretches.push({ boot, first: fact.first ?? sequence, last: sequence, facts: 1 });
    isOpen = mayGo(fact);
  }
  return stretches.filter(({ facts: several }) => several > 1);
}
