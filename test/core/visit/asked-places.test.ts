import { expect, test } from 'vitest';
import { createTestReception } from '#test/support/fixtures/reception.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const [first, second] = testVenue().venue.places.map(({ id }) => id);

test('a question that names places shows the first of them, and the others with it', async () => {
  const placeIds = [first, second].flatMap((id) => id ?? []);
  const { reception, begin, visit, unanswered } = createTestReception(() => ({ kind: 'place', placeIds }));
  const id = begin();
  await reception.ask(id, { text: '洗手间在哪', via: 'typed' });
  expect(visit().screen).toMatchObject({ name: 'place', place: { id: first }, others: [{ id: second }] });
  // It was answered: there is nothing for staff to learn from it.
  expect(unanswered).toEqual([]);
  reception.intend(id, { kind: 'open-place', placeId: second ?? '' });
  expect(visit().screen).toMatchObject({ name: 'place', place: { id: second }, others: [] });
  reception.intend(id, { kind: 'back' });
  expect(visit().screen).toMatchObject({ place: { id: first }, others: [{ id: second }] });
});

test('who asks for a way without steps is led without them to the end of the visit', async () => {
  const { reception, begin, visit } = createTestReception(() => ({
    kind: 'place',
    placeIds: [first ?? ''],
    isStepFree: true,
  }));
  const id = begin();
  await reception.ask(id, { text: '坐轮椅怎么去洗手间', via: 'typed' });
  expect(visit()).toMatchObject({ screen: { name: 'place' }, modes: { steps: 'none' } });
});
