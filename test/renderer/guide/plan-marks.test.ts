import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import type { Point } from '#contract/page/guide-calls.ts';
import type { Plan } from '#contract/venue/guide.ts';
import type { VenueKind } from '#contract/venue/venue.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { linesOf } from '#renderer/components/plan/mark-lines.ts';
import { frameOf } from '#renderer/components/plan/plan-frame.ts';
import { turnPlan } from '#renderer/components/plan/plan-turned.ts';
import type { DrawnMark, MarksFor } from '#renderer/guide/route/drawn-mark.ts';
import { marksOn } from '#renderer/guide/route/plan-marks.ts';
import { liesIn, roomsOf } from '#renderer/guide/route/plan-rooms.ts';
import { createSay, type Say } from '#renderer/messages.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

/** The room of a plan on the three panels, in normal and in large print, as the page has it. */
const sizes = [
  { width: 936, height: 828, textPx: 28 },
  { width: 972, height: 594, textPx: 28 },
  { width: 660, height: 438, textPx: 28 },
  { width: 952, height: 575, textPx: 40 },
  { width: 981, height: 492, textPx: 40 },
  { width: 669, height: 383, textPx: 40 },
] as const;

interface Drawn extends Pick<MarksFor, 'route' | 'floorId' | 'placeId' | 'rooms' | 'toPanel'> {
  readonly marks: readonly DrawnMark[];
}

const says = Object.fromEntries(languages.map((language) => [language, createSay(language)])) as Record<Language, Say>;

/** Every plan of every way of a sample, on every panel, in every language. */
function drawnPlans(kind: VenueKind): readonly Drawn[] {
  const venue = sampleVenue(kind);
  const { sharedSigns } = createCatalogue({ venue, entries: [] }, () => 0).face();
  const ways = createWayfinder(venue, null);
  return venue.places.flatMap(({ id: placeId }) => {
    const found = ways.route({ placeIds: [placeId], isStepFree: false });
    if (!found.ok) return [];
    const route = found.value;
    return route.floors.flatMap((floor) =>
      sizes.flatMap((size) => drawn({ route, floorId: floor.id, placeId, sharedSigns }, size, floor.plan)),
    );
  });
}

function drawn(
  way: Pick<MarksFor, 'route' | 'floorId' | 'placeId' | 'sharedSigns'>,
  size: (typeof sizes)[number],
  plan: Plan | undefined,
): readonly Drawn[] {
  if (!plan) return [];
  const turned = turnPlan(plan.width, plan.height, way.route.stand.bearingDegrees);
  const { scale, left, top } = frameOf(plan, turned, size);
  const toPanel = (point: Point) => {
    const { x, y } = turned.point(point);
    return { x: left + x * scale, y: top + y * scale };
  };
  const rooms = roomsOf(plan, toPanel);
  return languages.map((language) => {
    const say = says[language];
    return {
      ...way,
      rooms,
      toPanel,
      marks: marksOn({ ...way, language, say, size, toPanel, rooms, textPx: size.textPx }),
    };
  });
}

/** What must be seen, and is not. */
function lacking({ marks, route, floorId, placeId }: Drawn): readonly string[] {
  const kinds = new Set(marks.map(({ kind }) => kind));
  const isGoalHere = route.places.some(({ id, spot }) => id === placeId && spot.floorId === floorId);
  return [
    ...(kinds.has('target') === isGoalHere ? [] : ['the goal']),
    ...(kinds.has('here') === (route.stand.floorId === floorId) ? [] : ['where one stands']),
  ];
}

/** What is drawn where one stands: an arrow over a ring. */
function standOf({ route, floorId, toPanel }: Drawn) {
  if (route.stand.floorId !== floorId) return [];
  const { x, y } = toPanel(route.stand);
  return [{ x, y: y - 8, width: 30, height: 46 }];
}

/** Marks out of their rooms that the way does not name, but for toilets and lifts. */
function outOfRooms({ marks, rooms, route }: Drawn): readonly string[] {
  const named = new Set(
    route.steps.flatMap((step) => (step.kind === 'walk' ? [step.at?.placeId, step.past?.placeId] : [])),
  );
  const isIn = (mark: DrawnMark) => {
    const room = rooms.roomOf(mark.key);
    return (room !== null && liesIn(mark, room)) || !rooms.isOverAnother(mark);
  };
  return marks
    .filter(({ kind, icon }) => kind === 'sign' || kind === 'passed' || (kind === 'icon' && !needed.has(icon ?? '')))
    .filter((mark) => mark.kind === 'passed' || !isIn(mark))
    .flatMap(({ key, kind }) => (kind !== 'sign' && named.has(key) ? [] : [key]));
}

const needed: ReadonlySet<string> = new Set(['toilet', 'lift']);

test.each(['hall', 'mall', 'museum'] as const)(
  'on every plan of the %s numbers stand in their rooms, no mark lies over another or where one stands, goal and stand are there, and the name of the stand lies over no wall and in no room',
  (kind) => {
    const plans = drawnPlans(kind);
    expect(plans.length).toBeGreaterThan(600);
    const faults = plans.flatMap((plan) => {
      const over = plan.marks.filter((mark, index) => plan.marks.slice(index + 1).some((other) => isOver(mark, other)));
      const onStand = plan.marks.filter((mark) => standOf(plan).some((stand) => isOver(mark, stand)));
      const here = plan.marks.filter(({ kind }) => kind === 'here');
      const onWall = here.filter((mark) => plan.rooms.isCrossed(mark) || plan.rooms.isOver(mark, ''));
      const all = [
        ...lacking(plan),
        ...outOfRooms(plan),
        ...over.map(({ key }) => `${key} over another`),
        ...onStand.map(({ key }) => `${key} over where one stands`),
        ...onWall.map(({ key }) => `${key} over a wall or in a room`),
      ];
      return all.map((fault) => `to ${plan.placeId} on ${plan.floorId}: ${fault}`);
    });
    expect(faults).toEqual([]);
  },
);

test('the name of the toilets of the mall covers no room, so that the doors before them can be counted', () => {
  const plans = drawnPlans('mall').filter(({ placeId }) => placeId === 'toilet-1f');
  expect(plans).toHaveLength(sizes.length * languages.length);
  const covering = plans.filter(({ marks, rooms, placeId }) =>
    marks.some((mark) => mark.kind === 'target' && mark.icon === null && rooms.isOver(mark, placeId)),
  );
  expect(covering).toEqual([]);
});

test('on the plans of a trail every room that it stops at bears its number, also under the way', () => {
  const venue = sampleVenue('museum');
  const { sharedSigns } = createCatalogue({ venue, entries: [] }, () => 0).face();
  const ways = createWayfinder(venue, null);
  expect(venue.trails.length).toBeGreaterThan(0);
  for (const { id, exhibitIds } of venue.trails) {
    const stops = exhibitIds.flatMap((exhibit) => venue.exhibits.find((one) => one.id === exhibit)?.placeId ?? []);
    const placeIds = stops.filter((stop, index) => stop !== stops[index - 1]);
    const found = ways.route({ placeIds, isStepFree: false });
    if (!found.ok) throw new Error(`no way for the trail ${id}`);
    const route = found.value;
    const placeId = placeIds.at(-1) ?? '';
    for (const floor of route.floors)
      for (const size of sizes)
        for (const { marks } of drawn({ route, floorId: floor.id, placeId, sharedSigns }, size, floor.plan)) {
          const told = marks.filter(({ kind }) => kind === 'target').map(({ lines }) => lines.join(' '));
          const here = route.places.filter(({ id: one, spot }) => placeIds.includes(one) && spot.floorId === floor.id);
          expect(told.toSorted(), `${id} on ${floor.id}`).toEqual(here.map(({ sign }) => sign).toSorted());
        }
  }
});

type Boxed = Pick<DrawnMark, 'x' | 'y' | 'width' | 'height'>;

function isOver(one: Boxed, other: Boxed): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  );
}

test('a name too wide for the plan is broken between its words, as evenly as they allow', () => {
  expect(linesOf('Pram and wheelchair loan', 10, 'en')).toEqual(['Pram and', 'wheelchair loan']);
  expect(linesOf('童车轮椅借用处', 5, 'zh-CN')).toEqual(['童车轮椅', '借用处']);
  expect(linesOf('Café', 10, 'en')).toEqual(['Café']);
  expect(linesOf('Escalators', 3, 'en')).toEqual(['Escalators']);
});
