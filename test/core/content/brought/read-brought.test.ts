import { expect, test } from 'vitest';
import type { ContentFileKind } from '#contract/page/sticks.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import type { BroughtFile } from '#core/content/brought/files-in.ts';
import { readBrought } from '#core/content/brought/read-brought.ts';
import { writeContent } from '#core/content/brought/write-content.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { templateSheets } from '#core/content/workbook/template.ts';
import { writeCsv } from '#core/sheets/write-csv.ts';
import { type NewSheet, writeWorkbook } from '#core/sheets/write-workbook.ts';
import { writeArchive } from '#core/system/archive.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const at = new Date('2026-11-29T08:00:00Z');

function file(name: string, bytes: Buffer): BroughtFile {
  const kinds: Record<string, ContentFileKind> = { xlsx: 'workbook', csv: 'table', zip: 'archive', pack: 'pack' };
  return { name, kind: kinds[name.split('.').at(-1) ?? ''] ?? 'workbook', bytes };
}

async function contentOf(brought: BroughtFile, base = testVenue()): Promise<VenueContent> {
  const read = await readBrought(brought, base);
  if (!read.ok || !read.value.isGood) throw new Error(JSON.stringify(read));
  return read.value.content;
}

const leadOf = ({ entries }: VenueContent, id: string) => entries.find((entry) => entry.id === id)?.texts['zh-CN'].lead;
const phrasingsOf = ({ entries }: VenueContent, id: string) =>
  entries.find((entry) => entry.id === id)?.texts['zh-CN'].phrasings;

/** The venue with a translation that is older than its Chinese. */
function withOldTranslation({ venue, entries: [first, ...rest] }: VenueContent): VenueContent {
  if (!first?.texts.en) throw new Error('the first entry has an English text');
  const en = { ...first.texts.en, chineseBefore: { lead: '以前的话。', 'place.sign': 'F9' } };
  return { venue, entries: [{ ...first, texts: { ...first.texts, en } }, ...rest] };
}

test.each(['workbook', 'tables', 'markdown'] as const)(
  'a museum comes back from its %s as it was, for any venue of its id',
  async (form) => {
    const content = withOldTranslation(readSampleVenue('assets/venues', 'museum').content);
    const { bytes } = await writeContent(content, { form }, 'en', at);
    const name = form === 'workbook' ? 'museum.xlsx' : 'museum.zip';
    const emptier = { ...content, entries: content.entries.slice(0, 3) };
    expect(await contentOf(file(name, bytes), emptier)).toEqual(content);
    expect(await readBrought(file(name, bytes), testVenue())).toMatchObject({ ok: false, code: 'wrong-venue' });
  },
);

test('the template of a venue changes nothing as it was written, and a row that is added to its sheets is a new entry', async () => {
  const { content } = readSampleVenue('assets/venues', 'hall');
  const { bytes: template } = await writeContent(content, { form: 'template' }, 'zh', at);
  expect(await contentOf(file('样表.xlsx', template), content)).toEqual(content);
  const sheets = templateSheets(content, 'zh').map((sheet) => ({ ...sheet, rows: [...sheet.rows, newRowOf(sheet)] }));
  const filled = await contentOf(file('样表.xlsx', await writeWorkbook(sheets, '选项')), content);
  expect(filled.entries.slice(0, -1)).toEqual(content.entries);
  expect(filled.entries.at(-1)).toMatchObject({
    id: 'pets',
    categoryId: content.entries[0]?.categoryId,
    texts: { 'zh-CN': { title: '能带宠物吗', lead: '宠物请留在门外。', phrasings: ['能带宠物吗'] } },
  });
});

/** What somebody writes below the examples: as in the first of them where they have nothing else to say. */
function newRowOf({ columns, rows }: NewSheet): string[] {
  const own: Readonly<Record<string, string>> = {
    编号: 'pets',
    标题: '能带宠物吗',
    回答: '宠物请留在门外。',
    问法: '能带宠物吗',
  };
  const copied = new Set(['类别', '负责部门（中文）', '核对日期', '语言']);
  return columns.map(({ title }, at) => own[title] ?? (copied.has(title) ? (rows[0]?.[at] ?? '') : ''));
}

test('a table alone says what becomes of the rows that it names, and leaves all others and other columns as they are', async () => {
  const csv = writeCsv([
    ['语言', '编号', '回答'],
    ['zh-CN', 'id-card-renewal', '带旧身份证到 C8 窗口换领。'],
  ]);
  const base = testVenue();
  for (const name of ['回答.csv', '回答 (1).csv', 'answers.csv', '王姐改的.csv']) {
    const content = await contentOf(file(name, csv));
    expect(leadOf(content, 'id-card-renewal')).toBe('带旧身份证到 C8 窗口换领。');
    const before = base.entries.map((entry) =>
      entry.id === 'id-card-renewal'
        ? {
            ...entry,
            texts: { ...entry.texts, 'zh-CN': { ...entry.texts['zh-CN'], lead: '带旧身份证到 C8 窗口换领。' } },
          }
        : entry,
    );
    expect(content).toEqual({ ...base, entries: before });
  }
});

test('the phrasings of an entry that a table names are those of the table, in its order', async () => {
  const csv = writeCsv([
    ['编号', '语言', '问法'],
    ['toilets', 'zh-CN', '厕所在哪'],
    ['toilets', 'zh-CN', '想方便一下'],
  ]);
  const content = await contentOf(file('问法.csv', csv));
  expect(phrasingsOf(content, 'toilets')).toEqual(['厕所在哪', '想方便一下']);
  expect(phrasingsOf(content, 'id-card-lost')).toHaveLength(3);
});

test('tables in GB18030 are read, in a zip as well', async () => {
  // 编号,语言,问法 / toilets,zh-CN,茅房
  const bytes = Buffer.from('b1e0bac52cd3efd1d42ccecab7a80d0a746f696c6574732c7a682d434e2cc3a9b7bf0d0a', 'hex');
  expect(phrasingsOf(await contentOf(file('问法.csv', bytes)), 'toilets')).toEqual(['茅房']);
  const zip = await writeArchive(new Map([['改过的/问法.csv', bytes]]), at);
  expect(phrasingsOf(await contentOf(file('改过的.zip', zip)), 'toilets')).toEqual(['茅房']);
});

test('what is wrong with a table is said at its own row', async () => {
  const csv = writeCsv([
    ['编号', '语言', '问法'],
    ['toilets', 'zh-CN', '厕所在哪'],
    ['nobody', 'zh-CN', '谁也没有'],
    ['toilets', 'zh', '没有这种语言'],
  ]);
  const read = await readBrought(file('问法.csv', csv), testVenue());
  expect(read.ok && !read.value.isGood && read.value.problems).toMatchObject([
    { sheet: '问法', row: 3, column: 'A', code: 'entry-unknown', detail: 'nobody' },
    { sheet: '问法', row: 4, column: 'B', code: 'language-unknown', detail: 'zh' },
  ]);
});

test('what a translator gives back is laid over the draft', async () => {
  const base = testVenue();
  const { bytes } = await writeContent(base, { form: 'translation', to: 'ja' }, 'zh', at);
  expect(await contentOf(file('ja.xlsx', bytes))).toEqual(base);
});

test.each<[string, string, Buffer, string]>([
  ['something else under the name of a workbook', 'a.xlsx', Buffer.from('no'), 'file-unreadable'],
  ['an image under the name of a table', 'a.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'file-unreadable'],
  ['half of a zip', 'a.zip', Buffer.from('504b0304140000000800', 'hex'), 'file-unreadable'],
  ['something else under the name of a pack', 'a.pack', Buffer.from('no'), 'file-unreadable'],
  ['a table of appointments', 'a.csv', writeCsv([['日期', '时间', '姓名']]), 'not-content'],
])('%s is refused', async (_what, name, bytes, code) => {
  expect(await readBrought(file(name, bytes), testVenue())).toEqual({ ok: false, code });
});
