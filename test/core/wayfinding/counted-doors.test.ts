import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Point, Route } from '#contract/page/guide-calls.ts';
import { type Guide, guideSchema } from '#contract/venue/guide.ts';
import { type Place, placeSchema, type Venue } from '#contract/venue/venue.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

type Mapped = Pick<Venue, 'places'> & { readonly guide: Guide };

function routeTo(venue: Mapped, placeId: string, isStepFree = false): Route | null {
  const outcome = createWayfinder(venue, null).route({ placeIds: [placeId], isStepFree });
  return outcome.ok ? outcome.value : null;
}

function arrivalOf({ steps }: Route) {
  const last = steps.at(-1);
  if (last?.kind !== 'arrive') throw new Error('the way ends nowhere');
  return last;
}

function encloses({ corners, box }: DrawnRoom, { x, y }: Point): boolean {
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
  let isIn = false;
  for (const [index, from] of corners.entries()) {
    const to = corners[(index + 1) % corners.length] as Point;
    if (from.y > y !== to.y > y && x < from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y)) isIn = !isIn;
  }
  return isIn;
}

interface DrawnRoom {
  /** Nothing for what has no door that anybody counts. */
  readonly name: string | undefined;
  readonly corners: readonly Point[];
  readonly box: Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>;
}

function roomsOf({ plan }: Guide['floors'][number]): DrawnRoom[] {
  return (plan?.shapes ?? [])
    .filter(({ look, isClosed }) => isClosed && (look === 'room' || look === 'closed'))
    .map(({ points, placeId, look }) => {
      const corners = points.split(' ').map((pair): Point => {
        const [x = 0, y = 0] = pair.split(',').map(Number);
        return { x, y };
      });
      const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
      const box = { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
      return { name: placeId ?? (look === 'room' ? 'nameless' : undefined), corners, box };
    });
}

/** The spots at every third of a metre between two points, each with those that are seen from it on one side, the nearest first. */
function looksAside(from: Point, to: Point, unit: number, side: 1 | -1): Point[][] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const ahead = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  return Array.from({ length: Math.floor((length * unit) / 0.3) }, (_, index) => {
    const gone = (0.15 + index * 0.3) / unit;
    return Array.from({ length: 90 }, (_one, at) => {
      const off = ((at + 1) / 10 / unit) * side;
      return { x: from.x + ahead.x * gone - ahead.y * off, y: from.y + ahead.y * gone + ahead.x * off };
    });
  });
}

/** What is walked last, as points of the plan. */
function lastStretch({ steps, legs }: Route): readonly Point[] {
  const walked = steps.at(-2);
  return walked ? (legs[walked.leg]?.points.slice(walked.from, walked.to + 1) ?? []) : [];
}

/** The rooms that somebody sees who walks the last stretch of a way and looks to one side. */
function seenBeside({ guide }: Mapped, route: Route, side: 1 | -1): (string | undefined)[] {
  const floor = guide.floors.find(({ id }) => id === route.legs.at(-1)?.floorId);
  if (!floor) return [];
  const rooms = roomsOf(floor);
  const points = lastStretch(route);
  const looks = points.slice(1).flatMap((to, index) => looksAside(points[index] ?? to, to, floor.metresPerUnit, side));
  const first = (look: readonly Point[]) => look.flatMap((spot) => rooms.find((room) => encloses(room, spot)) ?? [])[0];
  const seen = looks.flatMap((look) => first(look) ?? []).map(({ name }) => name);
  // What shows less than that is passed at its corner.
  return [...new Set(seen)].filter((name) => seen.filter((one) => one === name).length > 4);
}

/** What is wrong with the count of a way: null where nothing is, or where nothing is counted. */
function miscount(venue: Mapped, route: Route): string | null {
  const { door, turn, place } = arrivalOf(route);
  if (door === null) return null;
  const seen = seenBeside(venue, route, turn === 'left' ? -1 : 1);
  if (seen.includes('nameless')) return `${place.placeId}: a room without a name is passed`;
  const points = lastStretch(route);
  const doorIsPassed = (placeId: string | undefined) => {
    const doorId = venue.places.find(({ id }) => id === placeId)?.spot?.doorId;
    const node = venue.guide.nodes.find(({ id }) => id === doorId);
    return points.some(({ x, y }) => x === node?.x && y === node?.y);
  };
  const doors = seen.filter((placeId) => placeId !== place.placeId && doorIsPassed(placeId));
  return doors.length + 1 === door ? null : `${place.placeId}: number ${door}, after ${doors.join(', ')}`;
}

const venues = [sampleVenue('hall'), sampleVenue('mall'), sampleVenue('museum')] as const;
const counted = venues.flatMap((venue) =>
  venue.places.flatMap(({ id }) =>
    [false, true].flatMap((isStepFree) => {
      const route = routeTo(venue, id, isStepFree);
      return route && arrivalOf(route).door !== null ? [{ venue, route }] : [];
    }),
  ),
);

test('doors that are counted are really passed on that side, and a wrong count would be seen', () => {
  expect(counted.length).toBeGreaterThan(60);
  for (const { venue, route } of counted) expect(miscount(venue, route)).toBeNull();
  const planted = counted.map(({ venue, route }) => ({
    venue,
    route: {
      ...route,
      steps: route.steps.map((step) => (step.kind === 'arrive' ? { ...step, door: (step.door ?? 0) + 1 } : step)),
    },
  }));
  for (const { venue, route } of planted) expect(miscount(venue, route)).not.toBeNull();
});

const floorId = 'f1';
const kinds = ['door', 'door', 'door', 'nameless', 'door-elsewhere', 'desk'] as const;
const roomsOfSide = fc.array(fc.record({ width: fc.integer({ min: 30, max: 90 }), kind: fc.constantFrom(...kinds) }), {
  minLength: 1,
  maxLength: 8,
});

interface Room {
  readonly width: number;
  readonly kind: (typeof kinds)[number];
}
type Sides = Readonly<Record<'left' | 'right', readonly Room[]>>;

/** How deep in the house the middle of something is, seen from the corridor, and which node is its door. */
function placed(id: string, { kind }: Room, x: number, isLeft: boolean): Place {
  const depth = kind === 'desk' ? 15 : 70;
  const doorId = kind === 'door-elsewhere' ? 'away' : nodeId(x);
  const name = { 'zh-CN': `房间 ${id}` };
  const spot = { floorId, x, y: isLeft ? 120 - depth : 120 + depth, doorId };
  return placeSchema.parse({ id, sign: id, name, floor: name, way: name, icon: 'shop', spot });
}

function nodeId(x: number): string {
  return `n${x}`.replace('.', '-');
}

/** The rooms of one side of the corridor, from its beginning. */
function roomsAlong(rooms: readonly Room[], side: 'left' | 'right') {
  let from = 40;
  return rooms.map((room, index) => {
    const [left, right, top] = [from, from + room.width, side === 'left' ? 0 : 140];
    from = right;
    const points = `${left},${top} ${right},${top} ${right},${top + 100} ${left},${top + 100}`;
    const id = `${side}-${index}`;
    const x = (left + right) / 2;
    const place = room.kind === 'nameless' ? null : placed(id, room, x, side === 'left');
    const shape = { look: 'room', isClosed: true, points, ...(place ? { placeId: id } : {}) };
    return { x, place, shapes: room.kind === 'desk' ? [] : [shape] };
  });
}

/** A straight corridor that is walked to the east, with rooms on both sides of it. */
function corridor(sides: Sides): Mapped {
  const rooms = [...roomsAlong(sides.left, 'left'), ...roomsAlong(sides.right, 'right')];
  const doors = new Set(rooms.flatMap(({ x, place }) => (place && place.spot?.doorId !== 'away' ? [x] : [])));
  const xs = [0, ...doors].toSorted((one, other) => one - other);
  const nodes = xs.map((x) => ({ id: nodeId(x), floorId, x, y: 120 }));
  const edges = nodes.slice(1).map(({ id }, index) => ({ from: nodes[index]?.id, to: id }));
  const plan = { width: 2000, height: 1000, shapes: rooms.flatMap(({ shapes }) => shapes) };
  const floors = [{ id: floorId, order: 1, name: { 'zh-CN': '一楼' }, metresPerUnit: 0.1, plan }];
  const stands = [{ id: 'here', nodeId: nodeId(0), bearingDegrees: 90 }];
  const away = { id: 'away', floorId, x: 0, y: 900 };
  const places = rooms.flatMap(({ place }) => place ?? []);
  return { guide: guideSchema.parse({ floors, nodes: [...nodes, away], edges, stands }), places };
}

/** The number of a room as somebody counts who walks past those before it. */
function numberOf(rooms: readonly Room[], index: number): number | null {
  const before = rooms.slice(0, index);
  const isUnsure = rooms[index]?.kind === 'desk' || before.some(({ kind }) => kind === 'nameless' || kind === 'desk');
  const doors = before.filter(({ kind }) => kind === 'door').length;
  return isUnsure || doors >= 5 ? null : doors + 1;
}

test('along any corridor a door has the number that somebody counts who walks there, or none where two would count differently', () => {
  fc.assert(
    fc.property(
      fc.record({ left: roomsOfSide, right: roomsOfSide }),
      fc.constantFrom('left', 'right'),
      (sides, side) => {
        const venue = corridor(sides);
        const led = sides[side].flatMap(({ kind }, index) => (kind === 'door' || kind === 'desk' ? [index] : []));
        for (const index of led) {
          const route = routeTo(venue, `${side}-${index}`);
          expect(route && arrivalOf(route)).toMatchObject({ turn: side, door: numberOf(sides[side], index) });
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('nothing is counted on a floor of which nobody has drawn a plan', () => {
  const venue = corridor({ left: [{ width: 60, kind: 'door' }], right: [{ width: 60, kind: 'door' }] });
  const floors = venue.guide.floors.map(({ plan: _, ...floor }) => floor);
  const route = routeTo({ ...venue, guide: { ...venue.guide, floors } }, 'left-0');
  expect(route && arrivalOf(route)).toMatchObject({ turn: 'left', door: null });
});
