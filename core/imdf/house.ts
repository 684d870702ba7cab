import type { Localized } from '#contract/base/language.ts';
import { type Area, type Ring, type Spot, sizeOf } from './areas.ts';
import type { Feature } from './features.ts';
import { type FeaturePlace, ImdfRefused, type LeftOut, type LeftOutCode } from './left-out.ts';
import { crossesItself, isInside } from './lines.ts';
import { type LocalMetres, localMetresAt, type Position } from './local-metres.ts';
import { nameIn } from './names.ts';
import type { ImdfFeatures, Placed } from './read-archive.ts';

/** All levels of an ordinal, whichever building they are in: one floor. */
export interface Storey {
  readonly ordinal: number;
  readonly name: Localized;
  /** As it stands on signs: 2F. */
  readonly sign: string;
  readonly areas: readonly Area[];
}

/** A space of a storey, in metres. */
export interface Unit {
  readonly id: string;
  readonly at: FeaturePlace;
  readonly ordinal: number;
  readonly category: string;
  readonly restriction: string | null;
  readonly name: Localized | null;
  readonly areas: readonly Area[];
}

/** The levels and units of an archive, in metres from the upper left corner of them all. */
export interface House {
  readonly storeys: readonly Storey[];
  readonly units: readonly Unit[];
  readonly ordinalOf: (levelId: string) => number | undefined;
  readonly unitById: ReadonlyMap<string, Unit>;
  readonly spotAt: (position: Position) => Spot;
  readonly areasOf: (geometry: Feature<'unit'>['geometry']) => Area[];
  readonly widthMetres: number;
  readonly heightMetres: number;
}

/** A house that is wider has been set out wrongly. */
const widestMetres = 5000;
/** Around all that is drawn. */
const marginMetres = 2;

/** @throws {ImdfRefused} for an archive without levels, or with some that lie far apart. */
export function readHouse({ of, language }: ImdfFeatures, leaveOut: LeaveOut): House {
  if (of.level.length === 0) throw new ImdfRefused('imdf-no-levels', 'level.geojson');
  const { local, corner, size } = setOut(of.level);
  const spotAt = (position: Position): Spot => {
    const [x, y] = local.spotAt(position);
    return [x - corner[0], y - corner[1]];
  };
  const areasOf = (geometry: Feature<'unit'>['geometry']) =>
    polygonsOf(geometry).map((rings): Area => {
      const [outer = [], ...holes] = rings.map((ring): Ring => ring.slice(0, -1).map(spotAt));
      return { outer, holes };
    });
  const levels = of.level.filter(({ geometry, at }) => isSound(areasOf(geometry), at, leaveOut));
  const ordinals = new Map(levels.map(({ id, properties }) => [id, properties.ordinal]));
  const units = of.unit.flatMap((unit): Unit[] => {
    const { category, restriction, name, level_id } = unit.properties;
    const ordinal = ordinals.get(level_id);
    const areas = areasOf(unit.geometry);
    if (ordinal === undefined) leaveOut(unit.at, 'no-such-level');
    if (ordinal === undefined || !isSound(areas, unit.at, leaveOut)) return [];
    const own = { id: unit.id, at: unit.at, ordinal, category, areas };
    return [{ ...own, restriction: restriction ?? null, name: nameIn(name, language) }];
  });
  return {
    storeys: storeysOf(levels, language, areasOf),
    units,
    ordinalOf: (levelId) => ordinals.get(levelId),
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    spotAt,
    areasOf,
    widthMetres: size[0],
    heightMetres: size[1],
  };
}

/** Notes that something is not taken, or taken otherwise. */
export type LeaveOut = (at: FeaturePlace, code: LeftOutCode) => void;

/** Gathers what is left out. */
export function gatherLeftOut(first: readonly LeftOut[]): { leaveOut: LeaveOut; all: () => readonly LeftOut[] } {
  const gathered = [...first];
  return { leaveOut: (at, code) => gathered.push({ ...at, code }), all: () => gathered };
}

export function isIn(areas: readonly Area[], spot: Spot): boolean {
  return areas.some((area) => isInside(area, spot));
}

function isSound(areas: readonly Area[], at: FeaturePlace, leaveOut: LeaveOut): boolean {
  const isCrossing = areas.some(({ outer, holes }) => crossesItself(outer) || holes.some(crossesItself));
  // Nobody stands on less than a tenth of a square metre.
  const isNothing = sizeOf(areas) < 0.1;
  if (isCrossing) leaveOut(at, 'crosses-itself');
  else if (isNothing) leaveOut(at, 'not-of-its-form');
  return !isCrossing && !isNothing;
}

function polygonsOf(geometry: Feature<'unit'>['geometry']): readonly (readonly (readonly Position[])[])[] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function setOut(levels: readonly Placed<'level'>[]): { local: LocalMetres; corner: Spot; size: Spot } {
  const positions = levels.flatMap(({ geometry }) => polygonsOf(geometry).flat(2));
  const middle = middleOf(positions);
  const local = localMetresAt(middle);
  const spots = positions.map(local.spotAt);
  const [low, high] = [leastOf(spots), mostOf(spots)];
  const size: Spot = [high[0] - low[0] + 2 * marginMetres, high[1] - low[1] + 2 * marginMetres];
  if (Math.max(...size) > widestMetres) throw new ImdfRefused('imdf-too-wide', 'level.geojson');
  return { local, size, corner: [low[0] - marginMetres, low[1] - marginMetres] };
}

function middleOf(positions: readonly Position[]): Position {
  const [low, high] = [leastOf(positions), mostOf(positions)];
  return [(low[0] + high[0]) / 2, (low[1] + high[1]) / 2];
}

function leastOf(spots: readonly Spot[]): Spot {
  return spots.reduce(([x, y], spot) => [Math.min(x, spot[0]), Math.min(y, spot[1])], [Infinity, Infinity] as Spot);
}

function mostOf(spots: readonly Spot[]): Spot {
  return spots.reduce(([x, y], spot) => [Math.max(x, spot[0]), Math.max(y, spot[1])], [-Infinity, -Infinity] as Spot);
}

function storeysOf(levels: readonly Placed<'level'>[], language: string, areasOf: House['areasOf']): readonly Storey[] {
  const byOrdinal = Map.groupBy(levels, ({ properties }) => properties.ordinal);
  return [...byOrdinal]
    .toSorted(([one], [other]) => one - other)
    .map(([ordinal, own]) => {
      const [first] = own;
      const short = nameIn(first?.properties.short_name, language)?.['zh-CN'] ?? floorSign(ordinal);
      return {
        ordinal,
        name: nameIn(first?.properties.name, language) ?? { 'zh-CN': short },
        sign: short.slice(0, 12),
        areas: own.flatMap(({ geometry }) => areasOf(geometry)),
      };
    });
}

function floorSign(ordinal: number): string {
  return ordinal < 0 ? `B${-ordinal}` : `${ordinal + 1}F`;
}
