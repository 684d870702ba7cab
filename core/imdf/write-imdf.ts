import type { Floor, Guide, WayEdge } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { writeArchive } from '../system/archive.ts';
import type { Area, Spot } from './areas.ts';
import { together } from './areas.ts';
import { featuresOfFloor } from './floor-features.ts';
import { localMetresAt, type Position } from './local-metres.ts';
import { createFeatureWriter, type FeatureWriter, labelsOf, type WrittenFeature } from './written.ts';

/** Where a house stands on the earth. */
export interface Standing {
  /** Of the middle of its plans. */
  readonly middle: Position;
  /** Whither the top of the plans points, clockwise from north. */
  readonly bearingDegrees: number;
  readonly address: string;
  readonly locality: string;
}

/** What of a guide IMDF has no form for. */
export type NotHeldCode = 'stand' | 'one-way' | 'narrow' | 'time' | 'hours' | 'not-on-plan' | 'without-plan';
export interface NotHeld {
  readonly code: NotHeldCode;
  /** Of the stand, place or floor, or both ends of the edge. */
  readonly id: string;
}

export interface WrittenImdf {
  readonly bytes: Buffer;
  readonly notHeld: readonly NotHeld[];
}

type VenueWithGuide = Venue & { readonly guide: Guide };

/** Writes the plans, places and ways of a venue as an IMDF 1.0 archive; `now` is when it is made. */
export async function writeImdf(venue: VenueWithGuide, standing: Standing, now: Date): Promise<WrittenImdf> {
  const { guide } = venue;
  const writer = createFeatureWriter(venue.id, positionsFor(guide, standing));
  const floors = guide.floors.map((floor) => ({ floor, ...featuresOfFloor(venue, floor, writer) }));
  const unitAtNode = new Map(floors.flatMap((one) => [...one.unitAtNode]));
  const levels = floors.flatMap(({ floor, areas }) =>
    areas.length > 0 ? [levelOf(floor, ordinalOf(floor, guide), areas, writer)] : [],
  );
  const all = [
    ...houseFeatures(
      venue,
      standing,
      floors.flatMap(({ areas }) => areas),
      writer,
    ),
    ...levels,
    ...floors.flatMap(({ features }) => features),
    ...guide.edges.flatMap((edge) => relationshipOf(edge, unitAtNode, writer)),
  ];
  const manifest = { version: '1.0.0', created: now.toISOString(), generated_by: 'Yingbin', language: 'zh-Hans' };
  const files = new Map([['manifest.json', asBytes({ ...manifest, extensions: null })]]);
  for (const [type, features] of Map.groupBy(all, ({ feature_type }) => feature_type))
    files.set(`${type}.geojson`, asBytes({ type: 'FeatureCollection', features }));
  return { bytes: await writeArchive(files, now), notHeld: notHeldOf(venue) };
}

function asBytes(document: object): Buffer {
  return Buffer.from(`${JSON.stringify(document)}\n`);
}

/** All floors lie over one another, by the upper left corner of their plans. */
function positionsFor({ floors }: Guide, { middle, bearingDegrees }: Standing): (spot: Spot) => Position {
  const width = Math.max(...floors.map(({ plan, metresPerUnit }) => (plan?.width ?? 0) * metresPerUnit));
  const height = Math.max(...floors.map(({ plan, metresPerUnit }) => (plan?.height ?? 0) * metresPerUnit));
  const { positionAt } = localMetresAt(middle);
  const turn = (bearingDegrees * Math.PI) / 180;
  return ([x, y]) => {
    const [right, down] = [x - width / 2, y - height / 2];
    return positionAt([right * Math.cos(turn) - down * Math.sin(turn), right * Math.sin(turn) + down * Math.cos(turn)]);
  };
}

/** The ground floor is 0: it has order 1 or, where there is none, 0. */
function ordinalOf({ order }: Floor, { floors }: Guide): number {
  const orders = floors.map((floor) => floor.order).toSorted((one, other) => one - other);
  const ground = orders.includes(1) ? 1 : orders.includes(0) ? 0 : (orders[0] ?? 0);
  return orders.indexOf(order) - orders.indexOf(ground);
}

function levelOf(floor: Floor, ordinal: number, areas: readonly Area[], writer: FeatureWriter): WrittenFeature {
  return writer.write('level', floor.id, writer.polygonal(together(areas)), {
    category: 'unspecified',
    restriction: null,
    outdoor: false,
    ordinal,
    name: labelsOf(floor.name),
    short_name: labelsOf(floor.name),
    display_point: null,
    address_id: null,
    building_ids: [writer.idOf('building', 'house')],
  });
}

const venueCategories = { hall: 'governmentfacility', mall: 'shoppingcenter', museum: 'museum' } as const;

function houseFeatures(
  venue: Venue,
  standing: Standing,
  areas: readonly Area[],
  writer: FeatureWriter,
): WrittenFeature[] {
  const name = labelsOf(venue.name);
  const outline = writer.polygonal(together(areas).map(({ outer }) => ({ outer, holes: [] })));
  const shared = { restriction: null, name, alt_name: null, display_point: null };
  const addressId = writer.idOf('address', 'house');
  const country = (venue.country ?? 'cn').toUpperCase();
  return [
    writer.write('address', 'house', null, {
      address: standing.address,
      unit: null,
      locality: standing.locality,
      province: null,
      country,
      postal_code: null,
      postal_code_ext: null,
      postal_code_vanity: null,
    }),
    writer.write('venue', 'house', outline, {
      ...shared,
      category: venueCategories[venue.kind],
      hours: null,
      phone: null,
      website: null,
      address_id: addressId,
    }),
    writer.write('building', 'house', null, { ...shared, category: 'unspecified', address_id: addressId }),
    writer.write('footprint', 'house', outline, {
      category: 'ground',
      name: null,
      building_ids: [writer.idOf('building', 'house')],
    }),
  ];
}

const relationshipCategories = { lift: 'elevator', stairs: 'stairs', escalator: 'escalator', ramp: 'ramp' } as const;

function relationshipOf(
  { from, to, kind, isOneWay }: WayEdge,
  unitAtNode: ReadonlyMap<string, string>,
  writer: FeatureWriter,
): WrittenFeature[] {
  const [origin, destination] = [unitAtNode.get(from), unitAtNode.get(to)];
  if (!origin || !destination || kind === 'walk') return [];
  return [
    writer.write('relationship', `${from} ${to}`, null, {
      category: relationshipCategories[kind],
      direction: isOneWay ? 'directed' : 'undirected',
      origin: { id: origin, feature_type: 'unit' },
      intermediary: null,
      destination: { id: destination, feature_type: 'unit' },
      hours: null,
    }),
  ];
}

function notHeldOf({ guide, places }: VenueWithGuide): NotHeld[] {
  const floorOf = new Map(guide.nodes.map(({ id, floorId }) => [id, floorId]));
  return [
    ...guide.stands.map(({ id }) => ({ code: 'stand', id }) as const),
    ...guide.floors.flatMap(({ id, plan }) => (plan ? [] : [{ code: 'without-plan', id } as const])),
    ...guide.edges.flatMap(({ from, to, isOneWay, widthCm, seconds }): NotHeld[] => {
      const id = `${from} ${to}`;
      const isOnFloor = floorOf.get(from) === floorOf.get(to);
      return [
        ...(isOneWay && isOnFloor ? [{ code: 'one-way', id } as const] : []),
        ...(widthCm !== undefined ? [{ code: 'narrow', id } as const] : []),
        ...(seconds !== undefined ? [{ code: 'time', id } as const] : []),
      ];
    }),
    ...places.flatMap(({ id, spot, hours }): NotHeld[] => [
      ...(spot ? [] : [{ code: 'not-on-plan', id } as const]),
      ...(hours ? [{ code: 'hours', id } as const] : []),
    ]),
  ];
}
