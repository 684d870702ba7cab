import { expect, onTestFinished, test } from 'vitest';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';
import { createServedTerminal, visitorAndDesk } from '#test/support/fixtures/served-terminal.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

/** A terminal in the mall with a visitor on one page and an attendant on another. */
async function setup() {
  const { guide, places } = sampleVenue('mall');
  const content = testVenue();
  const venue = { ...content.venue, guide, places: [...content.venue.places, ...places] };
  const readVenue = () => ({ content: { ...content, venue }, sha256: '0123456789' });
  const terminal = createServedTerminal({ readVenue });
  const { visitor, desk } = await visitorAndDesk(terminal, 'attendant');
  const told = await visitor.closures.watch();
  onTestFinished(async () => void (await told.return?.()));
  return { ...terminal, visitor, desk, next: async () => (await told.next()).value };
}

const lift = { of: 'passage', id: 'east-lift' } as const;

test('a lift that an attendant closes is told to pages, led around at once, and written down', async () => {
  const { visitor, desk, staff, next, clock } = await setup();
  expect(await next()).toEqual([]);
  const begun = await visitor.visit.begin({ language: 'zh-CN' });
  if (!begun.ok) throw new Error(begun.code);
  const { visitId } = begun.value;
  const route = () => visitor.guide.route({ visitId, placeIds: ['optician'], isStepFree: true });
  expect(await route()).toMatchObject({ ok: true, value: { around: [] } });
  const listed = await desk.closures.list();
  expect(listed.ok && listed.value.passages.map(({ id, by }) => [id, by])).toContainEqual(['east-lift', 'lift']);

  const put = await desk.closures.put({ ...lift, reason: 'repair', lasts: 'half-hour' });
  if (!put.ok) throw new Error(put.code);
  const { until } = put.value;
  expect(await next()).toEqual([{ placeId: 'east-lifts', reason: 'repair', until }]);
  expect(await route()).toMatchObject({ value: { around: [{ passageId: 'east-lift', reason: 'repair', until }] } });
  expect(staff.audit({ before: null, limit: 1 })).toMatchObject([
    { who: 'attendant', act: { type: 'closure.put', ...lift, until } },
  ]);

  clock.advance(30 * 60_000 + 5000);
  expect(await next()).toEqual([]);
});

test('what is to be closed is found as visitors find it: by initials, with a slip, by its sign; and by staff alone', async () => {
  const { visitor, desk } = await setup();
  const found = async (typed: string) => {
    const outcome = await desk.closures.find({ typed, language: 'zh-CN' });
    return outcome.ok ? outcome.value.map(({ id }) => id) : outcome.code;
  };
  expect((await found('yjd'))[0]).toBe('optician');
  expect((await found('218'))[0]).toBe('optician');
  expect((await found('眼睛店'))[0]).toBe('optician');
  expect(await found('没有的店')).toEqual([]);
  await expect(visitor.closures.find({ typed: 'yjd', language: 'zh-CN' })).rejects.toThrow();
});
