import { expect, test } from 'vitest';
import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { DraftMap, MapEdit } from '#contract/page/draft-maps.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { findUnseenFaults } from '#core/content/unseen-faults.ts';
import { editor, openTestDrafts, viewOf } from '#test/support/fixtures/drafts.ts';

const { content: mall } = readSampleVenue('assets/venues', 'mall');

function setup() {
  const { db, drafts, reopen } = openTestDrafts(mall);
  const map = () => drafts.maps.open();
  const floor = (id: string, shown: DraftMap = map()) => {
    const found = shown.floors.find(({ floorId }) => floorId === id);
    if (!found) throw new Error(`there is no floor ${id}`);
    return found;
  };
  return { db, drafts, map, floor, reopen };
}

/** What is drawn, as a field holds it. */
function asField(value: unknown): FieldValue {
  return value as FieldValue;
}

/** The ways of a floor without one of its nodes and what leads to it. */
function without({ floor }: ReturnType<typeof setup>, floorId: string, nodeId: string): MapEdit {
  const { partId, ways } = floor(floorId);
  const to = {
    ...ways,
    nodes: ways.nodes.filter(({ id }) => id !== nodeId),
    edges: ways.edges.filter((edge) => edge.from !== nodeId && edge.to !== nodeId),
  };
  return { partId, path: ['ways'], from: asField(ways), to: asField(to) };
}

test('a venue that is taken apart into floors and ways between them is the same when it is put together', () => {
  const { drafts, floor } = setup();
  const { partId, ways } = floor('f1');
  const [stand] = ways.stands;
  const to = { ...ways, stands: [{ ...stand, bearingDegrees: 90 }] } as typeof ways;
  viewOf(drafts.maps.edit([{ partId, path: ['ways'], from: asField(ways), to: asField(to) }]));
  const { guide } = drafts.content.whole().venue;
  const sorted = (list: readonly object[] = []) => list.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(guide?.nodes)).toEqual(sorted(mall.venue.guide?.nodes));
  expect(sorted(guide?.edges)).toEqual(sorted(mall.venue.guide?.edges));
  expect(guide?.floors).toEqual(mall.venue.guide?.floors);
  expect(guide?.stands).toEqual([{ ...stand, bearingDegrees: 90 }]);
  expect(findUnseenFaults(drafts.content.whole())).toEqual([]);
  expect(drafts.faulty()).toEqual([]);
});

test('a change of several parts is done whole or not at all', () => {
  const own = setup();
  const { drafts, map, floor } = own;
  const [place] = map().places.filter(({ spot }) => spot?.floorId === 'f1');
  if (!place) throw new Error('no place is on the floor');
  const stale: MapEdit = { partId: place.partId, path: ['spot'], from: asField({ ...place.spot, x: 1 }), to: null };
  const before = map();
  const edit = without(own, 'f1', floor('f1').ways.nodes[0]?.id ?? '');
  expect(drafts.maps.edit([edit, stale])).toEqual({ ok: false, code: 'conflict' });
  expect(drafts.maps.edit([edit, { ...stale, partId: 'place/none' }])).toMatchObject({ code: 'unknown-part' });
  expect(drafts.maps.edit([edit, { ...stale, from: asField(place.spot), to: 3 }])).toMatchObject({
    code: 'not-a-field',
  });
  expect(map()).toEqual(before);
  const right = { ...stale, from: asField(place.spot), to: null };
  expect(viewOf(drafts.maps.edit([edit, right])).places.find(({ partId }) => partId === place.partId)?.spot).toBeNull();
});

test('where the disk takes the first of several parts and not the second, neither is changed', () => {
  const own = setup();
  const { db, drafts, map, floor } = own;
  const [place] = map().places.filter(({ spot }) => spot?.floorId === 'f1');
  if (!place) throw new Error('no place is on the floor');
  db.exec(`CREATE TRIGGER full BEFORE INSERT ON draft_document WHEN NEW.document_id = '${place.partId}'
           BEGIN SELECT RAISE(ABORT, 'full'); END`);
  const before = map();
  const edit = without(own, 'f1', floor('f1').ways.nodes[0]?.id ?? '');
  const taken: MapEdit = { partId: place.partId, path: ['spot'], from: asField(place.spot), to: null };
  expect(() => drafts.maps.edit([edit, taken])).toThrow('full');
  expect(map()).toEqual(before);
  expect(drafts.content.records()).toEqual([]);
});

test('what leads nowhere is named with where it is, and a way that is tried goes as visitors would be led', () => {
  const own = setup();
  const { drafts, map } = own;
  expect(map().notes.map(({ code, name }) => `${code} ${name?.['zh-CN'] ?? ''}`)).toEqual([]);
  expect(drafts.maps.way({ placeId: 'optician', isStepFree: true })).toMatchObject({
    ok: true,
    value: { isStepFree: true, legs: [{ floorId: 'f1' }, { floorId: 'f2' }] },
  });
  const optician = map().places.find(({ placeId }) => placeId === 'optician');
  viewOf(drafts.maps.edit([without(own, 'f2', optician?.spot?.doorId ?? '')]));
  expect(map().notes).toContainEqual({
    code: 'no-door',
    at: { floorId: 'f2', x: optician?.spot?.x, y: optician?.spot?.y },
    name: optician?.name,
  });
  expect(drafts.faulty()).toEqual(['floor/f2']);
  expect(drafts.maps.way({ placeId: 'optician', isStepFree: false })).toMatchObject({ code: 'place-not-on-plan' });
});

test('a new floor has paper to draw on, a lift that passes it by is named, and its going takes its ways along', () => {
  const { drafts, map } = setup();
  const { partId } = viewOf(drafts.parts.add(editor, { kind: 'floor', name: '示例层', language: 'zh-CN' }));
  const added = map().floors.at(-1);
  expect(added).toMatchObject({ partId, order: Math.max(...map().floors.map(({ order }) => order)) });
  expect(added?.plan?.shapes).toEqual([]);
  expect(drafts.faulty()).toEqual([]);
  expect(drafts.content.whole().venue.guide?.floors).toHaveLength(6);

  const middle = map().floors.find(({ floorId }) => floorId === 'f2');
  const ofLift = map().between.passages.find(({ id }) => id === 'west-lift');
  const ends = new Set(middle?.ways.nodes.map(({ id }) => id));
  const { between, partId: waysId } = map().between;
  const to = between.filter((edge) => edge.passageId !== ofLift?.id || !(ends.has(edge.from) || ends.has(edge.to)));
  viewOf(drafts.maps.edit([{ partId: waysId, path: ['between'], from: asField(between), to: asField(to) }]));
  expect(map().notes.filter(({ code }) => code === 'lift-skips-floor')).toMatchObject([
    { at: { floorId: 'f2' }, name: ofLift?.name },
  ]);
  drafts.parts.remove(editor, 'floor/f2');
  expect(map().floors.map(({ floorId }) => floorId)).not.toContain('f2');
  expect(drafts.faulty()).toContain('floor/f2');
});

test('two who draw on one floor: the ways are one field, and another version does not mix with the draft', () => {
  const { drafts, floor } = setup();
  const { partId, ways } = floor('f1');
  const mine = { ...ways, stands: [] };
  viewOf(drafts.maps.edit([{ partId, path: ['ways'], from: asField(ways), to: asField(mine) }]));
  const { guide } = mall.venue;
  if (!guide) throw new Error('the sample has no plans');
  const nodes = guide.nodes.map((node) => (node.floorId === 'f1' ? { ...node, x: node.x + 1 } : node));
  drafts.follow({ ...mall, venue: { ...mall.venue, guide: { ...guide, nodes } } });
  expect(floor('f1').ways).toEqual(mine);
  expect(viewOf(drafts.parts.open(editor, partId)).conflicts).toMatchObject([{ path: ['ways'] }]);
  expect(drafts.faulty()).toEqual([partId]);
});

test('places that are begun on the plan stand in the draft together, and once they are put there nothing keeps them from being published', () => {
  const { drafts, floor } = setup();
  const { ways, floorId, name } = floor('f2');
  const begun = ['甲', '乙'].map((word, at) => ({
    sign: `29${at}`,
    name: { 'zh-CN': `${word}店` },
    floor: name,
    way: { 'zh-CN': '在二楼，照平面图走。' },
  }));
  const { partIds, map } = drafts.maps.addPlaces(begun);
  expect(map.places.filter((place) => partIds.includes(place.partId))).toMatchObject([
    { sign: '290', name: { 'zh-CN': '甲店' }, spot: null },
    { sign: '291', name: { 'zh-CN': '乙店' }, spot: null },
  ]);
  const [door] = ways.nodes;
  if (!door) throw new Error('the floor has no nodes');
  const spots = partIds.map((id, at): MapEdit => {
    const to = { floorId, x: door.x + 10 * at, y: door.y + 20, doorId: door.id };
    return { partId: id, path: ['spot'], from: null, to };
  });
  viewOf(drafts.maps.edit(spots));
  expect(drafts.faulty()).toEqual([]);
  expect(findUnseenFaults(drafts.content.whole())).toEqual([]);
  const [first = ''] = partIds;
  expect(drafts.maps.way({ placeId: first.slice('place/'.length), isStepFree: true })).toMatchObject({ ok: true });
});
