import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftMap, MapEdit, MapFloor, MapPlace } from '#contract/page/draft-maps.ts';
import type { FloorWays } from '#contract/page/part-drafts.ts';
import type { Passage, Plan, WayEdge, WayKind } from '#contract/venue/guide.ts';
import { distance, nearestNode, rounded, type Spot } from './points.ts';
import type { Snapped } from './snapping.ts';

/** What one touch changes, at once in all that it is about. */
export type MapChange = readonly MapEdit[];

function field(value: unknown): FieldValue {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : (value as FieldValue);
}

export function toWays({ partId, ways }: MapFloor, next: FloorWays): MapEdit {
  return { partId, path: ['ways'], from: field(ways), to: field(next) };
}

export function toPlan({ partId, plan }: MapFloor, next: Plan): MapEdit {
  return { partId, path: ['plan'], from: field(plan), to: field(next) };
}

export function toSpot({ partId, spot }: MapPlace, next: MapPlace['spot']): MapEdit {
  return { partId, path: ['spot'], from: field(spot), to: field(next) };
}

function toBetween({ between }: DraftMap, next: readonly WayEdge[], passages: readonly Passage[]): MapEdit[] {
  const { partId } = between;
  const edges: MapEdit = { partId, path: ['between'], from: field(between.between), to: field([...next]) };
  const names: MapEdit = { partId, path: ['passages'], from: field(between.passages), to: field([...passages]) };
  return [edges, names].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}

const walk = { kind: 'walk', isOneWay: false } as const;

/** An id that no node of any floor has. */
function newNodeId({ floors }: DraftMap, { floorId }: MapFloor): string {
  const taken = new Set(floors.flatMap(({ ways }) => ways.nodes.map(({ id }) => id)));
  for (let number = taken.size + 1; ; number++) {
    const id = `${floorId}-n${number}`;
    if (!taken.has(id)) return id;
  }
}

/** The node that a touch means: one that is there, one on an edge, which it parts, or a new one. */
export function nodeAt(
  map: DraftMap,
  floor: MapFloor,
  snapped: Snapped,
): { readonly id: string; readonly ways: FloorWays } {
  const { ways } = floor;
  if (snapped.on === 'node') return { id: snapped.id, ways };
  const id = newNodeId(map, floor);
  const nodes = [...ways.nodes, { id, ...snapped.spot }];
  const parted = snapped.on === 'edge' ? ways.edges[snapped.index] : undefined;
  if (!parted) return { id, ways: { ...ways, nodes } };
  const { seconds: _, ...edge } = parted;
  const halves = [
    { ...edge, to: id },
    { ...edge, from: id },
  ];
  return { id, ways: { ...ways, nodes, edges: ways.edges.flatMap((one) => (one === parted ? halves : [one])) } };
}

/** Joins two nodes of a floor by a walk, if nothing joins them yet. */
export function joined(ways: FloorWays, from: string, to: string): FloorWays {
  const isThere = ways.edges.some((edge) => [edge.from, edge.to].toSorted().join() === [from, to].toSorted().join());
  return isThere || from === to ? ways : { ...ways, edges: [...ways.edges, { from, to, ...walk }] };
}

export function moveNode(floor: MapFloor, nodeId: string, spot: Spot): MapChange {
  const nodes = floor.ways.nodes.map((node) => (node.id === nodeId ? { ...node, ...rounded(spot) } : node));
  return [toWays(floor, { ...floor.ways, nodes })];
}

/** A node goes with all that leads to it; places at it take the next one for their door. */
export function removeNode(map: DraftMap, floor: MapFloor, nodeId: string): MapChange {
  const { ways } = floor;
  const isApart = ({ from, to }: WayEdge) => from !== nodeId && to !== nodeId;
  const nodes = ways.nodes.filter(({ id }) => id !== nodeId);
  const next = {
    nodes,
    edges: ways.edges.filter(isApart),
    stands: ways.stands.filter((stand) => stand.nodeId !== nodeId),
  };
  const doors = map.places.flatMap((place): MapEdit[] => {
    if (place.spot?.doorId !== nodeId) return [];
    const door = nearestNode(nodes, place.spot);
    return [toSpot(place, door ? { ...place.spot, doorId: door.id } : null)];
  });
  return [toWays(floor, next), ...doors, ...withoutEdges(map, isApart)];
}

function withoutEdges(map: DraftMap, isKept: (edge: WayEdge) => boolean): MapEdit[] {
  const between = map.between.between.filter(isKept);
  const isUsed = ({ id }: Passage) => between.some(({ passageId }) => passageId === id);
  const wasUsed = ({ id }: Passage) => map.between.between.some(({ passageId }) => passageId === id);
  return toBetween(
    map,
    between,
    map.between.passages.filter((passage) => isUsed(passage) || !wasUsed(passage)),
  );
}

export function changeEdge(floor: MapFloor, index: number, change: Partial<WayEdge>): MapChange {
  const edges = floor.ways.edges.map((edge, at) => {
    if (at !== index) return edge;
    const { widthCm, ...others } = { ...edge, ...change };
    return widthCm === undefined ? others : { ...others, widthCm };
  });
  return [toWays(floor, { ...floor.ways, edges })];
}

export function removeEdge(floor: MapFloor, index: number): MapChange {
  return [toWays(floor, { ...floor.ways, edges: floor.ways.edges.filter((_, at) => at !== index) })];
}

/** This terminal stands at a node; where it stood it does no more. */
export function putStand(map: DraftMap, floor: MapFloor, ways: FloorWays, nodeId: string): MapChange {
  const all = map.floors.flatMap((one) => one.ways.stands);
  const own = all.find(({ id }) => id === map.standId) ?? (all.length === 1 ? all[0] : undefined);
  const stand = { id: own?.id ?? 'terminal', bearingDegrees: own?.bearingDegrees ?? 0, nodeId };
  const without = ({ stands }: FloorWays) => stands.filter(({ id }) => id !== stand.id);
  const elsewhere = map.floors.filter(
    (one) => one.partId !== floor.partId && one.ways.stands.some(({ id }) => id === stand.id),
  );
  return [
    toWays(floor, { ...ways, stands: [...without(ways), stand] }),
    ...elsewhere.map((one) => toWays(one, { ...one.ways, stands: without(one.ways) })),
  ];
}

/** Whoever reads the terminal that stands at a node looks so many degrees clockwise from the top of the plan. */
export function faceStand(floor: MapFloor, standId: string, degrees: number): MapChange {
  const bearingDegrees = ((degrees % 360) + 360) % 360;
  const stands = floor.ways.stands.map((stand) => (stand.id === standId ? { ...stand, bearingDegrees } : stand));
  return [toWays(floor, { ...floor.ways, stands })];
}

/** This terminal's stand, if it is on this floor. */
export function ownStand({ standId }: DraftMap, { ways }: MapFloor): FloorWays['stands'][number] | undefined {
  return ways.stands.find(({ id }) => id === standId) ?? ways.stands[0];
}

/** So many metres are between two spots: that gives the scale of the floor. */
export function setScale({ partId, metresPerUnit }: MapFloor, one: Spot, other: Spot, metres: number): MapChange {
  const scale = Math.round((metres / distance(one, other)) * 1e5) / 1e5;
  return Number.isFinite(scale) && scale > 0 && scale <= 100
    ? [{ partId, path: ['metresPerUnit'], from: metresPerUnit, to: scale }]
    : [];
}

/** On another floor a node is the same one if it lies at most so far away, in metres. */
const sameMetres = 3;

/** Leads from a node to another floor, by a lift or the like: to the node that lies over it there, or to a new one. */
export function leadTo(
  map: DraftMap,
  floor: MapFloor,
  nodeId: string,
  other: MapFloor,
  passage: { readonly kind: Exclude<WayKind, 'walk'>; readonly name: Passage['name'] },
): MapChange {
  const node = floor.ways.nodes.find(({ id }) => id === nodeId);
  if (!node) return [];
  const scale = floor.metresPerUnit / other.metresPerUnit;
  const over = { x: node.x * scale, y: node.y * scale };
  const near = nearestNode(other.ways.nodes, over);
  const isThere = near && distance(near, over) * other.metresPerUnit <= sameMetres;
  const end = nodeAt(
    map,
    other,
    isThere ? { on: 'node', id: near.id, spot: near } : { on: 'ground', spot: rounded(over) },
  );
  const { between, passages } = map.between;
  const isEnd = ({ from, to }: WayEdge) => [from, to].some((id) => id === nodeId || id === end.id);
  const known = between.find((edge) => edge.kind === passage.kind && isEnd(edge));
  const passageId = known?.passageId ?? newPassageId(map);
  // A lift goes between all its floors.
  const shaft = passage.kind === 'lift' ? nodesOf(between, passageId) : [];
  const edges = pairsOf([...new Set([nodeId, end.id, ...shaft])])
    .filter((pair) => !between.some(({ from, to, kind }) => kind === passage.kind && isPair(pair, from, to)))
    .map(([from, to]): WayEdge => ({ from, to, kind: passage.kind, isOneWay: false, passageId }));
  const isNamed = passages.some(({ id }) => id === passageId);
  const names = isNamed ? passages : [...passages, { id: passageId, name: passage.name, placeIds: [] }];
  return [...(isThere ? [] : [toWays(other, end.ways)]), ...toBetween(map, [...between, ...edges], names)];
}

function pairsOf(ids: readonly string[]): (readonly [string, string])[] {
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other] as const));
}

function isPair([one, other]: readonly [string, string], from: string, to: string): boolean {
  return (from === one && to === other) || (from === other && to === one);
}

function nodesOf(between: readonly WayEdge[], passageId: string): string[] {
  return between.flatMap((edge) => (edge.passageId === passageId ? [edge.from, edge.to] : []));
}

function newPassageId({ between }: DraftMap): string {
  const taken = new Set(between.passages.map(({ id }) => id));
  for (let number = 1; ; number++) if (!taken.has(`passage-${number}`)) return `passage-${number}`;
}

/** Nothing leads from a node to other floors any more. */
export function leadNowhere(map: DraftMap, nodeId: string): MapChange {
  return withoutEdges(map, ({ from, to }) => from !== nodeId && to !== nodeId);
}
