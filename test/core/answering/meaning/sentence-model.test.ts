import { expect, test } from 'vitest';
import { dotProduct, lengthOf, type PackedVector } from '#core/answering/meaning/packed-vectors.ts';
import { readEnglish, smallSentenceModel } from '#test/support/fixtures/small-sentence-model.ts';

const said = [
  ['lost umbrella', 'my brolly vanished', 'left something behind', 'brolly left behind'],
  ['ticket price', 'admission cost', 'how much to enter', 'admission price'],
  ['baby changing room', 'nappy needs swapping', 'diaper table', 'swapping diaper'],
];
const { file, model } = smallSentenceModel(said);
const vectorOf = (text: string) => model.read(readEnglish(text)).vector;
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
  expect(model.read(readEnglish('quantum chromodynamics')).known).toBeLessThan(0.1);
  expect(model.read(readEnglish('lost umbrella')).known).toBe(1);
  expect(model.read(readEnglish('')).known).toBe(0);
});

test('the same seed grows the same file', () => {
  expect(smallSentenceModel(said).file).toEqual(file);
});
