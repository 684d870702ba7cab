import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { createCatalogue } from '#core/content/catalogue.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';

const folder = join(import.meta.dirname, '../../../assets/venues');
const now = () => Date.parse('2026-12-01T10:00:00+08:00');

test.each(sampleVenueIds(folder))('the example of the sample %s is asked so in every language', (id) => {
  const { content } = readSampleVenue(folder, id);
  const { example } = createCatalogue(content, now).face();
  for (const language of languages) expect(example[language]).toBe(content.venue.example[language]);
});

test('an example that nothing here answers any more gives way to what people ask most', () => {
  const { content } = readSampleVenue(folder, 'hall');
  const [entry] = content.entries.filter(({ id }) => id === 'senior-card-lost');
  if (!entry) throw new Error('the sample has no such entry');
  const over = { ...entry, validUntil: '2026-11-30' };
  const entries = content.entries.map((one) => (one === entry ? over : one));
  const face = createCatalogue({ ...content, entries }, now).face();
  expect(face.example['zh-CN']).toBe(face.popular['zh-CN'][0]?.title);
  expect(face.example.en).toBe(face.popular.en.find(({ language }) => language === 'en')?.title);
});

test('an example that is written with other marks is the same question', () => {
  const { content } = readSampleVenue(folder, 'mall');
  const venue = { ...content.venue, example: { 'zh-CN': '母婴室，在哪里？' } };
  expect(createCatalogue({ ...content, venue }, now).face().example['zh-CN']).toBe('母婴室，在哪里？');
});
