import { expect, test } from 'vitest';
import type { Guide, WayEdge } from '#contract/venue/guide.ts';
import { type Place, placeSchema } from '#contract/venue/venue.ts';
import { findMapNotes } from '#core/wayfinding/map-notes.ts';

/** A hall with the terminal, a shop down the corridor, a lift up to an office, and a cellar under it. */
const guide: Guide = {
  floors: [
    { id: 'b1', order: 0, name: { 'zh-CN': '地下' }, metresPerUnit: 1 },
    { id: 'f1', order: 1, name: { 'zh-CN': '一楼' }, metresPerUnit: 1 },
    { id: 'f2', order: 2, name: { 'zh-CN': '二楼' }, metresPerUnit: 1 },
  ],
  nodes: [
    { id: 'here', floorId: 'f1', x: 0, y: 0 },
    { id: 'shop-door', floorId: 'f1', x: 10, y: 0 },
    { id: 'lift-1', floorId: 'f1', x: 20, y: 0 },
    { id: 'lift-2', floorId: 'f2', x: 20, y: 0 },
    { id: 'office-door', floorId: 'f2', x: 30, y: 0 },
  ],
  edges: [
    walk('here', 'shop-door'),
    walk('shop-door', 'lift-1'),
    { ...walk('lift-1', 'lift-2'), kind: 'lift', passageId: 'lift' },
    walk('lift-2', 'office-door'),
  ],
  passages: [{ id: 'lift', name: { 'zh-CN': '东侧电梯' }, placeIds: [] }],
  stands: [{ id: 'terminal', nodeId: 'here', bearingDegrees: 0 }],
};

const places = [placeAt('shop', '书店', 'f1', 10, 'shop-door'), placeAt('office', '办公室', 'f2', 30, 'office-door')];

function walk(from: string, to: string): WayEdge {
  return { from, to, kind: 'walk', isOneWay: false };
}

function placeAt(id: string, name: string, floorId: string, x: number, doorId: string): Place {
  const words = { 'zh-CN': name };
  const spot = { floorId, x, y: 5, doorId };
  return placeSchema.parse({ id, sign: '1', name: words, floor: words, way: words, icon: 'shop', spot });
}

const notes = (change: Partial<Guide>, others: readonly Place[] = places) =>
  findMapNotes({ guide: { ...guide, ...change }, places: [...others] }, null);

/** The ways with another one in the place of those from here to there. */
function instead(from: string, to: string, ...edges: readonly WayEdge[]): Pick<Guide, 'edges'> {
  return { edges: guide.edges.flatMap((edge) => (edge.from === from && edge.to === to ? edges : [edge])) };
}

test('of a map on which everything is reached nothing is noted, and of a venue without one neither', () => {
  expect(notes({})).toEqual([]);
  expect(findMapNotes({ places }, null)).toEqual([]);
});

test('what does not hang together with the terminal is an island, named once with a spot of it and not for each place there', () => {
  const at = { floorId: 'f1', x: 20, y: 0 };
  expect(notes(instead('shop-door', 'lift-1'))).toEqual([{ code: 'island', at, name: null }]);
});

test('without a terminal that is said, and the most that hangs together is no island', () => {
  const lone = { id: 'lone', floorId: 'b1', x: 3, y: 4 };
  expect(notes({ stands: [], nodes: [...guide.nodes, lone] })).toEqual([
    { code: 'no-stand', at: null, name: null },
    { code: 'island', at: { floorId: 'b1', x: 3, y: 4 }, name: null },
  ]);
});

test('a place at which a one-way leads past is reached by no way, and is named with where it lies', () => {
  const wrongWay = instead('shop-door', 'lift-1', { ...walk('lift-1', 'shop-door'), isOneWay: true });
  const at = { floorId: 'f2', x: 30, y: 5 };
  expect(notes(wrongWay)).toEqual([{ code: 'no-way', at, name: { 'zh-CN': '办公室' } }]);
});

test.each([
  ['stairs', { kind: 'stairs' }],
  ['an escalator', { kind: 'escalator' }],
  ['a door that is too narrow', { widthCm: 80 }],
] as const)('a place that is reached by %s alone has no step-free way', (_, by) => {
  const [code, ...others] = notes(instead('lift-2', 'office-door', { ...walk('lift-2', 'office-door'), ...by }));
  expect(code).toEqual({ code: 'only-with-steps', at: { floorId: 'f2', x: 30, y: 5 }, name: { 'zh-CN': '办公室' } });
  expect(others).toEqual([]);
});

test('a place whose door is no node has no door', () => {
  const odd = placeAt('odd', '药店', 'f1', 7, 'nowhere');
  expect(notes({}, [...places, odd])).toEqual([
    { code: 'no-door', at: { floorId: 'f1', x: 7, y: 5 }, name: { 'zh-CN': '药店' } },
  ]);
});

test('a lift that stops above and below a floor and not on it is named, at that floor', () => {
  const cellar = [
    { id: 'lift-b', floorId: 'b1', x: 20, y: 0 },
    { id: 'stairs-b', floorId: 'b1', x: 25, y: 0 },
  ];
  const skips: Guide['edges'] = [
    ...guide.edges.filter(({ from }) => from !== 'lift-1'),
    { ...walk('lift-b', 'lift-2'), kind: 'lift', passageId: 'lift' },
    { ...walk('lift-1', 'stairs-b'), kind: 'stairs' },
    walk('stairs-b', 'lift-b'),
  ];
  const found = notes({ nodes: [...guide.nodes, ...cellar], edges: skips });
  expect(found.filter(({ code }) => code === 'lift-skips-floor')).toEqual([
    { code: 'lift-skips-floor', at: { floorId: 'f1', x: 20, y: 0 }, name: { 'zh-CN': '东侧电梯' } },
  ]);
});
