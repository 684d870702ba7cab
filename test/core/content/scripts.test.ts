import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { readSampleVenue, sampleVenueIds } from '#core/content/sample-venues.ts';
import { findWrongScripts, wrongIn } from '#core/content/scripts.ts';
import { readVenueFiles } from '#core/content/venue-files.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const venuesFolder = fileURLToPath(new URL('../../../assets/venues/', import.meta.url));

test.each([
  ['en', 'Leave by 北门', /Chinese characters/],
  ['ko', '北门으로 가세요', /Chinese characters/],
  ['ja', '请到一楼服务台办理', /no kana/],
  ['ja', '停车场はこちら', /车/],
  ['zh-CN', '请走북문', /Korean letters/],
  ['ja', '북문へ', /Korean letters/],
  ['en', 'Go to 북문', /Korean letters/],
  ['zh-CN', '请走こちら', /Japanese letters/],
  ['ko', 'こちら입니다', /Japanese letters/],
  ['zh-CN', '请看 please take a number', /Latin letters/],
  ['ja', 'Please take a number', /Latin letters/],
  ['ko', 'Please take a number', /Latin letters/],
] as const)('a text in %s that says “%s” is refused', (language, text, reason) => {
  expect(wrongIn(text, language)).toMatch(reason);
});

test.each([
  ['zh-CN', '连 Wi-Fi，到 C6 窗口'],
  ['ja', '運転免許・車両窓口 C7'],
  ['ja', '月～金 9:00～17:00'],
  ['ja', '昔の人々が代々使った、〇番の部屋'],
  ['ko', '엘리베이터로 2F, 80 m, QR 코드'],
  ['en', 'Counter C6, ¥18'],
] as const)('codes, units, names and hours are right in %s: “%s”', (language, text) => {
  expect(wrongIn(text, language)).toBeNull();
});

test.each(sampleVenueIds(venuesFolder))('every text of the sample venue %s is in its own script', (id) => {
  const { content } = readSampleVenue(venuesFolder, id);
  expect(findWrongScripts(content)).toEqual([]);
  for (const { painted, name } of content.venue.signs)
    for (const language of languages) expect(name[language], `${painted} in ${language}`).toBeDefined();
});

test('files with a text in the wrong script are refused, naming the entry, the language and the text', () => {
  const folder = temporaryFolder();
  cpSync(join(venuesFolder, 'mall'), folder, { recursive: true });
  const file = join(folder, 'entries/food.json');
  const entries = JSON.parse(readFileSync(file, 'utf8'));
  entries[0].texts.en.title = '餐厅 queue';
  writeFileSync(file, JSON.stringify(entries));
  expect(() => readVenueFiles(folder)).toThrow(/entry [a-z-]+\.texts\.en\.title: “餐厅 queue” has Chinese characters/);
});

test('a sign that is a word has to be said in the other languages', () => {
  const folder = temporaryFolder();
  cpSync(join(venuesFolder, 'mall'), folder, { recursive: true });
  const file = join(folder, 'venue.json');
  const venue = JSON.parse(readFileSync(file, 'utf8'));
  venue.signs = venue.signs.filter(({ painted }: { painted: string }) => painted !== '西门');
  writeFileSync(file, JSON.stringify(venue));
  expect(() => readVenueFiles(folder)).toThrow(/bike-parking: the sign “西门” is a word/);
});
