import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { featureNames, sentenceFeatureNames, unlearnedFeatureNames } from '#core/answering/rank/features.ts';
import { hashOfTrained, readTrained } from '#core/engines/trained-files.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const shipped = new URL('../../../assets/answers/', import.meta.url);
const byWords = featureNames.length + unlearnedFeatureNames.length;
const withMeaning = byWords + sentenceFeatureNames.length;

/** The shipped files, after something has befallen them. */
function after(befall: (pathOf: (name: string) => string) => void) {
  const folder = temporaryFolder();
  cpSync(fileURLToPath(shipped), folder, { recursive: true });
  befall((name) => join(folder, name));
  return pathToFileURL(`${folder}/`);
}

const mishaps: readonly (readonly [string, (path: string) => void])[] = [
  ['missing', (path: string) => rmSync(path)],
  ['cut short', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -10))],
  ['changed in one byte', (path: string) => writeFileSync(path, changed(readFileSync(path)))],
  ['of another release', (path: string) => writeFileSync(path, ofAnotherRelease(readFileSync(path)))],
];

test('what is shipped can be read, and every language knows what questions mean', () => {
  const { damaged, pieces, rankers, wordsAlone } = readTrained(shipped);
  expect({ damaged, wordsAlone }).toEqual({ damaged: [], wordsAlone: [] });
  expect(Object.keys(pieces).sort()).toEqual(['en', 'ja', 'ko', 'zh-CN']);
  expect(Object.values(rankers).map((ranker) => ranker.featureNames.length)).toEqual(Array(4).fill(withMeaning));
});

test.each(mishaps)('a sentence model that is %s leaves its language to words alone', (_, befall) => {
  const { damaged, rankers, wordsAlone } = readTrained(after((pathOf) => befall(pathOf('meaning.zh-CN.bin'))));
  expect({ damaged, wordsAlone }).toEqual({ damaged: [], wordsAlone: ['zh-CN'] });
  expect(rankers['zh-CN']?.featureNames.length).toBe(byWords);
  expect(rankers.en?.featureNames.length).toBe(withMeaning);
});

test.each(mishaps)(
  'a list of what Japanese words sound like that is %s leaves Japanese to words alone',
  (_, befall) => {
    const { damaged, kana, rankers, wordsAlone } = readTrained(after((pathOf) => befall(pathOf('kana.ja.bin'))));
    expect({ damaged, kana, wordsAlone }).toEqual({ damaged: [], kana: null, wordsAlone: ['ja'] });
    expect(rankers.ja?.featureNames.length).toBe(byWords);
    expect(rankers.ko?.featureNames.length).toBe(withMeaning);
  },
);

test('a model that the ranker was not trained with is not used', () => {
  const folder = after((pathOf) => {
    const ranker = JSON.parse(readFileSync(pathOf('ranker-with-meaning.en.json'), 'utf8'));
    ranker.recipe['meaning.en.bin'] = '0'.repeat(64);
    writeFileSync(pathOf('ranker-with-meaning.en.json'), JSON.stringify(ranker));
  });
  expect(readTrained(folder).wordsAlone).toEqual(['en']);
});

test('an empty folder leaves all languages to the plain mix and names them', () => {
  const { damaged, pieces, rankers } = readTrained(pathToFileURL(`${temporaryFolder()}/`));
  expect({ pieces, rankers }).toEqual({ pieces: {}, rankers: {} });
  expect(damaged).toEqual(['zh-CN', 'en', 'ja', 'ko']);
});

test('another model means other probabilities', () => {
  expect(hashOfTrained(after((pathOf) => rmSync(pathOf('meaning.ko.bin'))))).not.toBe(hashOfTrained(shipped));
  expect(hashOfTrained(after((pathOf) => rmSync(pathOf('kana.ja.bin'))))).not.toBe(hashOfTrained(shipped));
});

function changed(file: Buffer): Buffer {
  const last = file.length - 1;
  file[last] = (file[last] ?? 0) ^ 1;
  return file;
}

function ofAnotherRelease(file: Buffer): Buffer {
  const end = file.indexOf(0x0a);
  const header = file.toString('utf8', 0, end).replace('"format":1', '"format":2');
  return Buffer.concat([Buffer.from(header), file.subarray(end)]);
}
