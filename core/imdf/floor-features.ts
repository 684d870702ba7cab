import type { Floor, Guide, WayEdge, WayNode } from '#contract/venue/guide.ts';
import type { Place, Venue } from '#contract/venue/venue.ts';
import type { Spot } from './areas.ts';
import { amenityFor, occupantFor } from './category-names.ts';
import { isInside, lengthOf, type Stretch, spotInside } from './lines.ts';
import { areasOnPlan, type DrawnPassage, type PlanArea, spotsOf, squareAround, strip } from './plan-areas.ts';
import { doorsOn, type WideWalk } from './plan-doors.ts';
import { type FeatureWriter, labelsOf, type WrittenFeature } from './written.ts';

type VenueWithGuide = Pick<Venue, 'places'> & { readonly guide: Guide };

/** A lift or stairs of which nothing is drawn but its node. */
const passageMetres = 1.6;
const passageCategories = { lift: 'elevator', stairs: 'stairs', escalator: 'escalator', ramp: 'ramp' } as const;

/** Everything of a floor as features, and the id of the unit at each node of a passage. */
export function featuresOfFloor(
  { guide, places }: VenueWithGuide,
  floor: Floor,
  writer: FeatureWriter,
): { features: WrittenFeature[]; unitAtNode: ReadonlyMap<string, string>; areas: PlanArea['areas'] } {
  const nodes = new Map(guide.nodes.flatMap((node) => (node.floorId === floor.id ? [[node.id, node]] : [])));
  const spotOf = ({ x, y }: { x: number; y: number }): Spot => [x * floor.metresPerUnit, y * floor.metresPerUnit];
  const here = places.filter(({ spot }) => spot?.floorId === floor.id);
  const edges = guide.edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    return from && to ? [{ edge, line: [spotOf(from), spotOf(to)] as const }] : [];
  });
  const walks: WideWalk[] = edges.map(({ edge, line }) => ({ line, widthCm: edge.widthCm ?? null }));
  const entering = here.flatMap(({ spot }): WideWalk[] => {
    const door = nodes.get(spot?.doorId ?? '');
    return spot && door ? [{ line: [spotOf(spot), spotOf(door)], widthCm: widthAt(door, guide.edges) }] : [];
  });
  const passages = [
    ...passagesAt(guide, nodes, spotOf),
    ...edges.flatMap(({ edge: { kind, from }, line }): DrawnPassage[] =>
      kind === 'stairs' || kind === 'ramp'
        ? [{ category: kind === 'stairs' ? 'steps' : 'ramp', nodeId: `${from} across`, area: strip(line) }]
        : [],
    ),
  ];
  const spaces = areasOnPlan(
    floor,
    passages,
    [...walks, ...entering].map(({ line }) => line),
  );
  const keys = new Map(spaces.map((space, index) => [space, keyOf(space, floor, index)]));
  const levelId = writer.idOf('level', floor.id);
  const unitIdOf = (space: PlanArea) => writer.idOf('unit', keys.get(space) ?? '');
  const spots = [...nodes.values()].map(spotOf);
  const units = spaces.map((space) => {
    const [area] = space.areas;
    return writer.write('unit', keys.get(space) ?? '', writer.polygonal(space.areas), {
      category: categoryOf(space, spots),
      restriction: null,
      accessibility: null,
      name: passageName(guide, space.passage),
      alt_name: null,
      level_id: levelId,
      display_point: area ? writer.point(spotInside(area)) : null,
    });
  });
  const openings = doorsOn(spaces, [...walks, ...entering]).map(({ line }, index) =>
    openingOf(`${floor.id} ${index}`, line, levelId, writer),
  );
  const unitAt = (spot: Spot) => spaces.find(({ areas }) => areas.some((area) => isInside(area, spot)));
  const sought = here.flatMap((place) => {
    const spot = place.spot && spotOf(place.spot);
    const space = spot && unitAt(spot);
    return space ? featuresOfPlace(place, spot, unitIdOf(space), writer) : [];
  });
  const details = detailsOf(floor, levelId, writer);
  const unitAtNode = new Map(
    spaces.flatMap((space) => (space.passage ? [[space.passage.nodeId, unitIdOf(space)] as const] : [])),
  );
  const areas = spaces.flatMap((space) => space.areas);
  return { features: [...units, ...openings, ...sought, ...details], unitAtNode, areas };
}

/** A door is as narrow as all that leads to it. */
function widthAt({ id }: WayNode, edges: readonly WayEdge[]): number | null {
  const widths = edges.filter(({ from, to }) => from === id || to === id).map(({ widthCm }) => widthCm ?? Infinity);
  const widest = Math.max(0, ...widths);
  return widest > 0 && Number.isFinite(widest) ? widest : null;
}

function openingOf(key: string, line: Stretch, levelId: string, writer: FeatureWriter): WrittenFeature {
  return writer.write('opening', key, writer.line(line), {
    category: 'pedestrian',
    accessibility: null,
    access_control: null,
    door: null,
    name: null,
    alt_name: null,
    display_point: null,
    level_id: levelId,
  });
}

/** Walls and fine lines. */
function detailsOf({ id, plan, metresPerUnit }: Floor, levelId: string, writer: FeatureWriter): WrittenFeature[] {
  return (plan?.shapes ?? []).flatMap((shape, index) => {
    if (shape.look !== 'wall' && shape.look !== 'fine') return [];
    const line = spotsOf(shape, metresPerUnit);
    const whole = shape.isClosed ? [...line, ...line.slice(0, 1)] : line;
    return [writer.write('detail', `${id} ${index}`, writer.line(whole), { level_id: levelId })];
  });
}

/** A square at each node from which a passage leads to another floor. */
function passagesAt(
  { edges }: Guide,
  nodes: ReadonlyMap<string, WayNode>,
  spotOf: (node: WayNode) => Spot,
): DrawnPassage[] {
  const leaving = edges.filter(({ from, to }) => nodes.has(from) !== nodes.has(to));
  const kinds = new Map<string, Exclude<WayEdge['kind'], 'walk'>>();
  for (const { from, to, kind } of leaving) if (kind !== 'walk') kinds.set(nodes.has(from) ? from : to, kind);
  const standing = [...kinds].flatMap(([nodeId, kind]) => {
    const node = nodes.get(nodeId);
    return node ? [{ nodeId, kind, spot: spotOf(node) }] : [];
  });
  return standing.map(({ nodeId, kind, spot }) => {
    const others = standing.filter((other) => other.nodeId !== nodeId).map((other) => lengthOf([spot, other.spot]));
    const metres = Math.max(0.4, Math.min(passageMetres, ...others.map((apart) => apart * 0.65)));
    return { nodeId, category: passageCategories[kind], area: squareAround(spot, metres) };
  });
}

function keyOf({ placeId, passage }: PlanArea, { id }: Floor, index: number): string {
  if (passage) return `${id} ${passage.nodeId}`;
  return placeId === null ? `${id} ${index}` : `${id} ${placeId} ${index}`;
}

function categoryOf({ look, placeId, passage, areas }: PlanArea, nodes: readonly Spot[]): string {
  if (passage) return passage.category;
  if (look === 'floor') return 'walkway';
  const isWalkedIn = nodes.some((spot) => areas.some((area) => isInside(area, spot)));
  if (isWalkedIn) return 'unenclosedarea';
  if (look === 'garden' && placeId === null) return 'vegetation';
  return look === 'closed' && placeId === null ? 'nonpublic' : 'room';
}

function passageName({ edges, passages }: Guide, passage: DrawnPassage | null) {
  const edge = edges.find(
    ({ from, to, passageId }) => passageId !== undefined && (from === passage?.nodeId || to === passage?.nodeId),
  );
  const found = passages.find(({ id }) => id === edge?.passageId);
  return found ? labelsOf(found.name) : null;
}

function featuresOfPlace(place: Place, spot: Spot, unitId: string, writer: FeatureWriter): WrittenFeature[] {
  const words = place.names.length > 0 ? { 'zh-Hans': place.names[0] } : null;
  const shared = { name: labelsOf(place.name), alt_name: words, hours: null, phone: null, website: null };
  const amenity = amenityFor(place.icon);
  if (amenity !== null) {
    const own = { category: amenity, accessibility: null, unit_ids: [unitId], address_id: null, correlation_id: null };
    return [writer.write('amenity', place.id, writer.point(spot), { ...own, ...shared })];
  }
  const anchor = { address_id: null, unit_id: unitId };
  const category = occupantFor(place.icon);
  const own = { category, anchor_id: writer.idOf('anchor', place.id), validity: null, correlation_id: null };
  return [
    writer.write('anchor', place.id, writer.point(spot), anchor),
    writer.write('occupant', place.id, null, { ...own, ...shared }),
  ];
}
