import { expect, test, vi } from 'vitest';
import type { VenueContent } from '#contract/venue/venue.ts';
import { openContentDatabase } from '#core/content/content-database.ts';
import { createContentStore } from '#core/content/content-store.ts';
import { createReadingsStore } from '#core/content/readings-store.ts';
import { createEspeakVoice } from '#core/engines/espeak-ng.ts';
import type { KanaReader } from '#core/speaking/kana-reader.ts';
import { createReadings } from '#core/speaking/readings.ts';
import { saidForm } from '#core/speaking/said-form.ts';
import { missingFrom } from '#test/support/debian.ts';
import { createTestClock } from '#test/support/fakes/clock.ts';
import { createCollectingLog } from '#test/support/fakes/log.ts';
import { openGivenWords } from '#test/support/fixtures/given-words.ts';
import { japaneseHall, japaneseSentences } from '#test/support/fixtures/japanese-hall.ts';
import { testVenue } from '#test/support/fixtures/venue.ts';

const db = () => openContentDatabase(':memory:');
const never = new AbortController().signal;
const [kanji, kana] = japaneseSentences;
const lead = '带户口簿到 C6 窗口，当场挂失、当场补办。';
const correction = { entryId: 'id-card-lost', language: 'zh-CN', text: lead } as const;

function createKana(): KanaReader & { asked: string[] } {
  const asked: string[] = [];
  const read = async (texts: readonly string[]) => {
    asked.push(...texts);
    return texts.map((text) => (text === kanji ? 'マドグチ ワ ニカイ デス。' : null));
  };
  return { name: 'test', asked, open: () => ({ read, close: () => {} }) };
}

/** The content store over a database, and the readings of what was published into it. */
function publish(
  content: VenueContent,
  { kana = null as KanaReader | null, database = db(), given = openGivenWords(), sha256 = 'a' } = {},
) {
  const store = createContentStore({ db: database, clock: createTestClock() });
  if (store.loadedSha256() !== sha256) store.replace({ content, sha256 });
  const log = createCollectingLog();
  const onChange = vi.fn();
  const version = store.loadedSha256() ?? '';
  const made = store.madeReadingsOf(content.venue.id);
  const source = { ...createReadingsStore(made, given, content.venue.id), whenWritable: async () => {} };
  const readings = createReadings({ content, version, source, kana, log, onChange });
  return { database, given, readings, log, onChange };
}

const acts: unknown[] = [];
const record = (act: unknown) => void acts.push(act);

test('publishing makes pinyin for every Chinese sentence, its figures in words and each character as its word wants it', async () => {
  const { readings } = publish(testVenue());
  expect(readings.sayAs(lead, 'zh-CN')).toBeNull();
  await readings.make(never);
  const made = readings.sayAs(lead, 'zh-CN');
  expect(made?.origin).toBe('made');
  expect(made?.reading).toBe(
    'dai4 hu4 kou3 bu4 dao4 C liu4 chuang1 kou3, dang1 chang3 gua4 shi1, dang1 chang3 bu3 ban4.',
  );
  const [entry] = readings.list({ language: 'zh-CN', onlyMissing: false, after: null, limit: 1 });
  const unread = entry?.sentences.filter(({ reading }) => reading === null).map(({ text }) => text);
  expect(unread, 'a sign has nothing to be read otherwise').toEqual(['C6']);
});

test('what was made is not made again, also not for a new version, unless by another dictionary', async () => {
  const kana = createKana();
  const first = publish(japaneseHall(), { kana });
  await first.readings.make(never);
  const again = publish(japaneseHall(), { kana, database: first.database });
  await again.readings.make(never);
  expect(kana.asked).toEqual([kanji]);
  expect(again.readings.sayAs(kanji, 'ja')?.reading).toBe('マドグチ ワ ニカイ デス。');
  await publish(japaneseHall(), { kana, database: first.database, sha256: 'b' }).readings.make(never);
  expect(kana.asked).toEqual([kanji]);
  const other = { ...kana, name: 'another' };
  await publish(japaneseHall(), { kana: other, database: first.database, sha256: 'b' }).readings.make(never);
  expect(kana.asked).toEqual([kanji, kanji]);
});

test('what staff correct goes before pack and machine, is in no log, and survives new files of the venue', async () => {
  const { readings, database, given, log, onChange } = publish(testVenue());
  await readings.make(never);
  onChange.mockClear();
  const outcome = readings.correct({ ...correction, reading: '带户口簿到 C6 窗口 chong2 新办' }, record);
  expect(outcome).toMatchObject({ ok: true, value: { origin: 'staff', isMissing: false } });
  expect(onChange).toHaveBeenCalledOnce();
  expect(acts.at(-1)).toEqual({ type: 'reading.corrected', entryId: 'id-card-lost', language: 'zh-CN' });
  const next = publish(testVenue({ seal: '新的' }), { database, given, sha256: 'b' });
  await next.readings.make(never);
  expect(next.readings.sayAs(lead, 'zh-CN')?.reading).toContain('chong2');
  expect(next.readings.correct({ ...correction, reading: null }, record)).toMatchObject({ value: { origin: 'made' } });
  expect(acts.at(-1)).toMatchObject({ type: 'reading.dropped' });
  expect(log.lines.join()).not.toContain('户口');
});

test('a correction that cannot be written into the audit trail is not kept', () => {
  const { readings } = publish(testVenue());
  const fail = () => {
    throw new Error('no room');
  };
  expect(() => readings.correct({ ...correction, reading: 'dai4' }, fail)).toThrow('no room');
  expect(readings.sayAs(lead, 'zh-CN')).toBeNull();
});

test('no syllable that is none, no Chinese character in Japanese, no sentence that is not there', () => {
  const { readings } = publish(japaneseHall());
  expect(readings.correct({ ...correction, reading: 'dai4 kvu3' }, record)).toMatchObject({ code: 'not-readable' });
  expect(readings.correct({ ...correction, text: '另一句。', reading: 'dai4' }, record)).toMatchObject({
    code: 'unknown-sentence',
  });
  const japanese = { ...correction, language: 'ja', text: kanji } as const;
  expect(readings.correct({ ...japanese, reading: 'マド口' }, record)).toMatchObject({ code: 'not-readable' });
  expect(readings.correct({ ...japanese, reading: 'マドグチ' }, record)).toMatchObject({ ok: true });
});

test('a Japanese sentence without a reading is listed and counted until somebody gives one', async () => {
  const { readings, log } = publish(japaneseHall());
  await readings.make(never);
  const wanting = () => readings.list({ language: 'ja', onlyMissing: true, after: null, limit: 100 });
  expect(wanting()).toEqual([
    {
      entryId: 'id-card-lost',
      title: 'まどぐち',
      sentences: [{ text: kanji, reading: null, origin: null, isMissing: true }],
    },
  ]);
  expect(log.lines.join()).toContain('reading-missing');
  expect(readings.list({ language: 'ja', onlyMissing: false, after: null, limit: 1 })[0]?.sentences).toContainEqual({
    text: kana,
    reading: null,
    origin: null,
    isMissing: false,
  });
  readings.correct({ entryId: 'id-card-lost', language: 'ja', text: kanji, reading: 'マドグチ' }, record);
  expect(wanting()).toEqual([]);
});

test('an author’s reading goes before the machine’s, sentence by sentence', async () => {
  const { readings } = publish(japaneseHall('マドグチワ ニカイ。ドウゾ。'), { kana: createKana() });
  await readings.make(never);
  expect(readings.sayAs(kanji, 'ja')).toEqual({ reading: 'マドグチワ ニカイ。', origin: 'pack' });
  expect(readings.sayAs(kana, 'ja')).toEqual({ reading: 'ドウゾ。', origin: 'pack' });
});

test('a dictionary that fails leaves everything else made', async () => {
  const read = () => Promise.reject(new Error('gone'));
  const { readings, log } = publish(japaneseHall(), {
    kana: { name: 'broken', open: () => ({ read, close: () => {} }) },
  });
  await readings.make(never);
  expect(readings.sayAs(lead, 'zh-CN')?.origin).toBe('made');
  expect(log.lines.join()).toContain('Japanese readings not made');
});

test('entries are listed a page at a time, in the pack’s order', () => {
  const { readings } = publish(testVenue());
  const page = { language: 'zh-CN', onlyMissing: false, limit: 2 } as const;
  expect(readings.list({ ...page, after: null }).map(({ entryId }) => entryId)).toEqual([
    'id-card-lost',
    'id-card-renewal',
  ]);
  expect(readings.list({ ...page, after: 'id-card-renewal' }).map(({ entryId }) => entryId)).toEqual([
    'toilets',
    'opening-hours',
  ]);
});

const missing = missingFrom({ 'espeak-ng': 'espeak-ng' });
test.skipIf(missing !== '')(
  `a corrected reading is what espeak-ng says${missing && ` (skipped: no ${missing})`}`,
  async () => {
    const { readings } = publish(testVenue());
    const voice = createEspeakVoice({ wordsPerMinute: 160 });
    const sound = async () => {
      const said = saidForm(lead, readings.sayAs(lead, 'zh-CN'), 'zh-CN', voice.readsChinese);
      return (await voice.synthesise(said, 'zh-CN', 'normal')).pcm;
    };
    const written = await sound();
    await readings.make(never);
    expect(await sound(), 'the machine’s own reading sounds as the characters do').toEqual(written);
    readings.correct({ ...correction, reading: 'chong2 qing4' }, record);
    const corrected = await sound();
    expect(corrected).toEqual((await voice.synthesise('重庆', 'zh-CN', 'normal')).pcm);
    expect(corrected.length).toBeLessThan(written.length / 2);
  },
);
