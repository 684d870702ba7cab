import { beforeAll, expect, test } from 'vitest';
import { sampleContent } from '#bench/answers/exact.ts';
import type { Language } from '#contract/base/language.ts';
import type { Answering } from '#core/answering/answering.ts';
import { unfitted } from '#core/answering/unfitted.ts';
import { type Ask, createFittingSayings } from '#core/drafts/fitting-sayings.ts';
import { asContent, readPhraseBook } from '#core/drafts/phrase-book.ts';
import { shippedRankers } from '#core/engines/answering-thread.ts';
import { openTrainedAnswering } from '#test/support/fixtures/answering.ts';

const { venue, entries } = sampleContent('hall');
const whole = readPhraseBook(new URL('phrase-book.json', shippedRankers));
const book = whole && { ...whole, matters: whole.matters.filter(({ id }) => /card|passport|licence/.test(id)) };
const byId = new Map(entries.map((entry) => [entry.id, entry]));

const asking =
  (answering: Answering): Ask =>
  (question) =>
    answering.explain({ ...question, via: 'typed' });

let askBook: Ask;
let askLive: Ask;

beforeAll(async () => {
  const ofBook = openTrainedAnswering();
  await ofBook.load(asContent(book?.matters ?? [], venue), unfitted);
  const live = openTrainedAnswering();
  await live.load({ venue, entries }, unfitted);
  askBook = asking(ofBook);
  askLive = asking(live);
});

function sayingsFor(entryId: string, language: Language, given: { askLive?: Ask; isLost?: boolean } = {}) {
  const find = createFittingSayings({
    book: given.isLost ? null : book,
    askBook,
    askLive: given.askLive ?? askLive,
    entry: (id) => byId.get(id) ?? null,
    titleOf: (id) => byId.get(id)?.texts['zh-CN'].title ?? id,
  });
  return find(entryId, language);
}

test('an entry is shown what people say about the matter that it answers, and nothing that finds it already', async () => {
  const found = await sayingsFor('id-card-lost', 'zh-CN');
  const [nearest] = found.ok ? found.value : [];
  expect(nearest?.matter).toBe(whole?.matters.find(({ id }) => id === 'id-card-lost')?.title['zh-CN']);
  const free = nearest?.sayings.filter(({ owner }) => owner === null) ?? [];
  expect(free.length).toBeGreaterThan(0);
  for (const { text } of free) {
    const said = await askLive({ text, language: 'zh-CN' });
    expect(said?.decision.kind, text).not.toBe('answer');
  }
});

test('a saying that another entry answers names that entry', async () => {
  const answered: Ask = async (question) => {
    const said = await askLive(question);
    return said && { ...said, decision: { kind: 'answer', entryId: 'toilets', p: 0.97 } };
  };
  const found = await sayingsFor('id-card-lost', 'zh-CN', { askLive: answered });
  const owners = found.ok ? found.value.flatMap(({ sayings }) => sayings.map(({ owner }) => owner)) : [];
  expect(new Set(owners)).toEqual(new Set([byId.get('toilets')?.texts['zh-CN'].title]));
});

test('an entry that is near no matter is shown nothing, one that is not there and a lost book are refused', async () => {
  expect(await sayingsFor('drinking-water', 'zh-CN')).toMatchObject({ ok: false, code: 'unknown-entry' });
  expect(await sayingsFor('toilets', 'zh-CN')).toEqual({ ok: true, value: [] });
  expect(await sayingsFor('toilets', 'zh-CN', { isLost: true })).toMatchObject({ ok: false, code: 'no-book' });
});
