import { expect, test } from 'vitest';
import type { StandState } from '#contract/page/stand.ts';
import type { Guide } from '#contract/venue/guide.ts';
import { standSteps } from '#core/stand/migrations/steps.ts';
import { createTerminalStand } from '#core/stand/terminal-stand.ts';
import { openDatabase } from '#core/storage/database.ts';
import { standOf } from '#core/wayfinding/wayfinder.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';
import { createServedTerminal, visitorAndDesk } from '#test/support/fixtures/served-terminal.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

/** The guide of the mall with a second stand on its first floor. */
function twoStands(): Guide {
  const { guide } = sampleVenue('mall');
  const [first] = guide?.stands ?? [];
  const upstairs = guide?.nodes.find(
    ({ floorId }) => floorId !== guide.nodes.find(({ id }) => id === first?.nodeId)?.floorId,
  );
  if (!guide || !first || !upstairs) throw new Error('the mall has no stand, or one floor alone');
  return { ...guide, stands: [first, { id: 'upstairs', nodeId: upstairs.id, bearingDegrees: 90 }] };
}

async function setup(guide: Guide) {
  const { places } = sampleVenue('mall');
  const content = testVenue();
  const venue = { ...content.venue, guide, places: [...content.venue.places, ...places] };
  const terminal = createServedTerminal({
    readVenue: () => ({ content: { ...content, venue }, sha256: '0123456789' }),
  });
  return { ...terminal, ...(await visitorAndDesk(terminal, 'attendant')) };
}

function stateOf(outcome: { ok: true; value: StandState } | { ok: false; code: string }): StandState {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

test('where a terminal stands is unknown until an attendant says it on the plan; ways begin there at once, and it is written down', async () => {
  const { visitor, desk, staff } = await setup(twoStands());
  const begun = await visitor.visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  const route = () => visitor.guide.route({ visitId, placeIds: ['optician'], isStepFree: false });
  expect(await route()).toMatchObject({ ok: false, code: 'no-stand' });
  expect((await desk.desk.check()).stand).toBe('none');
  const before = stateOf(await desk.stand.look());
  expect(before).toMatchObject({ standId: null, confidence: 'none' });
  const floorIds = before.floors.map(({ id }) => id);
  expect(before.stands.map(({ floorId }) => floorIds.includes(floorId))).toEqual([true, true]);

  expect(await desk.stand.confirm({ standId: 'nowhere' })).toMatchObject({ ok: false, code: 'unknown-stand' });
  const after = stateOf(await desk.stand.confirm({ standId: 'upstairs' }));
  expect(after).toMatchObject({ standId: 'upstairs', confidence: 'confirmed' });
  expect((await desk.desk.check()).stand).toBe('confirmed');
  expect(await route()).toMatchObject({ ok: true, value: { stand: { id: 'upstairs', bearingDegrees: 90 } } });
  expect(staff.audit({ before: null, limit: 1 })).toMatchObject([
    { who: 'attendant', act: { type: 'stand.confirmed', stand: 'upstairs' } },
  ]);
});

test('a stand is named by what is near it on its floor, the nearest first, and is no business of visitors', async () => {
  const { visitor, desk } = await setup(twoStands());
  for (const { floorId, x, y, near } of stateOf(await desk.stand.look()).stands) {
    expect(near.length).toBeGreaterThan(0);
    const away = near.map(({ spot }) => Math.hypot(spot.x - x, spot.y - y));
    expect(near.every(({ spot }) => spot.floorId === floorId)).toBe(true);
    expect(away).toEqual(away.toSorted((one, other) => one - other));
  }
  await expect(visitor.stand.look()).rejects.toThrow();
  await expect(visitor.stand.confirm({ standId: 'upstairs' })).rejects.toThrow();
});

test('a venue with one stand and no word of it in the settings asks nobody', async () => {
  const { guide } = sampleVenue('mall');
  if (!guide) throw new Error('the mall has no guide');
  const { desk } = await setup({ ...guide, stands: guide.stands.slice(0, 1) });
  expect((await desk.desk.check()).stand).toBe('only-one');
});

test('what was confirmed holds over a restart, until the settings name another stand or the plan has it elsewhere', () => {
  const db = openDatabase({ file: ':memory:', durability: 'full', migrations: [standSteps] });
  const guide = twoStands();
  const [first = guide.stands[0]] = guide.stands;
  if (!first) throw new Error('there is no stand');
  const open = (setId: string | null) =>
    createTerminalStand({ db, venueId: 'mall', setId, standOf, audit: () => {}, append: () => {} });
  const named = open(first.id);
  expect(named.confidence(guide)).toBe('unconfirmed');
  named.confirm(guide, 'upstairs', 'attendant');
  const again = open(first.id);
  expect([again.standId(guide), again.confidence(guide)]).toEqual(['upstairs', 'confirmed']);

  const turned = { ...guide, stands: guide.stands.map((stand) => ({ ...stand, bearingDegrees: 180 })) };
  expect([again.standId(turned), again.confidence(turned)]).toEqual(['upstairs', 'unconfirmed']);
  const without = { ...guide, stands: [first] };
  expect([again.standId(without), again.confidence(without)]).toEqual([first.id, 'unconfirmed']);
  const moved = open('upstairs');
  expect([moved.standId(guide), moved.confidence(guide)]).toEqual(['upstairs', 'unconfirmed']);
  expect(moved.confidence(undefined)).toBeNull();
});
