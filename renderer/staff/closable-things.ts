import type { Localized } from '#contract/base/language.ts';
import type { Closable, ClosablePassage, ClosedFor, Closure } from '#contract/page/closures.ts';
import type { NamedPlace } from '#contract/page/guide.ts';
import type { IconName } from '#contract/venue/venue.ts';

/** Something that can be closed, as the desk lists it. */
export interface ClosableThing extends Closable {
  readonly icon: IconName;
  readonly name: Localized;
  /** Where it is; null for what leads over several floors. */
  readonly floor: Localized | null;
  readonly sign: string | null;
  /** Null while it is open. */
  readonly closed: ClosedFor | null;
}

/** English names a way as a sentence does, “the east lift”; in a list it is East lift. */
function asHeading(name: Localized): Localized {
  const bare = name.en?.replace(/^the /, '');
  return bare ? { ...name, en: bare.charAt(0).toUpperCase() + bare.slice(1) } : name;
}

/** What is closed now, then lifts and stairs, then places in their order. A lift is listed once. */
export function closableThings(
  { passages, closed }: { readonly passages: readonly ClosablePassage[]; readonly closed: readonly Closure[] },
  places: readonly NamedPlace[],
): readonly ClosableThing[] {
  const closedFor = (of: Closable['of'], id: string) => closed.find((one) => one.of === of && one.id === id) ?? null;
  const lifts = new Set(passages.flatMap(({ placeIds }) => placeIds));
  const things = [
    ...passages.map(({ id, name, by }): ClosableThing => {
      const icon = by === 'lift' ? 'lift' : 'signpost';
      return {
        of: 'passage',
        id,
        icon,
        name: asHeading(name),
        floor: null,
        sign: null,
        closed: closedFor('passage', id),
      };
    }),
    ...places
      .filter(({ id }) => !lifts.has(id))
      .map(({ id, icon, name, floor, sign }): ClosableThing => {
        return { of: 'place', id, icon, name, floor, sign, closed: closedFor('place', id) };
      }),
  ];
  return things.toSorted((one, other) => Number(one.closed === null) - Number(other.closed === null));
}

/** What of it was found: places in the order in which they fit, and passages that are one of them or are called so. */
export function foundThings(
  things: readonly ClosableThing[],
  typed: string,
  placeIds: readonly string[],
  passages: readonly ClosablePassage[],
): readonly ClosableThing[] {
  const wanted = typed.trim().toLowerCase();
  const isCalled = ({ of, name }: ClosableThing) =>
    of === 'passage' && Object.values(name).some((text) => text?.toLowerCase().includes(wanted));
  const placesOf = new Map(passages.map((passage) => [passage.id, passage.placeIds]));
  const rankOf = (thing: ClosableThing) => {
    const ids = thing.of === 'place' ? [thing.id] : (placesOf.get(thing.id) ?? []);
    const ranks = ids.map((id) => placeIds.indexOf(id)).filter((rank) => rank >= 0);
    if (ranks.length > 0) return Math.min(...ranks);
    return isCalled(thing) ? placeIds.length : Number.POSITIVE_INFINITY;
  };
  return things
    .map((thing) => ({ thing, rank: rankOf(thing) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ thing }) => thing);
}
