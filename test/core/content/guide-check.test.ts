import { expect, test } from 'vitest';
import type { Guide } from '#contract/venue/guide.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { findGuideFaults } from '#core/content/guide-check.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

const hall = sampleVenue('hall');

function faultsWith(change: (venue: Venue & { guide: Guide }) => void): readonly string[] {
  const venue = structuredClone(hall);
  change(venue);
  return findGuideFaults(venue).map(({ place, reason }) => `${place}: ${reason}`);
}

test('the samples have no faults, and a venue without a guide has none', () => {
  for (const id of ['hall', 'mall', 'museum'] as const) expect(findGuideFaults(sampleVenue(id))).toEqual([]);
  const { guide: _, places, ...venue } = hall;
  const withoutSpots = places.map(({ spot: __, ...place }) => place);
  expect(findGuideFaults({ ...venue, places: withoutSpots })).toEqual([]);
  expect(findGuideFaults({ ...venue, places })[0]?.reason).toBe('place window-a1 is on a plan, and the venue has none');
});

test('what refers to nothing is named with its place', () => {
  expect(
    faultsWith(({ guide }) => {
      for (const node of guide.nodes.slice(0, 1)) node.floorId = 'f9';
      for (const stand of guide.stands) stand.nodeId = 'gone';
    }),
  ).toContain('venue.json: guide.nodes.0.floorId: there is no floor f9');
  expect(faultsWith(({ guide }) => guide.stands.push({ id: 'x', nodeId: 'gone', bearingDegrees: 0 }))).toEqual([
    'venue.json: guide.stands.1.nodeId: there is no node gone',
  ]);
  expect(faultsWith(({ guide }) => guide.passages.splice(0, 1))).toEqual([
    expect.stringMatching(/^venue\.json: guide\.edges\.\d+: there is no passage lift$/),
  ]);
});

test('ways that nobody can walk are named', () => {
  const edge = { kind: 'walk', isOneWay: false } as const;
  const last = hall.guide.edges.length;
  expect(faultsWith(({ guide }) => guide.edges.push({ ...edge, from: 'f1-stand', to: 'f1-stand' }))).toEqual([
    `venue.json: guide.edges.${last}: it leads from f1-stand to itself`,
  ]);
  expect(faultsWith(({ guide }) => guide.edges.push({ ...edge, from: 'f1-stand', to: 'f2-lift-door' }))).toEqual([
    `venue.json: guide.edges.${last}: nobody walks from f1-stand to f2-lift-door: they are on two floors`,
  ]);
  expect(
    faultsWith(({ guide }) => guide.edges.push({ ...edge, kind: 'lift', from: 'f1-stand', to: 'f1-lift-door' })),
  ).toEqual([`venue.json: guide.edges.${last}: a lift from f1-stand to f1-lift-door stays on its floor`]);
});

test('ids that stand twice and places off their plan are named', () => {
  expect(faultsWith(({ guide }) => guide.nodes.push(...guide.nodes.slice(0, 1)))[0]).toMatch(/is used twice$/);
  expect(
    faultsWith(({ places }) => {
      for (const place of places.slice(0, 1)) place.spot = { floorId: 'f2', x: -1, y: 0, doorId: 'f1-window-a1' };
    }),
  ).toEqual([
    'venue.json: places.0.spot: place window-a1: its door f1-window-a1 is on another floor',
    'venue.json: places.0.spot: place window-a1: it lies outside the plan of its floor',
  ]);
});
