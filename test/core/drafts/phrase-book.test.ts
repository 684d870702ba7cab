import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { chosenSayings } from '#bench/matters/chosen-sayings.ts';
import { readMatters } from '#bench/matters/matters.ts';
import { readSayings } from '#bench/matters/sayings.ts';
import { type BookMatter, readPhraseBook, writePhraseBook } from '#core/drafts/phrase-book.ts';
import { shippedRankers } from '#core/engines/answering-thread.ts';

const matters: BookMatter[] = [
  {
    id: 'umbrella',
    title: { 'zh-CN': '借雨伞', en: 'Borrow an umbrella', ja: '傘を借りる', ko: '우산 빌리기' },
    sayings: { 'zh-CN': ['落雨了'], en: ['it pours'], ja: [], ko: [] },
  },
];

function fileOf(text: string): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'phrase-book-')), 'phrase-book.json');
  writeFileSync(file, text);
  return pathToFileURL(file);
}

test('a phrase book is read as it was written', () => {
  expect(readPhraseBook(fileOf(writePhraseBook(matters, { command: 'test' })))?.matters).toEqual(matters);
});

test('one that is missing, cut short, altered or of another release is none', () => {
  const written = writePhraseBook(matters, { command: 'test' });
  expect(readPhraseBook(new URL('file:///no-such-folder/phrase-book.json'))).toBeNull();
  for (const text of [
    written.slice(0, -20),
    written.replace('落雨了', '下雨了'),
    written.replace('"format":1', '"format":2'),
    '',
  ])
    expect(readPhraseBook(fileOf(text)), text).toBeNull();
});

test('the one that is shipped says what the book of today says, and nothing that is only measured', () => {
  const all = readMatters();
  const shipped = readPhraseBook(new URL('phrase-book.json', shippedRankers))?.matters ?? [];
  expect(shipped).toEqual(chosenSayings(all, readSayings().sayings));
  const measured = new Set(all.filter(({ half }) => half === 'test').map(({ id }) => id));
  expect(shipped.filter(({ id }) => measured.has(id))).toEqual([]);
});
