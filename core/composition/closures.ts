import { type ClosedThings, closedThings } from '../closures/closed.ts';
import { createClosures } from '../closures/closures.ts';
import { closureProcedures } from '../closures/procedures.ts';
import type { Ability } from '../door/ability.ts';
import type { Editions } from './editions.ts';
import type { Ground } from './ground.ts';

/** What staff have closed, and what it means for ways and places. */
export interface ClosuresAbility extends Ability {
  readonly closed: () => ClosedThings;
}

export interface ClosuresParts {
  readonly editions: Editions;
  readonly isClockRight: () => boolean;
}

/** Opens what staff have closed in the venue that is served. */
export function openClosures({ record, clock }: Ground, { editions, isClockRight }: ClosuresParts): ClosuresAbility {
  const { db } = record;
  const venue = () => editions.shown().version().content.venue;
  const guide = () => venue().guide;
  const closures = createClosures({
    db,
    clock,
    isClockRight,
    venueId: venue().id,
    timeZone: () => venue().timeZone,
    knows: ({ of, id }) => {
      const things = of === 'place' ? venue().places : (guide()?.passages ?? []);
      return things.some((one) => one.id === id);
    },
    audit: record.audit.append,
    append: record.outbox.append,
  });
  const stopFollowing = editions.onChange((change) => change === 'edition' && closures.tellAnew());
  return {
    closed: () => closedThings(closures.now.get(), guide()),
    procedures: closureProcedures(closures, venue, async (typed) => (await editions.shown().placeFinding).find(typed)),
    close: () => {
      stopFollowing();
      closures.close();
    },
  };
}
