import { expect, test } from 'vitest';
import type { DraftMap, MapFloor } from '#contract/page/draft-maps.ts';
import {
  joined,
  leadTo,
  type MapChange,
  nodeAt,
  putStand,
  removeNode,
  setScale,
} from '#renderer/staff/console/map/map-edits.ts';
import { bearingTo } from '#renderer/staff/console/map/points.ts';
import { snap } from '#renderer/staff/console/map/snapping.ts';
import { withChange } from '#renderer/staff/console/map/with-change.ts';

const reach = { node: 20, line: 6 };

function floorOf(floorId: string, order: number): MapFloor {
  const plan = { width: 1000, height: 700, shapes: [], labels: [] };
  const ways = {
    nodes: [
      { id: `${floorId}-n1`, x: 100, y: 100 },
      { id: `${floorId}-n2`, x: 300, y: 100 },
    ],
    edges: [{ from: `${floorId}-n1`, to: `${floorId}-n2`, kind: 'walk' as const, isOneWay: false }],
    stands: [],
  };
  return { partId: `floor/${floorId}`, floorId, name: { 'zh-CN': floorId }, order, metresPerUnit: 0.1, plan, ways };
}

function mapOf(...floors: MapFloor[]): DraftMap {
  const spot = { floorId: 'f1', x: 300, y: 60, doorId: 'f1-n2' };
  const place = { partId: 'place/shop', placeId: 'shop', name: { 'zh-CN': '店' }, sign: '1', spot };
  return {
    floors,
    between: { partId: 'ways/v', between: [], passages: [] },
    places: [place],
    notes: [],
    standId: null,
  };
}

/** What a change writes, by part and field. */
const written = (change: MapChange) =>
  Object.fromEntries(change.map(({ partId, path, to }) => [`${partId} ${path}`, to]));

test('a touch means what is drawn there already: a node, a spot on a way, or the row and column of one', () => {
  const floor = floorOf('f1', 1);
  expect(snap(floor, { x: 110, y: 108 }, reach)).toMatchObject({ on: 'node', id: 'f1-n1' });
  expect(snap(floor, { x: 200, y: 105 }, reach)).toEqual({ on: 'edge', index: 0, spot: { x: 200, y: 100 } });
  expect(snap(floor, { x: 304, y: 400 }, reach)).toEqual({ on: 'ground', spot: { x: 300, y: 400 } });
  expect(snap(floor, { x: 500.04, y: 400 }, reach)).toEqual({ on: 'ground', spot: { x: 500, y: 400 } });
});

test('a node on a way parts it into two of the same kind, and two nodes are joined once', () => {
  const floor = floorOf('f1', 1);
  const { id, ways } = nodeAt(mapOf(floor), floor, { on: 'edge', index: 0, spot: { x: 200, y: 100 } });
  expect(ways.edges.map(({ from, to }) => [from, to])).toEqual([
    ['f1-n1', id],
    [id, 'f1-n2'],
  ]);
  expect(joined(ways, 'f1-n2', id)).toBe(ways);
  expect(joined(ways, 'f1-n1', 'f1-n2').edges).toHaveLength(3);
  expect(joined(ways, id, id)).toBe(ways);
});

test('a node goes with what leads to it, and a place at it takes the next one for its door', () => {
  const floor = floorOf('f1', 1);
  const change = written(removeNode(mapOf(floor), floor, 'f1-n2'));
  expect(change['floor/f1 ways']).toMatchObject({ nodes: [{ id: 'f1-n1' }], edges: [] });
  expect(change['place/shop spot']).toMatchObject({ doorId: 'f1-n1', x: 300 });
});

test('this terminal stands in one place: on another floor it stands no more', () => {
  const stands = [{ id: 'door', nodeId: 'f1-n1', bearingDegrees: 90 }];
  const first = floorOf('f1', 1);
  const floors = [{ ...first, ways: { ...first.ways, stands } }, floorOf('f2', 2)] as const;
  const change = written(putStand(mapOf(...floors), floors[1], floors[1].ways, 'f2-n2'));
  expect(change['floor/f2 ways']).toMatchObject({ stands: [{ id: 'door', nodeId: 'f2-n2', bearingDegrees: 90 }] });
  expect(change['floor/f1 ways']).toMatchObject({ stands: [] });
});

test('a lift leads to the node over it, or to a new one, and goes between all its floors', () => {
  const floors = [floorOf('f1', 1), floorOf('f2', 2), { ...floorOf('f3', 3), metresPerUnit: 0.2 }] as const;
  const map = mapOf(...floors);
  const lift = { kind: 'lift', name: { 'zh-CN': '电梯' } } as const;
  const first = written(leadTo(map, floors[0], 'f1-n1', floors[1], lift));
  expect(Object.keys(first)).toEqual(['ways/v between', 'ways/v passages']);
  expect(first['ways/v between']).toMatchObject([{ from: 'f1-n1', to: 'f2-n1', kind: 'lift', passageId: 'passage-1' }]);
  const between = first['ways/v between'] as never;
  const passages = first['ways/v passages'] as never;
  const then = { ...map, between: { ...map.between, between, passages } };
  const second = written(leadTo(then, floors[1], 'f2-n1', floors[2], lift));
  // Twice the scale: half as far from the corner.
  expect(second['floor/f3 ways']).toMatchObject({ nodes: [{}, {}, { x: 50, y: 50 }] });
  const added = `${floors[2].floorId}-n7`;
  expect(endsOf(second['ways/v between'])).toEqual([
    ['f1-n1', 'f2-n1', 'passage-1'],
    ['f1-n1', added, 'passage-1'],
    ['f2-n1', added, 'passage-1'],
  ]);
});

/** Both ends of each way, and what people call it by. */
function endsOf(edges: unknown): string[][] {
  const known = edges as readonly { from: string; to: string; passageId: string }[];
  return known.map(({ from, to, passageId }) => [...[from, to].toSorted(), passageId]).toSorted();
}

test('a new floor that is led to a lift which is there already becomes one of its floors', () => {
  const floors = [floorOf('f1', 1), floorOf('f2', 2), floorOf('f3', 3)] as const;
  const map = mapOf(...floors);
  const lift = { kind: 'lift', name: { 'zh-CN': '电梯' } } as const;
  const there = withChange(map, leadTo(map, floors[0], 'f1-n1', floors[1], lift));
  const joins = written(leadTo(there, floors[2], 'f3-n1', floors[1], lift));
  expect(endsOf(joins['ways/v between'])).toEqual([
    ['f1-n1', 'f2-n1', 'passage-1'],
    ['f1-n1', 'f3-n1', 'passage-1'],
    ['f2-n1', 'f3-n1', 'passage-1'],
  ]);
  expect(joins).not.toHaveProperty('ways/v passages');
});

test('whoever reads the terminal looks where somebody points, to five degrees', () => {
  const from = { x: 100, y: 100 };
  const looked = [
    { x: 100, y: 20 },
    { x: 300, y: 101 },
    { x: 100, y: 300 },
    { x: 20, y: 98 },
    { x: 160, y: 40 },
  ];
  expect(looked.map((spot) => bearingTo(from, spot))).toEqual([0, 90, 180, 270, 45]);
});

test('two spots and a length give the scale, and no length gives none', () => {
  const floor = floorOf('f1', 1);
  expect(written(setScale(floor, { x: 0, y: 0 }, { x: 300, y: 400 }, 25))['floor/f1 metresPerUnit']).toBe(0.05);
  for (const metres of [0, -3, Number.NaN]) expect(setScale(floor, { x: 0, y: 0 }, { x: 1, y: 0 }, metres)).toEqual([]);
  expect(setScale(floor, { x: 1, y: 1 }, { x: 1, y: 1 }, 5)).toEqual([]);
});

test('what is drawn next is drawn on what was drawn before, though it is not written yet', () => {
  const floor = floorOf('f1', 1);
  const map = mapOf(floor, floorOf('f2', 2));
  const removed = withChange(map, removeNode(map, floor, 'f1-n2'));
  expect(removed.floors[0]?.ways.nodes.map(({ id }) => id)).toEqual(['f1-n1']);
  expect(removed.places[0]?.spot?.doorId).toBe('f1-n1');
  const led = withChange(
    map,
    leadTo(map, floor, 'f1-n1', map.floors[1] ?? floor, { kind: 'stairs', name: { 'zh-CN': '楼梯' } }),
  );
  expect(led.between.between).toMatchObject([{ from: 'f1-n1', to: 'f2-n1', kind: 'stairs' }]);
  const back = withChange(
    led,
    leadTo(map, floor, 'f1-n1', map.floors[1] ?? floor, { kind: 'stairs', name: { 'zh-CN': '楼梯' } }).map((edit) => ({
      ...edit,
      to: edit.from,
    })),
  );
  expect(back).toEqual(map);
});
