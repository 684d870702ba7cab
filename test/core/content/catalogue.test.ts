import { expect, test } from 'vitest';
import { createCatalogue } from '#core/content/catalogue.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { testMatter } from '#test/support/fixtures/matter.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

function setup() {
  const content = testVenue();
  const catalogue = createCatalogue(content, createTestClock().nowMs);
  const textOf = (id: string) => content.entries.find((entry) => entry.id === id)?.texts['zh-CN'];
  return { content, catalogue, textOf };
}

test('phrasings begin with the most asked entry and its title', () => {
  const { catalogue, textOf } = setup();
  const lost = textOf('id-card-lost');
  expect(catalogue.phrasings('zh-CN')[0]).toBe(lost?.title);
  expect(catalogue.phrasings('zh-CN')).toEqual(expect.arrayContaining(lost?.phrasings ?? []));
});

test('phrasings are those of the language alone, each once', () => {
  const { catalogue } = setup();
  expect(catalogue.phrasings('ko')).toEqual([]);
  const texts = catalogue.phrasings('zh-CN');
  expect(new Set(texts).size).toBe(texts.length);
});

test('an expired entry gives no phrasings', () => {
  const { catalogue, content } = setup();
  const expired = content.entries.find((entry) => entry.validUntil !== null);
  expect(expired).toBeDefined();
  expect(catalogue.phrasings('zh-CN')).not.toContain(expired?.texts['zh-CN'].title);
});

test('a translation that the Chinese has left behind is told, and the Chinese itself never is', () => {
  const { venue, entries } = testVenue();
  const [first, ...others] = entries;
  if (!first) throw new Error('The venue has entries');
  const { title, lead, phrasings } = first.texts['zh-CN'];
  const en = { title, lead, phrasings, chineseBefore: { lead: '以前的说法。' } };
  const content = { venue, entries: [{ ...first, texts: { ...first.texts, en } }, ...others] };
  const catalogue = createCatalogue(content, createTestClock().nowMs);
  expect(catalogue.entry(first.id, 'en')).toMatchObject({ isBehindChinese: true });
  expect(catalogue.entry(first.id, 'zh-CN')).not.toHaveProperty('isBehindChinese');
});

test('an entry leads to its matter and keeps the window that it names; once the matter has expired it leads to the window', () => {
  const lookAt = (validUntil: string | null) => {
    const { venue, entries } = testVenue({ matters: [testMatter({ validUntil })] });
    const leading = entries.map((entry) => {
      const place = { sign: 'C', where: '一楼' };
      const zh = { ...entry.texts['zh-CN'], place };
      return { ...entry, action: { kind: 'open-matter' as const, matterId: 'card' }, texts: { 'zh-CN': zh } };
    });
    const catalogue = createCatalogue({ venue, entries: leading }, createTestClock().nowMs);
    const { action, placeId } = catalogue.entry('id-card-lost', 'zh-CN') ?? {};
    return { action, placeId, offered: catalogue.face().matters.en };
  };
  expect(lookAt(null)).toEqual({
    action: { kind: 'open-matter', matterId: 'card' },
    placeId: 'copy',
    offered: [{ matterId: 'card', title: 'ID card: what to bring', language: 'en' }],
  });
  expect(lookAt('2020-01-01')).toEqual({ action: { kind: 'show-place', placeId: 'copy' }, offered: [] });
});
