import { expect, test } from 'vitest';
import { noBackground } from '#core/answering/index/background.ts';
import { createIndexBuilder } from '#core/answering/index/index-builder.ts';
import { createAlignment } from '#core/answering/meaning/word-alignment.ts';
import { readEnglish, smallSentenceModel } from '#test/support/fixtures/small-sentence-model.ts';

const said = [
  ['lost umbrella', 'brolly vanished', 'umbrella left behind', 'brolly left behind'],
  ['ticket price', 'admission cost', 'admission price', 'ticket cost'],
  ['baby changing room', 'nappy swapped', 'diaper changing', 'swapping diaper'],
];
const { model } = smallSentenceModel(said);

/** Entries with their phrasings, and what a question is to each of them. */
function aligned(entries: readonly (readonly string[])[], question: string) {
  const builder = createIndexBuilder(noBackground);
  const texts = entries.map((phrasings) => phrasings.map(readEnglish));
  for (const phrasings of texts) builder.add(phrasings);
  const words = new Set(texts.flat().flatMap(({ word }) => word.map(({ text }) => text)));
  return createAlignment(
    builder.finish(),
    words,
    model,
  )(
    readEnglish(question),
    entries.map((_, entry) => entry),
  );
}

test('a word is met by one that means the same, and hardly by one that means something else', () => {
  const [brolly, price] = aligned([['brolly'], ['price']], 'umbrella');
  expect(brolly?.ofQuestion).toBeGreaterThan(0.5);
  expect(price?.ofQuestion).toBeLessThan((brolly?.ofQuestion ?? 0) - 0.3);
});

test('a word that nobody has learned is met by itself alone', () => {
  const [same, other] = aligned([['zoetrope'], ['kaleidoscope']], 'zoetrope');
  expect(same?.ofQuestion).toBeCloseTo(1, 2);
  expect(other?.ofQuestion).toBeLessThan(0.8);
});

test('what is asked beside an entry is missed by it, and what it has beside the question by the question', () => {
  const [both, half] = aligned([['ticket price umbrella'], ['ticket price']], 'admission cost umbrella');
  expect(both?.missedByEntry).toBeLessThan(half?.missedByEntry ?? 0);
  expect(both?.ofQuestion).toBeGreaterThan(half?.ofQuestion ?? 1);
  const [longer, exact] = aligned([['ticket price umbrella'], ['ticket price']], 'admission cost');
  expect(longer?.missedByQuestion).toBeGreaterThan(exact?.missedByQuestion ?? 1);
  expect(longer?.ofPhrasing).toBeLessThan(exact?.ofPhrasing ?? 0);
});

test('all phrasings of an entry together meet a question, and the likest one says how much of it is asked', () => {
  const [entry] = aligned([['umbrella', 'ticket price']], 'umbrella price');
  expect(entry?.ofQuestion).toBeCloseTo(1, 2);
  expect(entry?.ofPhrasing).toBeCloseTo(1, 2);
});

test('a question without words meets nothing, and no word of it is missed', () => {
  const [entry] = aligned([['umbrella']], '');
  expect(entry).toMatchObject({ ofQuestion: 0, ofPhrasing: 0, missedByEntry: 0 });
  expect(entry?.missedByQuestion).toBeGreaterThan(0);
});
