import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Screen } from '#contract/page/visit.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { createMatters } from '#core/matters/matters.ts';
import type { VisitContent } from '#core/visit/content.ts';
import { placesNamedOn } from '#core/visit/named-places.ts';

const folder = join(import.meta.dirname, '../../../assets/venues');
const dayMs = Date.parse('2026-11-23T02:24:00Z');

function contentOf(id: string): VisitContent {
  const { content } = readSampleVenue(folder, id);
  const catalogue = createCatalogue(content, () => dayMs);
  return { ...catalogue, matters: createMatters(content.venue, () => true), differences: () => [] };
}

const idsOn = (screen: Screen, content: VisitContent) => placesNamedOn(screen, content).map(({ id }) => id);

test('an answer comes with the place to which its key leads, and nothing else of the venue', () => {
  const content = contentOf('hall');
  const entry = content.entry('ticket-machine', 'zh-CN');
  if (entry?.action?.kind !== 'show-place') throw new Error('the sample has no such key');
  const screen: Screen = { name: 'answer', asked: null, entry, mark: null };
  expect(idsOn(screen, content)).toEqual([entry.action.placeId]);
});

test('what is on comes with where it takes place, exhibits with their rooms, a trail with those on its way', () => {
  const content = contentOf('museum');
  const trail = content.trail('highlights');
  if (!trail) throw new Error('the sample has no such trail');
  expect(idsOn({ name: 'events' }, content)).toEqual(content.placesOfEvents().map(({ id }) => id));
  const rooms = idsOn({ name: 'exhibits', placeId: null }, content);
  expect(rooms).toContain('hall-1');
  expect(idsOn({ name: 'exhibits', placeId: 'hall-1' }, content)).toEqual(['hall-1']);
  const onTrail = idsOn({ name: 'trail', trail }, content);
  expect(onTrail.length).toBeGreaterThan(1);
  expect(rooms).toEqual(expect.arrayContaining(onTrail));
});

test('an appointment comes with the place that it names, by sign, name or another word', () => {
  const content = contentOf('hall');
  const at = (place: string): Screen => ({
    name: 'check-in-done',
    result: { outcome: 'arrived', name: '张*华', day: '2026-11-23', time: '09:30', service: '取证', place },
  });
  const counter = content.place('window-c6');
  expect(idsOn(at('C6'), content)).toEqual(['window-c6']);
  expect(idsOn(at(counter?.name.en ?? ''), content)).toEqual(['window-c6']);
  expect(idsOn(at('不在这里'), content)).toEqual([]);
});

test('home and typing come with no place at all', () => {
  const content = contentOf('mall');
  for (const name of ['home', 'type', 'finder', 'find'] as const) expect(idsOn({ name }, content)).toEqual([]);
});
