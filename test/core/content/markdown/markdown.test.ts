import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntryText } from '#contract/venue/entry.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readBody, writeBody } from '#core/content/markdown/body.ts';
import { readFrontMatter } from '#core/content/markdown/front-matter.ts';
import { readMarkdown } from '#core/content/markdown/read-markdown.ts';
import { markdownFiles } from '#core/content/markdown/write-markdown.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

type Texts = Readonly<Record<string, string>>;

function filesOf(texts: Texts | ReadonlyMap<string, string>) {
  const entries = texts instanceof Map ? [...texts] : Object.entries(texts as Texts);
  return entries.map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
}

function taken(texts: Texts | ReadonlyMap<string, string>, base: VenueContent | null = testVenue()): VenueContent {
  const read = readMarkdown(filesOf(texts), base);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.content;
}

function problemsOf(texts: Texts, base: VenueContent | null = testVenue()) {
  const read = readMarkdown(filesOf(texts), base);
  return read.ok ? [] : read.problems;
}

/** The whole test venue as files, with one of them changed. */
function changed(name: string, change: (text: string) => string): ReadonlyMap<string, string> {
  const files = new Map(markdownFiles(testVenue()));
  const [path = ''] = [...files.keys()].filter((one) => one.includes(name));
  return files.set(path, change(files.get(path) ?? ''));
}

test.each(['museum', 'mall'])(
  'the %s comes back from its folder of Markdown as it was, whatever it is laid over',
  (id) => {
    const { content } = readSampleVenue('assets/venues', id);
    const files = markdownFiles(content);
    expect(taken(files, null)).toEqual(content);
    expect(taken(files, testVenue())).toEqual(content);
  },
);

test('a file is an answer in one language: its fields in front, then the first sentence, then more', () => {
  const { venue, entries } = testVenue();
  const [first] = entries;
  if (!first) throw new Error('the test venue has an entry');
  const text: EntryText = { ...first.texts['zh-CN'], more: '- **周末**也办\n- 节假日不办' };
  const content = { venue, entries: [{ ...first, texts: { 'zh-CN': text } }, ...entries.slice(1)] };
  const file = [...markdownFiles(content)].find(([path]) => path.startsWith('entries/'));
  expect(file?.[0]).toBe(`entries/1-${first.id}.zh-CN.md`);
  expect(file?.[1]).toMatch(/^---\nid: id-card-lost\nlanguage: zh-CN\ntitle: 身份证丢了怎么补办\ncategoryId: /);
  expect(file?.[1]).toMatch(/checkedOn: \d{4}-\d\d-\d\d\n/);
  expect(file?.[1].endsWith(`---\n\n${text.lead}\n\n- **周末**也办\n- 节假日不办\n`)).toBe(true);
});

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
  fc.constantFrom(
    'no',
    'null',
    '~',
    '40',
    '2026-10-08',
    '- a',
    '# b',
    '*c',
    '&d e',
    '!f',
    '---',
    '...',
    ' g ',
    'h\n\ni',
    '"',
    "'",
    'j: k',
    '[',
    '\r\n',
    '\u2028',
  ),
);

test('whatever people write comes back as they wrote it', () => {
  fc.assert(
    fc.property(
      fc.record({ title: words, lead: words, phrasings: fc.array(words, { minLength: 1, maxLength: 4 }) }),
      fc.option(words, { nil: undefined }),
      (own, more) => {
        const { venue, entries } = testVenue();
        const text = { ...own, ...(more === undefined ? {} : { more }) };
        const content = { venue, entries: entries.map((entry) => ({ ...entry, texts: { 'zh-CN': text } })) };
        const [, file = ''] = [...markdownFiles(content)].find(([path]) => path.endsWith('.md')) ?? [];
        const read = readFrontMatter(file);
        if (!('fields' in read)) throw new Error(JSON.stringify(read));
        const inFront = Object.fromEntries(read.fields.map(({ path, value }) => [path.join('/'), value]));
        const back = { ...inFront, ...readBody(read.body, 'zh-CN') };
        expect(back).toMatchObject({ ...text, phrasings: [] });
        own.phrasings.forEach((phrasing, at) => {
          expect(inFront[`phrasings/${at}`]).toBe(phrasing);
        });
      },
    ),
    { numRuns: 150 },
  );
});

test('a paragraph that an editor has wrapped is one sentence, with spaces where its language has them', () => {
  expect(readBody('\n带户口簿\n到 C6 窗口。\n\n更多\n', 'zh-CN')).toEqual({
    lead: '带户口簿到 C6 窗口。',
    more: '更多',
  });
  expect(readBody('Bring your\nhousehold register.', 'en')).toEqual({ lead: 'Bring your household register.' });
  expect(writeBody({ lead: 'a\nb' }, 'en')).toBeNull();
});

const toilets =
  '---\nid: toilets\nlanguage: en\ntitle: Where are the toilets?\nphrasings:\n  - toilet\n---\n\nNext to the lift.\n';

test('without a venue.json each file is laid over its entry and language, and all else stays', () => {
  const base = testVenue();
  const { venue, entries } = taken({ 'toilets.en.md': toilets.replaceAll('\n', '\r\n') });
  expect(venue).toEqual(base.venue);
  const before = base.entries.find(({ id }) => id === 'toilets');
  const after = entries.find(({ id }) => id === 'toilets');
  expect(after?.texts.en).toEqual({
    title: 'Where are the toilets?',
    phrasings: ['toilet'],
    lead: 'Next to the lift.',
  });
  expect({ ...after, texts: { ...after?.texts, en: before?.texts.en } }).toEqual({
    ...before,
    texts: { ...before?.texts, en: before?.texts.en },
  });
  expect(entries.filter(({ id }) => id !== 'toilets')).toEqual(base.entries.filter(({ id }) => id !== 'toilets'));
});

test('a folder with a venue.json is the venue: an entry without a file is gone', () => {
  const { venue, entries } = testVenue();
  const content = { venue: { ...venue, popularIds: [] }, entries };
  const files = new Map([...markdownFiles(content)].filter(([path]) => !path.includes('toilets')));
  const ids = taken(files).entries.map(({ id }) => id);
  expect(ids).toEqual(
    testVenue()
      .entries.map(({ id }) => id)
      .filter((id) => id !== 'toilets'),
  );
});

test('every problem is said by file, line and reason, all at once, and nothing is taken', () => {
  const files = {
    'a.md': 'no fields here\n',
    'b.md': '---\nid: toilets\nlanguage: en\ntitle: [\n---\n',
    'c.md': '---\nid: toilets\nlanguage: zh\n---\n',
    'd.md': '---\nlanguage: zh-CN\n---\n',
    'e.md': '---\nid: new-one\nlanguage: en\ntitle: t\n---\n\nlead\n',
    'f.md': toilets.replace('---\nid', '---\nprice: 3\ncategoryId: x\nid'),
    'g.md': toilets.replace('language: en', 'language: ja\ntitle: *x'),
    'h.md': toilets.replace('language: en', 'language: ja').replace('title: Where', 'title: &a Where'),
    'i.md': toilets.replace('language: en', 'language: ko').replace('title: Where', 'title: !!js/function Where'),
    'j.md': toilets.replace('---\n\n', 'lead: a\nmore: b\n---\n\n').replace('language: en', 'language: ja'),
    'k.md': toilets
      .replace('title: Where', '__proto__:\n  polluted: yes\ntitle: Where')
      .replace('language: en', 'language: ko'),
  };
  expect(problemsOf(files).map(({ sheet, row, code }) => `${sheet}:${row} ${code}`)).toEqual([
    'a.md:1 front-matter-missing',
    'b.md:4 front-matter-wrong',
    'c.md:3 language-unknown',
    'd.md:1 id-missing',
    'g.md:5 front-matter-wrong',
    'h.md:4 front-matter-not-plain',
    'i.md:4 front-matter-not-plain',
    'j.md:11 field-twice',
    'k.md:4 path-unknown',
    'e.md:2 chinese-missing',
    'f.md:2 path-unknown',
    'f.md:3 field-elsewhere',
  ]);
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

test('what the venue cannot show is said at the line where it stands', () => {
  const tooLong = `${'长'.repeat(70)}`;
  expect(problemsOf({ 'toilets.en.md': toilets.replace('Where are the toilets?', tooLong) })).toMatchObject([
    { sheet: 'toilets.en.md', row: 4, code: 'value-too-long' },
  ]);
  expect(problemsOf({ 'toilets.en.md': toilets.replace('Where are the toilets?', '厕所') })).toMatchObject([
    { sheet: 'toilets.en.md', row: 4, code: 'value-refused', fault: 'wrong-script' },
  ]);
  expect(problemsOf({ 'toilets.en.md': toilets.replace('title: Where are the toilets?\n', '') })).toMatchObject([
    { sheet: 'toilets.en.md', row: 2, code: 'value-missing', detail: 'title' },
  ]);
  const spoiled = changed('venue.json', (text) => text.replace('{', '{,'));
  expect(problemsOf(Object.fromEntries(spoiled))).toMatchObject([{ sheet: 'venue.json', code: 'file-not-json' }]);
});

test('what unfolds without end is refused, by its file', () => {
  const bomb = `---\n${Array.from({ length: 30 }, (_, at) => `a${at}: &a${at} [${`*a${at - 1}, `.repeat(at === 0 ? 0 : 9)}]`).join('\n')}\n---\n`;
  expect(problemsOf({ 'bomb.md': bomb }).every(({ sheet }) => sheet === 'bomb.md')).toBe(true);
  const deep = `---\na: ${'['.repeat(3000)}${']'.repeat(3000)}\n---\n`;
  expect(problemsOf({ 'deep.md': deep }).map(({ sheet }) => sheet)).toContain('deep.md');
  expect(problemsOf({ 'long.md': `---\na: ${'x'.repeat(300_000)}\n---\n` })).toMatchObject([
    { code: 'front-matter-wrong' },
  ]);
});
