import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withChineseBefore } from '#contract/venue/chinese-before.ts';
import type { Entry } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { fromSchema1 } from '#core/content/translation/from-schema-1.ts';
import { readTranslation } from '#core/content/translation/read-translation.ts';
import { translationSheet } from '#core/content/translation/translation-sheet.ts';
import type { Sheet } from '#core/sheets/sheet.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const venuesFolder = join(import.meta.dirname, '../../../../assets/venues');

type Rows = readonly (readonly string[])[];

/** The workbook of a venue as a translator gives it back, with texts written into its third column by their paths. */
function returned(venue: VenueContent, said: Readonly<Record<string, string>>, change = (rows: Rows) => rows): Sheet[] {
  const { name, columns, rows } = translationSheet(venue, 'ja', 'zh');
  const filled = rows.map(([path = '', words = '', own = '', state = '']) => [path, words, said[path] ?? own, state]);
  const all = change([columns.map(({ title }) => title), ...filled]);
  return [{ name, rows: all.map((cells, index) => ({ row: index + 1, cells })) }];
}

const renewal = {
  'id-card-renewal/title': '身分証の更新',
  'id-card-renewal/phrasings': '身分証を更新したい\n身分証の期限が切れた',
  'id-card-renewal/lead': '古い身分証を持って C6 の窓口へ。',
};

function take(venue: VenueContent, sheets: readonly Sheet[]) {
  const read = readTranslation({ sheets, problems: [] }, venue);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

const entryOf = ({ entries }: VenueContent, id: string) => entries.find((entry) => entry.id === id);

const formerLead = '带旧身份证到 C6 窗口换领。';

/** The venue after somebody has changed the answer of one entry in Chinese alone. */
function withOtherLead(venue: VenueContent): VenueContent {
  const changed = (entry: Entry): Entry => {
    if (entry.id !== 'id-card-renewal') return entry;
    const chinese = { ...entry.texts['zh-CN'], lead: '带旧身份证到 C7 窗口。' };
    return withChineseBefore(entry, { ...entry, texts: { ...entry.texts, 'zh-CN': chinese } });
  };
  return { ...venue, entries: venue.entries.map(changed) };
}

const marksOf = (venue: VenueContent) => entryOf(venue, 'id-card-renewal')?.texts.ja?.chineseBefore;

test('a workbook for a translator has every Chinese word of the entries, and says what is not translated yet', () => {
  const { rows } = translationSheet(testVenue(), 'en', 'zh');
  expect(rows).toContainEqual(['id-card-renewal/lead', '带旧身份证到 C6 窗口换领。', '', '还没翻译']);
  expect(rows).toContainEqual(['id-card-lost/title', '身份证丢了怎么补办', 'Replace a lost ID card', '']);
  expect(rows.some(([path]) => path?.endsWith('/sign') || path === 'id-card-lost/fee/figure')).toBe(false);
});

test('what comes back shows what it would change, and changes that language alone', () => {
  const venue = testVenue();
  const { content, differences } = take(venue, returned(venue, renewal));
  expect(differences.map(({ path, before, after }) => [path, before, after])).toEqual([
    ['title', '', '身分証の更新'],
    ['phrasings', '', '身分証を更新したい\n身分証の期限が切れた'],
    ['lead', '', '古い身分証を持って C6 の窓口へ。'],
  ]);
  const { ja, ...others } = entryOf(content, 'id-card-renewal')?.texts ?? {};
  expect(ja).toMatchObject({ title: '身分証の更新', phrasings: ['身分証を更新したい', '身分証の期限が切れた'] });
  expect(others).toEqual(entryOf(venue, 'id-card-renewal')?.texts);
  expect(content.entries.filter(({ id }) => id !== 'id-card-renewal')).toEqual(
    venue.entries.filter(({ id }) => id !== 'id-card-renewal'),
  );
  expect(take(content, returned(content, {})).differences).toEqual([]);
});

test.each(['hall', 'mall', 'museum'])('the workbook of the sample %s comes back with nothing changed', (id) => {
  const { content } = readSampleVenue(venuesFolder, id);
  expect(take(content, returned(content, {}))).toMatchObject({ differences: [], content });
});

test('a translation is stale once its Chinese has changed, and the next workbook says so and what it was', () => {
  const venue = testVenue();
  const stale = withOtherLead(take(venue, returned(venue, renewal)).content);
  expect(marksOf(stale)).toEqual({ lead: formerLead });
  const { rows } = translationSheet(stale, 'ja', 'en');
  expect(rows.filter(([path]) => path?.startsWith('id-card-renewal/')).map((cells) => cells[3])).toEqual([
    '',
    '',
    `the Chinese has changed; it was: ${formerLead}`,
  ]);
});

test('a translator who writes a stale text anew, or clears its state, makes it one that holds', () => {
  const venue = testVenue();
  const stale = withOtherLead(take(venue, returned(venue, renewal)).content);
  const written = take(stale, returned(stale, { 'id-card-renewal/lead': '古い身分証を持って C7 の窓口へ。' }));
  expect(marksOf(written.content)).toBeUndefined();
  const cleared = (rows: Rows) => rows.map(([path = '', words = '', own = '']) => [path, words, own, '']);
  expect(marksOf(take(stale, returned(stale, {}, cleared)).content)).toBeUndefined();
  expect(take(stale, returned(stale, {})).content).toEqual(stale);
});

test('a workbook of the words before brings a translation that is stale already', () => {
  const venue = testVenue();
  const now = withOtherLead(venue);
  const { content, differences } = take(now, returned(venue, renewal));
  expect(differences.filter(({ isOfOldWords }) => isOfOldWords).map(({ path }) => path)).toEqual(['lead']);
  expect(marksOf(content)).toEqual({ lead: formerLead });
});

test('what schema 1 noted of a whole text is read as a mark at each of its words', () => {
  const venue = testVenue();
  const entry = entryOf(take(venue, returned(venue, renewal)).content, 'id-card-renewal');
  const { ja, ...others } = entry?.texts ?? {};
  const noted = { ...entry, texts: { ...others, ja: { ...ja, translatedFrom: '0123456789abcdef' } } } as Entry;
  expect(fromSchema1(noted).texts.ja).toEqual({ ...ja, chineseBefore: { title: '', lead: '' } });
});

test.each<[string, Readonly<Record<string, string>>, (rows: Rows) => Rows, string]>([
  ['an entry that is only begun', { 'id-card-renewal/title': '更新' }, (rows) => rows, 'value-missing'],
  [
    'a row that belongs to nothing',
    renewal,
    (rows) => [...rows, ['id-card-lost/steps/9/title', '', '行く', '']],
    'path-unknown',
  ],
  ['a row that stands twice', renewal, (rows) => [...rows, ...rows.slice(1, 2)], 'id-twice'],
  [
    'a heading of somebody’s own',
    renewal,
    ([, ...rows]) => [['在哪', '中文', '日本語', '情况'], ...rows],
    'heading-unknown',
  ],
  [
    'words in another language',
    { ...renewal, 'id-card-renewal/lead': '带旧身份证到这个窗口换领新的证件' },
    (rows) => rows,
    'value-refused',
  ],
])('%s is a problem at its cell, and nothing is taken', (_what, said, change, code) => {
  const venue = testVenue();
  const read = readTranslation({ sheets: returned(venue, said, change), problems: [] }, venue);
  expect(read.ok ? [] : read.problems.map((problem) => problem.code)).toContain(code);
});
