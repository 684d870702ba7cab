import type { Localized } from '#contract/base/language.ts';
import { areApart, sharedSize, sizeOf } from './areas.ts';
import { knownAs, passageKindOf } from './categories.ts';
import type { House, LeaveOut, Unit } from './house.ts';
import type { Placed } from './read-archive.ts';

type PassageKind = NonNullable<ReturnType<typeof passageKindOf>>;

/** A way between two units on different storeys. */
export interface Hop {
  readonly from: Unit;
  readonly to: Unit;
  readonly isOneWay: boolean;
}

/** A lift, stairs, an escalator or a ramp with the units in which it stands, the lowest first. */
export interface Shaft {
  readonly kind: PassageKind;
  readonly name: Localized;
  readonly units: readonly Unit[];
  readonly hops: readonly Hop[];
}

/** Of the smaller of two units so much lies over the other where both are one passage. */
const leastShared = 0.2;
const mostUnits = 2000;

/**
 * The passages of a house: units that a relationship ties together, and those of one category that lie over one another.
 * Lifts go between all their storeys, all else from one to the next.
 */
export function findShafts(
  house: House,
  relationships: readonly Placed<'relationship'>[],
  leaveOut: LeaveOut,
): readonly Shaft[] {
  const standing = house.units.filter(({ category, restriction }) => passageKindOf(category) && !restriction);
  for (const { at } of standing.slice(mostUnits)) leaveOut(at, 'too-many');
  const units = standing.slice(0, mostUnits);
  const told = relationships.flatMap((relationship) => toldHop(relationship, house));
  /** Of these it is said where they lead. */
  const known = new Set(told.flatMap(({ from, to }) => [from, to]));
  const ranks = new Map(house.storeys.map(({ ordinal }, index) => [ordinal, index]));
  const rankOf = ({ ordinal }: Unit) => ranks.get(ordinal) ?? 0;
  const open = units.filter((unit) => !known.has(unit));
  const seen = pairsOf(open, rankOf).filter(([from, to]) => liesOver(from, to));
  const groups = groupsOf(units, [...told.map(({ from, to }) => [from, to] as const), ...seen]);
  return groups.flatMap((group): Shaft[] => {
    const [first] = group;
    const kind = first && passageKindOf(first.category);
    const own = new Set(group);
    const hops = [...told.filter(({ from }) => own.has(from)), ...hopsOver(group, kind ?? 'stairs', seen, known)];
    if (!first || !kind || hops.length === 0) {
      // Stairs and ramps that stay on their floor are walked across.
      if (first && (kind === 'lift' || kind === 'escalator')) leaveOut(first.at, 'one-level-only');
      return [];
    }
    if (kind === 'escalator' && !known.has(first)) leaveOut(first.at, 'direction-not-said');
    const name = group.find((unit) => unit.name)?.name ?? knownAs(first.category)?.name ?? { 'zh-CN': first.category };
    return [{ kind, name, units: group, hops }];
  });
}

function toldHop({ properties }: Placed<'relationship'>, { unitById }: House): Hop[] {
  const [from, to] = [properties.origin, properties.destination].map((end) => unitById.get(end?.id ?? ''));
  const isPassage = from && to && passageKindOf(from.category) !== null && from.ordinal !== to.ordinal;
  return isPassage ? [{ from, to, isOneWay: properties.direction === 'directed' }] : [];
}

/** Pairs of one kind of which one might lie over the other, the lower one first. */
function pairsOf(units: readonly Unit[], rankOf: (unit: Unit) => number): (readonly [Unit, Unit])[] {
  return units.flatMap((from) =>
    units.flatMap((to) => {
      const kind = passageKindOf(from.category);
      const storeys = rankOf(to) - rankOf(from);
      const isNear = storeys === 1 || (storeys > 1 && kind === 'lift');
      return isNear && passageKindOf(to.category) === kind ? [[from, to] as const] : [];
    }),
  );
}

function liesOver(one: Unit, other: Unit): boolean {
  if (areApart(one.areas, other.areas)) return false;
  const smaller = Math.min(sizeOf(one.areas), sizeOf(other.areas));
  return sharedSize(one.areas, other.areas) > leastShared * smaller;
}

/** Units that hang together, each group from the lowest storey up. */
function groupsOf(units: readonly Unit[], pairs: readonly (readonly [Unit, Unit])[]): Unit[][] {
  const groupOf = new Map(units.map((unit) => [unit, new Set([unit])]));
  for (const [one, other] of pairs) {
    const [group, joined] = [groupOf.get(one), groupOf.get(other)];
    if (!group || !joined || group === joined) continue;
    for (const unit of joined) {
      group.add(unit);
      groupOf.set(unit, group);
    }
  }
  return [...new Set(groupOf.values())].map((group) =>
    [...group].toSorted((one, other) => one.ordinal - other.ordinal),
  );
}

function hopsOver(
  group: readonly Unit[],
  kind: PassageKind,
  seen: readonly (readonly [Unit, Unit])[],
  known: ReadonlySet<Unit>,
): Hop[] {
  const own = new Set(group);
  if (kind !== 'lift') {
    return seen.filter(([from]) => own.has(from)).map(([from, to]) => ({ from, to, isOneWay: false }));
  }
  const open = group.filter((unit) => !known.has(unit));
  return open.flatMap((from, index) =>
    open.slice(index + 1).flatMap((to) => (to.ordinal === from.ordinal ? [] : [{ from, to, isOneWay: false }])),
  );
}
