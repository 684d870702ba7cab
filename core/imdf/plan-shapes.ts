import type { ShapeLook } from '#contract/venue/guide.ts';
import { type Area, ringsOf, type Spot, sizeOf } from './areas.ts';
import { isShut, lookOf } from './categories.ts';
import type { UnitRole } from './doors.ts';
import type { House, LeaveOut } from './house.ts';
import type { FeaturePlace } from './left-out.ts';
import type { Sought } from './places.ts';
import type { ImdfFeatures } from './read-archive.ts';

/** A line or area as it stands on a plan, in metres. */
export interface DrawnShape {
  readonly ordinal: number;
  readonly look: ShapeLook;
  readonly isClosed: boolean;
  readonly spots: readonly Spot[];
  /** What visitors look for in it, where that is one thing. */
  readonly sought?: Sought | undefined;
}

/** More spots than that fit in no shape of a plan. */
const mostSpots = 1200;

/** What is drawn of a house: its levels' outlines, its units, the larger first, then furniture and lines. */
export function shapesOf(
  { of }: ImdfFeatures,
  house: House,
  sought: readonly Sought[],
  roles: ReadonlyMap<string, UnitRole>,
  leaveOut: LeaveOut,
): DrawnShape[] {
  const soughtIn = Map.groupBy(sought, ({ unit }) => unit.id);
  const fits = (spots: readonly Spot[], at: FeaturePlace) => {
    if (spots.length > mostSpots) leaveOut(at, 'too-fine');
    return spots.length <= mostSpots;
  };
  const outlines = house.storeys.flatMap(({ ordinal, areas }) =>
    areas.flatMap((area) => ringsOf(area).map((spots) => ({ ordinal, look: 'wall', isClosed: true, spots }) as const)),
  );
  const units = house.units
    .toSorted((one, other) => sizeOf(other.areas) - sizeOf(one.areas))
    .flatMap((unit) => {
      const own = soughtIn.get(unit.id) ?? [];
      const only = own.length === 1 && !roles.get(unit.id)?.isWalked ? own[0] : undefined;
      return unit.areas.flatMap(({ outer, holes }): DrawnShape[] => {
        if (!fits(outer, unit.at)) return [];
        const { ordinal } = unit;
        const whole = { ordinal, look: lookOf(unit), isClosed: true, spots: outer, sought: only };
        // A hole in which nothing stands is a void.
        return [
          whole,
          ...voidsIn(house, ordinal, holes).map((spots) => ({
            ordinal,
            look: 'closed' as const,
            isClosed: true,
            spots,
          })),
        ];
      });
    });
  const fixtures = of.fixture.flatMap(({ at, geometry, properties }) => {
    const ordinal = house.ordinalOf(properties.level_id);
    const look = properties.category === 'vegetation' || properties.category === 'water' ? 'garden' : 'fine';
    const areas = ordinal === undefined ? [] : house.areasOf(geometry);
    return areas.flatMap(({ outer }): DrawnShape[] =>
      ordinal !== undefined && fits(outer, at) ? [{ ordinal, look, isClosed: true, spots: outer }] : [],
    );
  });
  const kiosks = of.kiosk.flatMap(({ at, geometry, properties }) => {
    const ordinal = house.ordinalOf(properties.level_id);
    const areas = ordinal === undefined ? [] : house.areasOf(geometry);
    return areas.flatMap(({ outer }): DrawnShape[] =>
      ordinal !== undefined && fits(outer, at) ? [{ ordinal, look: 'room', isClosed: true, spots: outer }] : [],
    );
  });
  const details = of.detail.flatMap(({ at, geometry, properties }) => {
    const ordinal = house.ordinalOf(properties.level_id);
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return lines.flatMap((line): DrawnShape[] =>
      ordinal !== undefined && fits(line, at)
        ? [{ ordinal, look: 'fine', isClosed: false, spots: line.map(house.spotAt) }]
        : [],
    );
  });
  return [...units, ...kiosks, ...fixtures, ...outlines, ...details];
}

function voidsIn({ units }: House, ordinal: number, holes: Area['holes']): Area['holes'] {
  if (holes.length === 0) return [];
  const own = units.filter((unit) => unit.ordinal === ordinal && !isShut(unit));
  return holes.filter((hole) => {
    const isFilled = (spot: Spot) =>
      own.some(({ areas }) => areas.some((area) => area.outer.some((corner) => isNear(corner, spot))));
    return !hole.some(isFilled);
  });
}

function isNear(one: Spot, other: Spot): boolean {
  return Math.hypot(one[0] - other[0], one[1] - other[1]) < 0.05;
}
