import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Language, languages } from '#contract/base/language.ts';
import { createFindPlaces } from '#core/answering/find-places.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';

const venuesFolder = join(import.meta.dirname, '../../../assets/venues');
const mall = createFindPlaces(readSampleVenue(venuesFolder, 'mall').content.venue);
const hall = createFindPlaces(readSampleVenue(venuesFolder, 'hall').content.venue);

const first = (find: typeof mall, text: string, language: Language = 'zh-CN') =>
  find({ text, language, limit: 3 })[0]?.title;

test('a place is found by its characters, its syllables and its initials', () => {
  for (const typed of ['总服务', 'zongfuwu', 'zfw']) expect(first(mall, typed), typed).toBe('总服务台');
});

test('a place is found by its sign, also in small letters', () => {
  expect(hall({ text: 'c6', language: 'zh-CN', limit: 3 })[0]?.sign).toBe('C6');
});

test('a place is found by the beginning of a word in other languages', () => {
  expect(first(mall, 'serv', 'en')).toBe('Service desk');
  expect(first(mall, '안내', 'ko')).toBe('안내 데스크');
  expect(first(mall, '総合', 'ja')).toBe('総合案内');
});

test('what is matched in the name is said, for it is shown', () => {
  expect(mall({ text: 'zfw', language: 'zh-CN', limit: 1 })[0]?.matched).toEqual([[0, 3]]);
});

test('a word that no place has finds nothing', () => {
  expect(mall({ text: '天文台', language: 'zh-CN', limit: 3 })).toEqual([]);
  expect(mall({ text: '', language: 'zh-CN', limit: 3 })).toEqual([]);
});

test('every place of the sample venues is among the first three for its own name in every language', () => {
  for (const id of ['hall', 'mall', 'museum']) {
    const { venue } = readSampleVenue(venuesFolder, id).content;
    const find = createFindPlaces(venue);
    for (const place of venue.places) {
      for (const language of languages) {
        const text = place.name[language] ?? '';
        if (text === '') continue;
        const found = find({ text, language, limit: 3 }).map(({ placeId }) => placeId);
        expect(found, `${id} ${language} ${text}`).toContain(place.id);
      }
    }
  }
});
