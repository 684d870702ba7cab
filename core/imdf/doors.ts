import type { Localized } from '#contract/base/language.ts';
import type { Spot } from './areas.ts';
import { isWalked, kindAcross, passageKindOf } from './categories.ts';
import type { House, LeaveOut, Unit } from './house.ts';
import type { FeaturePlace } from './left-out.ts';
import { distanceToEdge, type Stretch } from './lines.ts';
import { nameIn } from './names.ts';
import type { ImdfFeatures } from './read-archive.ts';

/** An entrance: where it is, how wide, and the units that it opens. */
export interface Door {
  readonly at: FeaturePlace;
  readonly line: Stretch;
  readonly middle: Spot;
  /** Two units, or one where it leads outside. */
  readonly units: readonly Unit[];
  /** One of the house's main ones. */
  readonly isEntrance: boolean;
  readonly name: Localized | null;
}

/** Openings are drawn on the edges of units, by hand. */
const toleranceMetres = 0.4;

/** The openings of a house with the units at which they lie; one that lies at none is left out. */
export function readDoors({ of, language }: ImdfFeatures, house: House, leaveOut: LeaveOut): Door[] {
  const unitsByOrdinal = Map.groupBy(house.units, ({ ordinal }) => ordinal);
  return of.opening.flatMap(({ at, geometry, properties }): Door[] => {
    const ordinal = house.ordinalOf(properties.level_id);
    if (ordinal === undefined) leaveOut(at, 'no-such-level');
    // What is only for cars or for fleeing leads no visitor anywhere.
    if (ordinal === undefined || !/^pedestrian/.test(properties.category)) return [];
    const line = geometry.coordinates.map(house.spotAt);
    const [from, to] = [line[0], line.at(-1)];
    if (!from || !to) return [];
    const middle: Spot = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    const units = (unitsByOrdinal.get(ordinal) ?? [])
      .map((unit) => ({ unit, metres: Math.min(...unit.areas.map((area) => distanceToEdge(area, middle))) }))
      .filter(({ metres }) => metres <= toleranceMetres)
      .toSorted((one, other) => one.metres - other.metres)
      .slice(0, 2)
      .map(({ unit }) => unit);
    if (units.length === 0) leaveOut(at, 'at-no-unit');
    const isEntrance = properties.category === 'pedestrian.principal';
    return units.length === 0
      ? []
      : [{ at, line: [from, to], middle, units, isEntrance, name: nameIn(properties.name, language) }];
  });
}

/** What a unit is to somebody who walks. */
export interface UnitRole {
  readonly isWalked: boolean;
  /** Stands on several levels and leads from one to another. */
  readonly isPassage: boolean;
  readonly kindAcross: ReturnType<typeof kindAcross>;
}

/** What each unit is to somebody who walks: by its category, its doors and whose it is. */
export function rolesOf(
  units: readonly Unit[],
  doors: readonly Door[],
  isSomebodys: (unitId: string) => boolean,
  isOnSeveralLevels: (unitId: string) => boolean,
): ReadonlyMap<string, UnitRole> {
  const counted = new Map<string, number>();
  for (const { id } of doors.flatMap((door) => door.units)) counted.set(id, (counted.get(id) ?? 0) + 1);
  return new Map(
    units.map(({ id, category, restriction }) => {
      const kind = passageKindOf(category);
      const isPassage =
        kind !== null && !restriction && (isOnSeveralLevels(id) || kind === 'lift' || kind === 'escalator');
      const use = { category, restriction, openings: counted.get(id) ?? 0, isSomebodys: isSomebodys(id) };
      return [id, { isPassage, isWalked: !isPassage && isWalked(use), kindAcross: kindAcross(category) }];
    }),
  );
}
