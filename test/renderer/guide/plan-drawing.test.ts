import { expect, test } from 'vitest';
import { layersOf } from '#renderer/components/plan/layers.ts';
import { frameOf } from '#renderer/components/plan/plan-frame.ts';
import { roomFor } from '#renderer/components/plan/plan-labels.ts';
import { turnPlan } from '#renderer/components/plan/plan-turned.ts';

const ahead = (bearingDegrees: number) => {
  const angle = (bearingDegrees * Math.PI) / 180;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
};

test.each([0, 90, 180, 270])('what lies ahead of somebody who looks at %d degrees is drawn upwards', (bearing) => {
  const plan = turnPlan(100, 40, bearing);
  const [at, before] = [{ x: 50, y: 20 }, ahead(bearing)];
  const [from, to] = [plan.point(at), plan.point({ x: at.x + 5 * before.x, y: at.y + 5 * before.y })];
  expect(to.x).toBeCloseTo(from.x);
  expect(to.y).toBeCloseTo(from.y - 5);
});

test.each([0, 90, 180, 270])('a plan turned by %d degrees stays whole, its shapes where its points are', (bearing) => {
  const plan = turnPlan(100, 40, bearing);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = plan.transform.match(/-?\d+/g)?.map(Number) ?? [];
  for (const [x, y] of [
    [0, 0],
    [100, 0],
    [30, 40],
  ] as const) {
    const point = plan.point({ x, y });
    expect(point).toEqual({ x: a * x + c * y + e, y: b * x + d * y + f });
    expect(point.x).toBeGreaterThanOrEqual(0);
    expect(point.x).toBeLessThanOrEqual(plan.width);
    expect(point.y).toBeGreaterThanOrEqual(0);
    expect(point.y).toBeLessThanOrEqual(plan.height);
  }
});

test('what is drawn fills the room that there is, whatever paper lies around it', () => {
  const shape = { look: 'floor', isClosed: true, points: '200,100 400,100 400,200 200,200' } as const;
  const { scale, left, top } = frameOf({ shapes: [shape] }, turnPlan(1000, 1000, 0), { width: 212, height: 900 });
  expect(scale).toBe(1);
  expect([left + 200 * scale, left + 400 * scale]).toEqual([6, 206]);
  expect(top + 150 * scale).toBe(450);
});

test('a plan of many rooms is drawn as a few paths, the room that is looked for on top, and none within another as a hole', () => {
  const room = (points: string, placeId?: string) =>
    ({ look: 'room', isClosed: true, points, ...(placeId ? { placeId } : {}) }) as const;
  const floor = { look: 'floor', isClosed: true, points: '0,0 90,0 90,90 0,90' } as const;
  const wall = { look: 'wall', isClosed: false, points: '0,0 9,9' } as const;
  const clockwise = room('0,0 10,0 10,10 0,10');
  const within = room('2,2 2,4 4,4 4,2');
  const shapes = [wall, room('50,50 60,50 60,60', 'shop'), clockwise, within, floor];
  expect(layersOf({ shapes }, 'shop').map(({ look, isTarget, path }) => [look, isTarget, path])).toEqual([
    ['floor', false, 'M0,0 90,0 90,90 0,90Z'],
    ['room', false, 'M0,0 10,0 10,10 0,10ZM4,2 4,4 2,4 2,2Z'],
    ['room', true, 'M50,50 60,50 60,60Z'],
    ['wall', false, 'M0,0 9,9'],
  ]);
  expect(layersOf({ shapes }, null)).toHaveLength(3);
});

test('of marks that lie over each other the first stays where it has another spot, and none lies over the edge or the stand', () => {
  const mark = (key: string, x: number) => ({ key, x, y: 20, width: 20, height: 10 });
  const alone = (key: string, x: number) => ({ spots: [mark(key, x)], clearOf: [mark('stand', 140)] });
  const marks = [
    alone('target', 50),
    { spots: [mark('beside', 60), mark('beside', 80)], clearOf: [] },
    alone('over', 90),
    alone('stand', 150),
    alone('apart', 110),
    alone('edge', 195),
  ];
  const placed = roomFor(marks, { width: 200, height: 40 }).map(({ key, x }) => `${key} ${x}`);
  expect(placed).toEqual(['target 50', 'beside 80', 'apart 110']);
});
