import { expect, test } from 'vitest';
import type { ClosedFor } from '#contract/page/closures.ts';
import type { Point, Route, RouteStep, Turn } from '#contract/page/guide-calls.ts';
import { mostPlacesOnPlans } from '#contract/page/guide-calls.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { mostSentences } from '#core/wayfinding/directions.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const venues = [sampleVenue('hall'), sampleVenue('mall'), sampleVenue('museum')] as const;
const onPlan = ({ places }: Venue) => places.filter(({ spot }) => spot !== undefined);

function routeTo(venue: Venue, placeIds: readonly string[], isStepFree = false): Route {
  const outcome = createWayfinder(venue, null).route({ placeIds, isStepFree });
  if (!outcome.ok) throw new Error(`${venue.id} ${placeIds}: ${outcome.code}`);
  return outcome.value;
}

const repair: ClosedFor = { reason: 'repair', until: null };
/** Its door is too narrow for a wheelchair. */
const narrow = 'photo-booth';
const allRoutes = venues.flatMap((venue) =>
  onPlan(venue).flatMap(({ id }) =>
    (id === narrow ? [false] : [false, true]).map((isStepFree) => ({
      venue,
      id,
      isStepFree,
      route: routeTo(venue, [id], isStepFree),
    })),
  ),
);

/** The side of a turn by the line alone: positive to the right, as the plan's y goes down. */
function crossAt(before: Point, at: Point, after: Point): number {
  return (at.x - before.x) * (after.y - at.y) - (at.y - before.y) * (after.x - at.x);
}

const sides: Readonly<Record<Turn, number>> = {
  ahead: 0,
  back: 0,
  left: -1,
  'slight-left': -1,
  'sharp-left': -1,
  right: 1,
  'slight-right': 1,
  'sharp-right': 1,
};

/** The first point between two at which a line turns. */
function firstCorner(points: readonly Point[], from: number, to: number): number {
  for (let index = from + 1; index < to; index += 1) {
    const [before, at, after] = [points[index - 1], points[index], points[index + 1]];
    if (before && at && after && Math.abs(crossAt(before, at, after)) > 1) return index;
  }
  return from;
}

/** Turns that are told to another side than the line makes. */
function wrongTurns({ steps, legs, stand }: Route): RouteStep[] {
  const angle = (stand.bearingDegrees * Math.PI) / 180;
  return steps.filter((step) => {
    if (step.kind !== 'walk') return false;
    const points = legs[step.leg]?.points ?? [];
    // What leads out of a lift is told with the turn after it.
    const index = step.begins === 'passage' ? firstCorner(points, step.from, step.to) : step.from;
    const [at, after] = [points[index], points[index + 1]];
    const before =
      step.begins === 'stand' ? { x: stand.x - Math.sin(angle), y: stand.y + Math.cos(angle) } : points[index - 1];
    if (!at || !after || !before) return false;
    const side = sides[step.turn];
    return side !== 0 && Math.sign(crossAt(before, at, after)) !== side;
  });
}

test('every place that stands on a plan of the samples is led to, also without steps', () => {
  expect(allRoutes.length).toBe(2 * (37 + 90 + 23) - 1);
  for (const { id, route, isStepFree } of allRoutes) {
    expect(route.steps.at(-1), id).toMatchObject({ kind: 'arrive', place: { placeId: id } });
    if (isStepFree) expect(route.isStepFree, id).toBe(true);
  }
});

test('a door that is too narrow is no way for a wheelchair', () => {
  const ways = createWayfinder(venues[0], null);
  expect(ways.route({ placeIds: [narrow], isStepFree: true })).toEqual({
    ...{ ok: false, code: 'only-with-steps' },
    around: [],
  });
});

test('every turn is told to the side to which the line turns, and a wrong one would be seen', () => {
  for (const { id, route } of allRoutes) expect(wrongTurns(route), id).toEqual([]);
  const [planted] = allRoutes
    .filter(({ id }) => id === 'window-c6')
    .map(({ route }) => ({
      ...route,
      steps: route.steps.map((step) => (step.kind === 'walk' ? { ...step, turn: 'sharp-left' as const } : step)),
    }));
  expect(planted && wrongTurns(planted)).not.toEqual([]);
});

/** Landmarks by whose door the line does not go where they are told. */
function notPassed({ venue, route }: (typeof allRoutes)[number]): readonly string[] {
  return route.steps.flatMap((step) => {
    if (step.kind !== 'walk') return [];
    const points = route.legs[step.leg]?.points.slice(step.from, step.to + 1) ?? [];
    const isPassed = (placeId: string) => {
      const doorId = venue.places.find(({ id }) => id === placeId)?.spot?.doorId;
      const door = venue.guide.nodes.find(({ id }) => id === doorId);
      return points.some(({ x, y }) => x === door?.x && y === door?.y);
    };
    return [step.at, step.past].flatMap((landmark) =>
      landmark && !isPassed(landmark.placeId) ? [landmark.placeId] : [],
    );
  });
}

test('a landmark is really passed: the line goes by its door', () => {
  for (const one of allRoutes) expect(notPassed(one), one.id).toEqual([]);
});

test('nobody is told more than seven sentences about one floor', () => {
  for (const { id, route } of allRoutes)
    for (const index of route.legs.keys())
      expect(route.steps.filter(({ leg }) => leg === index).length, id).toBeLessThanOrEqual(mostSentences);
});

test('the way to a counter reads as a person says it', () => {
  expect(routeTo(venues[0], ['window-c6']).steps).toMatchObject([
    { kind: 'walk', begins: 'stand', turn: 'right' },
    { kind: 'walk', begins: 'turn', turn: 'left', past: { placeId: 'window-c5' } },
    { kind: 'arrive', turn: 'right', door: 2 },
  ]);
});

test('out of a lift one looks away from it', () => {
  const { steps } = routeTo(venues[0], ['window-d1']);
  expect(steps.slice(-3)).toMatchObject([
    { kind: 'passage', by: 'lift', turn: 'right', floor: { floorId: 'f2', isUp: true } },
    { kind: 'walk', begins: 'passage', turn: 'right' },
    { kind: 'arrive', turn: 'right', door: 1 },
  ]);
});

test('without steps a lift takes the place of stairs, and a ramp that of steps', () => {
  const museum = venues[2];
  expect(routeTo(museum, ['hall-3']).steps.map((step) => 'by' in step && step.by)).toContain('stairs');
  expect(routeTo(museum, ['hall-3'], true).steps.map((step) => 'by' in step && step.by)).toContain('lift');
  expect(routeTo(museum, ['hall-2']).isStepFree).toBe(false);
  expect(routeTo(museum, ['hall-2'], true).isStepFree).toBe(true);
});

test('what is closed is gone around, and where nothing is left that is said', () => {
  const museum = venues[2];
  const { passages: named } = museum.guide;
  const told = (...ids: string[]) =>
    ids.map((passageId) => ({ passageId, name: named.find(({ id }) => id === passageId)?.name, ...repair }));
  const closed = (...passages: string[]) =>
    createWayfinder(museum, null, () => ({ passages: new Map(passages.map((id) => [id, repair])), places: new Map() }));
  const around = closed('stairs').route({ placeIds: ['hall-3'], isStepFree: false });
  expect(around.ok && around.value.steps.map((step) => 'by' in step && step.by)).toContain('lift');
  expect(around.ok && around.value.around).toEqual(told('stairs'));
  // Who climbs the stairs anyway is told nothing of the lift.
  const upstairs = closed('lift').route({ placeIds: ['hall-3'], isStepFree: false });
  expect(upstairs.ok && upstairs.value.around).toEqual([]);
  expect(closed('lift').route({ placeIds: ['hall-3'], isStepFree: true })).toEqual({
    ...{ ok: false, code: 'only-with-steps' },
    around: told('lift'),
  });
  expect(closed('lift', 'stairs').route({ placeIds: ['hall-3'], isStepFree: false })).toEqual({
    ...{ ok: false, code: 'no-way' },
    around: told('stairs'),
  });
});

test('what is closed or opened counts from the next way on', () => {
  const mall = venues[1];
  const passages = new Map<string, ClosedFor>();
  const ways = createWayfinder(mall, null, () => ({ passages, places: new Map() }));
  const lifts = () => {
    const outcome = ways.route({ placeIds: ['optician'], isStepFree: true });
    return outcome.ok && outcome.value.steps.flatMap((step) => (step.kind === 'passage' ? [step.name?.en] : []));
  };
  expect(lifts()).toEqual(['the east lift']);
  passages.set('east-lift', repair);
  expect(lifts()).toEqual(['the wide west lift']);
  passages.clear();
  expect(lifts()).toEqual(['the east lift']);
});

test('of several places each is come to in its turn, and the way goes on out of its door', () => {
  const { steps, legs } = routeTo(venues[2], ['cloakroom', 'hall-1']);
  const arrivals = steps.flatMap((step) => (step.kind === 'arrive' ? [step.place.placeId] : []));
  expect(arrivals).toEqual(['cloakroom', 'hall-1']);
  const after = steps[steps.findIndex(({ kind }) => kind === 'arrive') + 1];
  // The cloakroom lies to the south: out of its door one looks north, and the hall is on the right.
  expect(after).toMatchObject({ kind: 'walk', begins: 'stop', turn: 'right' });
  expect(legs).toHaveLength(2);
});

test('of several places the one that is reached soonest is nearest', () => {
  const mall = venues[1];
  const toilets = mall.places.filter(({ id }) => id.startsWith('toilet-')).map(({ id }) => id);
  const going = { isStepFree: false, isShut: () => false };
  expect(createWayfinder(mall, null).nearestFirst(toilets, going)[0]).toBe('toilet-1f');
  const shut = () => ({ passages: new Map<string, ClosedFor>(), places: new Map([['toilet-1f', repair]]) });
  expect(createWayfinder(mall, null, shut).nearestFirst(toilets, going).at(-1)).toBe('toilet-1f');
  const atNight = createWayfinder(mall, null).nearestFirst(toilets, { ...going, isShut: (id) => id === 'toilet-1f' });
  expect(atNight.at(-1)).toBe('toilet-1f');
  expect(createWayfinder(mall, 'gone').nearestFirst(toilets, going)).toEqual(toilets);
});

test('a terminal knows its floor and what is nearest to it; one on no plan knows neither', () => {
  const mall = venues[1];
  const here = createWayfinder(mall, null).whereabouts();
  expect(here?.floor['zh-CN']).toBe('一楼');
  expect(here?.near?.name['zh-CN']).toBe('中庭扶梯');
  expect(createWayfinder(mall, 'gone').whereabouts()).toBeNull();
});

test('a terminal whose stand is not in the guide, and a place that is on no plan, are told apart', () => {
  const [hall] = venues;
  const ask = (standId: string | null, placeId: string) =>
    createWayfinder(hall, standId).route({ placeIds: [placeId], isStepFree: false });
  expect(ask('gone', 'window-c6')).toEqual({ ok: false, code: 'no-stand' });
  expect(ask('main-hall', 'window-c6').ok).toBe(true);
  expect(ask(null, 'parking')).toEqual({ ok: false, code: 'place-not-on-plan' });
  expect(ask(null, 'nowhere')).toEqual({ ok: false, code: 'unknown-place' });
  const { guide: _, ...without } = hall;
  expect(createWayfinder(without, null).route({ placeIds: ['window-c6'], isStepFree: false })).toEqual({
    ok: false,
    code: 'no-stand',
  });
});

test('of a floor with many places those are written on its plan that the way leads to and past, then the nearest', () => {
  const mall = venues[1];
  const goal = mall.places.find(({ id }) => id === 'bookshop');
  if (!goal?.spot) throw new Error('the sample has no such place');
  const { spot } = goal;
  const far = Array.from({ length: 400 }, (_, at) => ({
    ...goal,
    id: `far-${at}`,
    spot: { ...spot, x: spot.x + 2000 + at, y: spot.y },
  }));
  const few = routeTo(mall, ['bookshop']).places.map(({ id }) => id);
  const outcome = createWayfinder({ ...mall, places: [...far, ...mall.places] }, null).route({
    placeIds: ['bookshop'],
    isStepFree: false,
  });
  if (!outcome.ok) throw new Error(outcome.code);
  const many = outcome.value.places.map(({ id }) => id);
  expect(many).toHaveLength(mostPlacesOnPlans);
  expect(many).toContain('bookshop');
  expect(many).toEqual(expect.arrayContaining(few));
});
