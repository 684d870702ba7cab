import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Guide, guideSchema, type WayEdge } from '#contract/venue/guide.ts';
import { type Place, placeSchema, type Venue } from '#contract/venue/venue.ts';
import { findGuideFaults } from '#core/content/guide-check.ts';
import { readImdf } from '#core/imdf/read-imdf.ts';
import { writeImdf } from '#core/imdf/write-imdf.ts';
import { createWayfinder } from '#core/wayfinding/wayfinder.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const standing = { middle: [116.39, 39.9], bearingDegrees: 30, address: '示例路 1 号', locality: '示例市' } as const;
const madeOn = new Date('2026-11-29T00:00:00Z');

type Ways = { readonly guide: Guide; readonly places: readonly Place[] };

function floorName(guide: Guide, spot: Place['spot']) {
  return guide.floors.find(({ id }) => id === spot?.floorId)?.name['zh-CN'];
}

/** By name and floor, whether a place is reached from the door of another, and whether without steps. */
function reached({ guide, places }: Ways, fromName: string) {
  const nodeId = places.find(({ name }) => name['zh-CN'] === fromName)?.spot?.doorId ?? '';
  const withStand = { ...guide, stands: [{ id: 'here', nodeId, bearingDegrees: 0 }] };
  const { route } = createWayfinder({ guide: withStand, places: [...places] }, null);
  const outcome = (id: string, isStepFree: boolean) => {
    const found = route({ placeIds: [id], isStepFree });
    return found.ok ? 'reached' : found.code;
  };
  return Object.fromEntries(
    places
      .filter(({ spot }) => spot)
      .map(({ id, name, spot }) => [
        `${name['zh-CN']} ${floorName(guide, spot)}`,
        [outcome(id, false), outcome(id, true)],
      ]),
  );
}

async function thereAndBack(venue: Venue & { guide: Guide }) {
  const { bytes, notHeld } = await writeImdf(venue, standing, madeOn);
  const read = await readImdf(bytes);
  expect(findGuideFaults({ guide: read.guide, places: [...read.places] })).toEqual([]);
  const first = venue.places.find(({ spot }) => spot)?.name['zh-CN'] ?? '';
  expect(reached(read, first)).toEqual(reached(venue, first));
  return { ...read, notHeld };
}

test.each(['hall', 'mall', 'museum'] as const)(
  'the plans of the sample %s come back from IMDF with the same floors, places and reach',
  async (id) => {
    const venue = sampleVenue(id);
    const { guide, leftOut, notHeld } = await thereAndBack(venue);
    expect(leftOut).toEqual([]);
    expect(notHeld).toContainEqual({ code: 'stand', id: venue.guide.stands[0]?.id });
    expect(guide.floors.map(({ name }) => name)).toEqual(
      venue.guide.floors.toSorted((one, other) => one.order - other.order).map(({ name }) => name),
    );
  },
);

const metresPerUnit = 0.1;

/** A corridor with rooms on both sides of it, some behind narrow doors; floors tied by lift or stairs. */
const houses = fc
  .record({
    floors: fc.array(
      fc.array(fc.record({ width: fc.integer({ min: 30, max: 120 }), isNarrow: fc.boolean() }), {
        minLength: 1,
        maxLength: 5,
      }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    passage: fc.constantFrom('lift', 'stairs'),
  })
  .map(({ floors, passage }): Ways => {
    const edges: Partial<WayEdge>[] = [];
    const nodes: Guide['nodes'] = [];
    const places: Place[] = [];
    const drawn = floors.map((rooms, index) => {
      const floorId = `f${index + 1}`;
      const length = 60 + rooms.reduce((sum, { width }) => sum + width, 0);
      const put = (id: string, x: number, y: number) => nodes.push({ id: `${floorId}-${id}`, floorId, x, y });
      put('shaft', 20, 120);
      put('begin', 40, 120);
      edges.push({ from: `${floorId}-shaft`, to: `${floorId}-begin` });
      let [left, last] = [60, `${floorId}-begin`];
      const shapes = rooms.map(({ width, isNarrow }, at) => {
        const [id, top] = [`${floorId}-r${at}`, at % 2 === 0 ? 0 : 140];
        const x = left + width / 2;
        put(`n${at}`, x, 120);
        put(`r${at}`, x, at % 2 === 0 ? 108 : 132);
        edges.push({ from: last, to: `${floorId}-n${at}` });
        edges.push({ from: `${floorId}-n${at}`, to: id, ...(isNarrow ? { widthCm: 70 } : {}) });
        const name = { 'zh-CN': `房间 ${floorId} ${at}` };
        const spot = { floorId, x, y: top + 50, doorId: id };
        places.push(placeSchema.parse({ id, sign: id, name, floor: name, way: name, icon: 'shop', spot }));
        const points = `${left},${top} ${left + width},${top} ${left + width},${top + 100} ${left},${top + 100}`;
        left += width;
        last = `${floorId}-n${at}`;
        return { look: 'room', isClosed: true, points, placeId: id };
      });
      const ground = { look: 'floor', isClosed: true, points: `0,100 ${length},100 ${length},140 0,140` };
      const plan = { width: length, height: 240, shapes: [ground, ...shapes] };
      return { id: floorId, order: index + 1, name: { 'zh-CN': `${index + 1} 楼` }, metresPerUnit, plan };
    });
    for (let to = 1; to < floors.length; to++) {
      const from = passage === 'lift' ? 0 : to - 1;
      edges.push({ from: `f${from + 1}-shaft`, to: `f${to + 1}-shaft`, kind: passage, passageId: 'shaft' });
    }
    const passages = [{ id: 'shaft', name: { 'zh-CN': '井' } }];
    return { guide: guideSchema.parse({ floors: drawn, nodes, edges, passages, stands: [] }), places };
  });

test('a house with any rooms comes back with every place as far within reach as it was', async () => {
  await fc.assert(
    fc.asyncProperty(houses, async ({ guide, places }) => {
      const { places: back } = await thereAndBack({ ...sampleVenue('mall'), guide, places: [...places] });
      expect(back.map(({ name }) => name['zh-CN']).toSorted()).toEqual(
        places.map(({ name }) => name['zh-CN']).toSorted(),
      );
    }),
    { numRuns: 20 },
  );
});
