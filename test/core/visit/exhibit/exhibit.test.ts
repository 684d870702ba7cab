import { expect, test } from 'vitest';
import type { Intent } from '#contract/page/visit.ts';
import { createTestReception } from '#test/support/fixtures/reception.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

function setup() {
  const { places, exhibits, trails } = sampleVenue('museum');
  const content = testVenue({ places, exhibits, trails });
  const { reception, begin, visit } = createTestReception(undefined, {}, undefined, undefined, content);
  const id = begin();
  const intend = (intent: Intent) => reception.intend(id, intent);
  const story = () => {
    const { screen } = visit();
    return screen.name === 'exhibit' ? screen.exhibit.text.lead : screen.name;
  };
  return { intend, story, reception, begin, screen: () => visit().screen };
}

const ferry: Intent = { kind: 'open-exhibit', exhibitId: 'twelve-oar-ferry' };

test('an exhibit is told for everybody at first, and leads to its room', () => {
  const { intend, screen } = setup();
  intend(ferry);
  expect(screen()).toMatchObject({
    name: 'exhibit',
    exhibit: {
      text: { title: '201 十二桨渡船', place: { sign: '2' } },
      action: { kind: 'show-place', placeId: 'hall-2' },
    },
  });
});

test('who asks for a child is told so at the next exhibit too, and whoever comes next is not', () => {
  const { intend, story, reception, begin } = setup();
  intend(ferry);
  intend({ kind: 'open-depths' });
  expect(story()).toBe('exhibit-depths');
  intend({ kind: 'set-depth', depth: 'child' });
  expect(story()).toMatch(/^十二个人一起划/);
  intend({ kind: 'open-exhibit', exhibitId: 'rope-walk' });
  expect(story()).toMatch(/^三股细绳/);
  reception.intend(begin(), ferry);
  expect(story()).toMatch(/^这是馆里最大的展品/);
});

test('the expert reads on where the others end', () => {
  const { intend, screen } = setup();
  intend({ kind: 'set-depth', depth: 'expert' });
  intend(ferry);
  expect(screen()).toMatchObject({ exhibit: { text: { more: expect.stringContaining('竹钉和桐油灰') } } });
});

test('what is not there is refused', () => {
  const { intend } = setup();
  expect(intend({ kind: 'open-exhibit', exhibitId: 'gone' })).toEqual({ ok: false, code: 'unknown-exhibit' });
  expect(intend({ kind: 'open-depths' })).toEqual({ ok: false, code: 'unknown-exhibit' });
  expect(intend({ kind: 'open-trail', trailId: 'gone' })).toEqual({ ok: false, code: 'unknown-trail' });
  expect(intend({ kind: 'open-exhibits', placeId: 'gone' })).toEqual({ ok: false, code: 'unknown-place' });
  expect(intend({ kind: 'open-trail', trailId: 'highlights' })).toEqual({ ok: true, value: null });
});
