import { expect, test } from 'vitest';
import type { DraftMap, MapFloor, MapPlace } from '#contract/page/draft-maps.ts';
import type { MapChange } from '#renderer/staff/console/map/map-edits.ts';
import { newNamesIn } from '#renderer/staff/console/map/new-names.ts';
import { putPlace, setDoor, takeOffPlan } from '#renderer/staff/console/map/placing.ts';
import { addShape, boxOfRectangle, roomAt, splitShape } from '#renderer/staff/console/map/rooms.ts';
import { withChange } from '#renderer/staff/console/map/with-change.ts';

const paper: MapFloor = {
  partId: 'floor/f1',
  floorId: 'f1',
  name: { 'zh-CN': '一楼' },
  order: 1,
  metresPerUnit: 0.1,
  plan: { width: 1000, height: 700, shapes: [], labels: [] },
  ways: { nodes: [], edges: [], stands: [] },
};

/** A corridor from left to right, and stairs that lie nearer to what is above it. */
const corridor: MapFloor['ways'] = {
  nodes: [
    { id: 'left', x: 100, y: 300 },
    { id: 'right', x: 900, y: 300 },
    { id: 'head', x: 900, y: 200 },
  ],
  edges: [
    { from: 'left', to: 'right', kind: 'walk', isOneWay: false },
    { from: 'right', to: 'head', kind: 'stairs', isOneWay: false },
  ],
  stands: [],
};

const shop: MapPlace = { partId: 'place/shop', placeId: 'shop', name: { 'zh-CN': '店' }, sign: '1', spot: null };

function mapOf(floor: MapFloor, place = shop): DraftMap {
  const between = { partId: 'ways/v', between: [], passages: [] };
  return { floors: [floor], between, places: [place], notes: [], standId: null };
}

/** The floor and the place as a change leaves them. */
function after(
  map: DraftMap,
  change: MapChange,
): { readonly map: DraftMap; readonly floor: MapFloor; readonly place: MapPlace } {
  const next = withChange(map, change);
  const [floor = paper] = next.floors;
  const [place = shop] = next.places;
  return { map: next, floor, place };
}

function withRoom(ways = corridor): MapFloor {
  const floor = { ...paper, ways };
  return after(mapOf(floor), addShape(floor, 'room', { x: 600, y: 100 }, { x: 200, y: 200 })).floor;
}

const pointsIn = ({ plan }: MapFloor) => plan?.shapes.map(({ points }) => points);

test('a room is a rectangle between two corners, and none without width', () => {
  expect(pointsIn(withRoom())).toEqual(['200,100 600,100 600,200 200,200']);
  expect(addShape(paper, 'room', { x: 1, y: 2 }, { x: 1, y: 9 })).toEqual([]);
});

test('a row is parted along its longer side into rooms of one width, and what is no rectangle is not', () => {
  const floor = withRoom();
  const parted = after(mapOf(floor), splitShape(floor, 0, 4)).floor;
  expect(pointsIn(parted)).toEqual([
    '200,100 300,100 300,200 200,200',
    '300,100 400,100 400,200 300,200',
    '400,100 500,100 500,200 400,200',
    '500,100 600,100 600,200 500,200',
  ]);
  const [upright = ''] = pointsIn(after(mapOf(parted), splitShape(parted, 0, 2)).floor) ?? [];
  expect(upright).toBe('200,100 250,100 250,200 200,200');
  for (const points of ['0,0 5,0 9,9 0,5', '0,0 5,0 5,5', '0,0 5,0 5,0 0,0', '0,0 5,5 5,0 0,5 1,1'])
    expect(boxOfRectangle({ look: 'room', isClosed: true, points })).toBeNull();
});

test('a place is put into the middle of the room that is touched, which becomes its room, with a door where the corridor goes by', () => {
  const floor = withRoom();
  const { floor: now, place, map } = after(mapOf(floor), putPlace(mapOf(floor), floor, shop, { x: 222, y: 111 }));
  const door = now.ways.nodes.at(-1);
  expect(place.spot).toEqual({ floorId: 'f1', x: 400, y: 150, doorId: door?.id });
  expect(door).toMatchObject({ x: 400, y: 300 });
  expect(now.ways.edges.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['left', door?.id, 'walk'],
    [door?.id, 'right', 'walk'],
    ['right', 'head', 'stairs'],
  ]);
  expect(now.plan?.shapes[0]).toMatchObject({ placeId: 'shop' });
  const off = after(map, takeOffPlan(map, place));
  expect(off.place.spot).toBeNull();
  expect(off.floor.plan?.shapes[0]).not.toHaveProperty('placeId');
});

test('rooms on both sides of a corridor that lie opposite have one door between them, and no other room has it', () => {
  const first = withRoom();
  const floor = after(mapOf(first), putPlace(mapOf(first), first, shop, { x: 222, y: 111 })).floor;
  const below = after(mapOf(floor), addShape(floor, 'room', { x: 200, y: 400 }, { x: 604, y: 500 })).floor;
  const moved = after(mapOf(below), putPlace(mapOf(below), below, shop, { x: 222, y: 444 }));
  expect(moved.floor.ways.nodes).toHaveLength(4);
  expect(moved.place.spot).toMatchObject({ x: 402, y: 450 });
  expect(moved.floor.plan?.shapes.map(({ placeId }) => placeId)).toEqual([undefined, 'shop']);
});

test('without ways a place cannot be put on the plan, and among nodes alone its door is the nearest', () => {
  expect(putPlace(mapOf(paper), paper, shop, { x: 10, y: 10 })).toEqual([]);
  const floor = { ...paper, ways: { ...corridor, edges: [] } };
  const { place } = after(mapOf(floor), putPlace(mapOf(floor), floor, shop, { x: 111.11, y: 200 }));
  expect(place.spot).toEqual({ floorId: 'f1', x: 111.1, y: 200, doorId: 'left' });
});

test('a door goes to the node that is touched, and a place on no plan gets none', () => {
  const floor = withRoom();
  const { map, floor: now, place } = after(mapOf(floor), putPlace(mapOf(floor), floor, shop, { x: 222, y: 111 }));
  expect(after(map, setDoor(now, place, 'right', now.ways)).place.spot).toMatchObject({ doorId: 'right', x: 400 });
  expect(setDoor(now, shop, 'right', now.ways)).toEqual([]);
});

test('ground is no room, and in what is bent the place stays where it was touched', () => {
  const ground = {
    ...paper,
    plan: {
      width: 9,
      height: 9,
      labels: [],
      shapes: [{ look: 'floor' as const, isClosed: true, points: '0,0 9,0 9,9 0,9' }],
    },
  };
  expect(roomAt(ground, { x: 4, y: 4 })).toBeNull();
  const points = '0,0 900,0 900,100 100,100 100,600 0,600';
  const bent = {
    ...paper,
    plan: { width: 1000, height: 700, labels: [], shapes: [{ look: 'room' as const, isClosed: true, points }] },
  };
  expect(roomAt(bent, { x: 50.04, y: 500 })).toEqual({ index: 0, middle: { x: 50, y: 500 } });
});

test('places are typed in a row: a sign is counted on, and a name without one is its own sign', () => {
  expect(newNamesIn('301 书店、茶室，B109 药店;  花店 ')).toEqual([
    { sign: '301', name: '书店' },
    { sign: '302', name: '茶室' },
    { sign: 'B109', name: '药店' },
    { sign: 'B110', name: '花店' },
  ]);
  expect(newNamesIn('洗手间, ,C09 母婴室,电梯')).toEqual([
    { sign: '洗手间', name: '洗手间' },
    { sign: 'C09', name: '母婴室' },
    { sign: 'C10', name: '电梯' },
  ]);
  expect(newNamesIn('301 书店 茶室 B109 パン屋さん 花店').map(({ sign, name }) => `${sign} ${name}`)).toEqual([
    '301 书店',
    '302 茶室',
    'B109 パン屋さん',
    'B110 花店',
  ]);
  expect(newNamesIn('301 Tea room, 302 꽃 가게')).toEqual([
    { sign: '301', name: 'Tea room' },
    { sign: '302', name: '꽃 가게' },
  ]);
  expect(newNamesIn(' ')).toEqual([]);
});
