import { type Floor, type Guide, guideSchema, mostShapes } from '#contract/venue/guide.ts';
import { type Place, placeSchema } from '#contract/venue/venue.ts';
import type { ArchiveLimits } from '../system/archive.ts';
import type { Spot } from './areas.ts';
import { knownAs } from './categories.ts';
import { type Door, readDoors, rolesOf } from './doors.ts';
import { gatherLeftOut, type House, readHouse, type Storey } from './house.ts';
import type { LeftOut } from './left-out.ts';
import { lengthOf } from './lines.ts';
import { findShafts } from './passages.ts';
import { findSought, type Sought } from './places.ts';
import { type DrawnShape, shapesOf } from './plan-shapes.ts';
import { imdfLimits, readImdfArchive } from './read-archive.ts';
import { buildWays, floorIdOf, type HouseWays, passageIdOf, type WaySpot } from './ways.ts';

/** What a venue gets from an IMDF archive, and what of it is not taken. */
export interface ReadImdf {
  readonly guide: Guide;
  readonly places: readonly Place[];
  readonly leftOut: readonly LeftOut[];
}

/** A plan is drawn about so many units wide. */
const planUnits = 1000;

/**
 * Reads an IMDF archive as floors, ways and places. It has no stands: where terminals stand is set afterwards.
 * @throws {ImdfRefused} for what is no such archive, has no levels, or is more than it may be.
 */
export async function readImdf(bytes: Buffer, limits: ArchiveLimits = imdfLimits): Promise<ReadImdf> {
  const features = await readImdfArchive(bytes, limits);
  const { leaveOut, all } = gatherLeftOut(features.leftOut);
  const house = readHouse(features, leaveOut);
  const sought = findSought(features, house, leaveOut);
  const doors = readDoors(features, house, leaveOut);
  const shafts = findShafts(house, features.of.relationship, leaveOut);
  const occupied = new Set(sought.flatMap(({ unit, isOccupant }) => (isOccupant ? [unit.id] : [])));
  const onSeveral = new Set(shafts.flatMap(({ units }) => units.map(({ id }) => id)));
  const roles = rolesOf(
    house.units,
    doors,
    (id) => occupied.has(id),
    (id) => onSeveral.has(id),
  );
  const points = sought.filter(({ unit }) => roles.get(unit.id)?.isWalked);
  const ways = buildWays({ house, doors, roles, shafts, points }, leaveOut);
  const metresPerUnit = metresPerUnitOf(house);
  const scaled = (metres: number) => Math.round((metres / metresPerUnit) * 10) / 10;
  const places = [
    ...sought.map((one) => placeOf(one, house, doorOf(one, ways), scaled)),
    ...entrancesOf(ways, house, scaled),
  ].slice(0, mostPlaces);
  for (const one of sought) if (!doorOf(one, ways)) leaveOut(one.at, 'no-opening');
  for (const { at } of sought.slice(mostPlaces)) leaveOut(at, 'too-many');
  const inShafts = sought.filter(({ unit }) => onSeveral.has(unit.id));
  const drawn = shapesOf(features, house, sought, roles, leaveOut);
  const guide = guideSchema.parse({
    floors: house.storeys.map((storey) => floorOf(storey, house, metresPerUnit, drawn, scaled)),
    nodes: ways.nodes.map(({ id, ordinal, spot: [x, y] }) => ({
      id,
      floorId: floorIdOf(ordinal),
      x: scaled(x),
      y: scaled(y),
    })),
    edges: ways.edges,
    passages: shafts.map(({ name, units }, index) => ({
      id: passageIdOf(index),
      name,
      placeIds: inShafts.filter(({ unit }) => units.includes(unit)).map(placeIdOf),
    })),
    stands: [],
  });
  return { guide, places, leftOut: all() };
}

const mostPlaces = 10_000;

function metresPerUnitOf({ widthMetres, heightMetres }: House): number {
  return Math.max(0.001, Math.ceil((Math.max(widthMetres, heightMetres) / planUnits) * 1000) / 1000);
}

/** The same in every reading of the archive, so that what hangs on a place stays with it. */
function placeIdOf({ id, at }: Pick<Sought, 'id' | 'at'>): string {
  const own = id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return own === '' ? `feature-${at.feature}` : own.slice(0, 60);
}

/** The node at which a way to it ends: of several the nearest. */
function doorOf({ unit, spot }: Sought, { doorsOf }: HouseWays): WaySpot | undefined {
  return doorsOf(unit.id).toSorted((one, other) => lengthOf([one.spot, spot]) - lengthOf([other.spot, spot]))[0];
}

type Scaled = (metres: number) => number;

function placeOf(one: Sought, house: House, door: WaySpot | undefined, scaled: Scaled): Place {
  const { ordinal } = one.unit;
  return placeSchema.parse({
    id: placeIdOf(one),
    name: one.name,
    icon: one.icon,
    names: one.otherNames,
    ...whereabouts(house, ordinal),
    ...(door ? { spot: spotOn(ordinal, one.spot, door, scaled) } : {}),
  });
}

function spotOn(ordinal: number, [x, y]: Spot, door: WaySpot, scaled: Scaled) {
  return { floorId: floorIdOf(ordinal), x: scaled(x), y: scaled(y), doorId: door.id };
}

/** The floor in words; the plan says the rest. */
function whereabouts({ storeys }: House, ordinal: number): Pick<Place, 'sign' | 'floor' | 'way'> {
  const storey = storeys.find((one) => one.ordinal === ordinal);
  const floor = storey?.name ?? { 'zh-CN': floorIdOf(ordinal) };
  return { sign: storey?.sign ?? floorIdOf(ordinal), floor, way: floor };
}

function entrancesOf({ entrances }: HouseWays, house: House, scaled: Scaled): Place[] {
  const known = knownAs('entry');
  return [...entrances].flatMap(([door, node]: [Door, WaySpot]) => {
    if (!known || !door.isEntrance) return [];
    const spot = spotOn(node.ordinal, door.middle, node, scaled);
    const own = { id: placeIdOf({ id: door.at.id, at: door.at }), name: door.name ?? known.name, icon: known.icon };
    return [placeSchema.parse({ ...own, ...whereabouts(house, node.ordinal), spot })];
  });
}

function floorOf(
  { ordinal, name }: Storey,
  { widthMetres, heightMetres }: House,
  metresPerUnit: number,
  drawn: readonly DrawnShape[],
  scaled: Scaled,
): Floor {
  const shapes = drawn
    .filter((shape) => shape.ordinal === ordinal)
    .slice(0, mostShapes)
    .map(({ look, isClosed, spots, sought }) => ({
      look,
      isClosed,
      points: spots.map(([x, y]) => `${scaled(x)},${scaled(y)}`).join(' '),
      ...(sought ? { placeId: placeIdOf(sought) } : {}),
    }));
  return {
    id: floorIdOf(ordinal),
    order: ordinal,
    name,
    metresPerUnit,
    plan: { width: scaled(widthMetres), height: scaled(heightMetres), shapes, labels: [] },
  };
}
