import { expect, test } from 'vitest';
import { growVectors } from '#bench/meaning/grow-vectors.ts';
import { noBackground } from '#core/answering/index/background.ts';
import { dotProduct, lengthOf, type PackedVector } from '#core/answering/meaning/packed-vectors.ts';
import { readSentenceFile, writeSentenceFile } from '#core/answering/meaning/sentence-file.ts';
import { createSentenceModel, piecesOf } from '#core/answering/meaning/sentence-model.ts';
import { analyse } from '#core/answering/text/analyse.ts';
import { lexiconOf } from '#core/answering/text/lexicon/language-lexicon.ts';
import { engineTools } from '#test/support/fixtures/answering.ts';

const { segmenter } = engineTools();
const read = (text: string) => analyse(text, 'en', { segmenter, lexicon: lexiconOf('en', []) });

const said = [
  ['lost umbrella', 'my brolly vanished', 'left something behind', 'brolly left behind'],
  ['ticket price', 'admission cost', 'how much to enter', 'admission price'],
  ['baby changing room', 'nappy needs swapping', 'diaper table', 'swapping diaper'],
];
const examples = said.flatMap((texts, matter) =>
  texts.map((text) => ({ pieces: piecesOf(read(text), noBackground), matter, beside: null })),
);
const growth = {
  dimension: 16,
  epochs: 60,
  batch: 12,
  rate: 0.1,
  temperature: 0.2,
  dropped: 0.2,
  minTexts: 1,
  seed: 1,
};
const grown = growVectors(examples, growth, () => {});
const file = writeSentenceFile(grown, { language: 'en', recipe: {} });
const model = createSentenceModel(readSentenceFile(file).learned, noBackground);
const vectorOf = (text: string) => model.read(read(text)).vector;
const cosine = (one: PackedVector, other: PackedVector) =>
  dotProduct(one, other, 0) / (lengthOf(one, 0, one.length) * lengthOf(other, 0, other.length));

test('texts that ask for the same are near each other though they share no word', () => {
  const price = vectorOf('price');
  expect(cosine(price, vectorOf('cost to enter'))).toBeGreaterThan(cosine(price, vectorOf('umbrella')) + 0.5);
});

test('the matter that a text is nearest to is the one it was learned for', () => {
  const ofLost = model.nearestMatter(vectorOf('brolly vanished'));
  expect(ofLost.cosine).toBeGreaterThan(0.8);
  expect(cosine(ofLost.vector, vectorOf('lost umbrella'))).toBeGreaterThan(0.8);
  expect(model.nearestMatter(vectorOf('quantum chromodynamics')).cosine).toBeLessThan(0.8);
});

test('how much of a text is known is told: nearly nothing of strange words, all of what was learned, nothing of an empty one', () => {
  expect(model.read(read('quantum chromodynamics')).known).toBeLessThan(0.1);
  expect(model.read(read('lost umbrella')).known).toBe(1);
  expect(model.read(read('')).known).toBe(0);
});

test('the same seed grows the same file', () => {
  const again = growVectors(examples, growth, () => {});
  expect(writeSentenceFile(again, { language: 'en', recipe: {} })).toEqual(file);
});
