import { createHash } from 'node:crypto';
import type { Localized } from '#contract/base/language.ts';
import type { Area, Ring, Spot } from './areas.ts';
import type { Position } from './local-metres.ts';

/** A feature as it stands in a file. */
export interface WrittenFeature {
  readonly id: string;
  readonly type: 'Feature';
  readonly feature_type: string;
  readonly geometry: object | null;
  readonly properties: object;
}

/** Writes features of a venue: ids that stay the same from archive to archive, spots as positions of the earth. */
export interface FeatureWriter {
  readonly idOf: (type: string, key: string) => string;
  readonly write: (type: string, key: string, geometry: object | null, properties: object) => WrittenFeature;
  readonly point: (spot: Spot) => object;
  readonly line: (spots: readonly Spot[]) => object;
  readonly polygonal: (areas: readonly Area[]) => object;
}

export function createFeatureWriter(venueId: string, positionAt: (spot: Spot) => Position): FeatureWriter {
  const idOf = (type: string, key: string) => uuidOf(`${venueId}/${type}/${key}`);
  const position = (spot: Spot) => positionAt(spot).map((degrees) => Math.round(degrees * 1e9) / 1e9);
  const ring = (spots: Ring) => [...spots, ...spots.slice(0, 1)].map(position);
  const polygon = ({ outer, holes }: Area) => [
    ring(turned(outer, true)),
    ...holes.map((hole) => ring(turned(hole, false))),
  ];
  return {
    idOf,
    write: (type, key, geometry, properties) => ({
      id: idOf(type, key),
      type: 'Feature',
      feature_type: type,
      geometry,
      properties,
    }),
    point: (spot) => ({ type: 'Point', coordinates: position(spot) }),
    line: (spots) => ({ type: 'LineString', coordinates: spots.map(position) }),
    polygonal: (areas) => {
      const [first, ...others] = areas;
      return first && others.length === 0
        ? { type: 'Polygon', coordinates: polygon(first) }
        : { type: 'MultiPolygon', coordinates: areas.map(polygon) };
    },
  };
}

/** RFC 7946: outer rings run against the clock, holes with it. On a plan y runs downwards. */
function turned(ring: Ring, isOuter: boolean): Ring {
  const twice = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Spot;
    return sum + x * nextY - nextX * y;
  }, 0);
  return twice < 0 === isOuter ? ring : ring.toReversed();
}

/** A UUID of the form that IMDF asks for (RFC 4122, version 4), made from a name instead of by chance. */
function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A name under the tags that maps use. */
export function labelsOf({ 'zh-CN': chinese, ...others }: Localized): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ 'zh-Hans': chinese, ...others }).flatMap(([tag, name]) =>
      name === undefined ? [] : [[tag, name]],
    ),
  );
}
