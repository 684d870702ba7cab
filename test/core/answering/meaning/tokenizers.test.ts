import { expect, test } from 'vitest';
import { createUnigram } from '#core/answering/meaning/unigram.ts';
import { createWordPiece } from '#core/answering/meaning/word-piece.ts';

const pieces = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '身',
  '份',
  '证',
  'wi',
  '##fi',
  'cafe',
  '?',
  '5',
  '##g',
  'etc',
  ',',
];
const wordPiece = createWordPiece(pieces.join('\n'));
const words = (text: string, maxTokens = 32) => wordPiece.encode(text, maxTokens).map((id) => pieces[id]);

test('Chinese characters are words of their own, other words fall into their longest known pieces', () => {
  expect(words('身份证 WiFi')).toEqual(['[CLS]', '身', '份', '证', 'wi', '##fi', '[SEP]']);
  expect(words('5G的ETC？')).toEqual(['[CLS]', '5', '##g', '[UNK]', 'etc', '[UNK]', '[SEP]']);
});

test('capitals and accents go, signs stand apart, a word with an unknown part is unknown as a whole', () => {
  expect(words('Café?')).toEqual(['[CLS]', 'cafe', '?', '[SEP]']);
  expect(words('wifix,etc')).toEqual(['[CLS]', '[UNK]', ',', 'etc', '[SEP]']);
});

test('what is too long is cut before the end mark', () => {
  expect(words('身份证身份证', 5)).toEqual(['[CLS]', '身', '份', '证', '[SEP]']);
});

test('nothing, control characters and endless words are no trouble', () => {
  expect(words('')).toEqual(['[CLS]', '[SEP]']);
  expect(words('\u0000\u200b\n')).toEqual(['[CLS]', '[SEP]']);
  expect(words('x'.repeat(5000))).toEqual(['[CLS]', '[UNK]', '[SEP]']);
});

test('a vocabulary that is none of BERT is refused', () => {
  expect(() => createWordPiece('spoilt')).toThrow(/\[CLS\]/);
});

const vocab: [string, number][] = [
  ['<s>', 0],
  ['<pad>', 0],
  ['</s>', 0],
  ['<unk>', 0],
  ['▁', -3],
  ['▁lost', -4],
  ['▁lo', -6],
  ['st', -6],
  ['▁my', -4],
  ['身', -8],
  ['份', -8],
  ['身份', -7],
  ['证', -5],
  ['份证', -9],
];
const unigram = createUnigram(JSON.stringify({ model: { type: 'Unigram', unk_id: 3, vocab } }));
const cut = (text: string, maxTokens = 32) => unigram.encode(text, maxTokens).map((id) => vocab[id]?.[0]);

test('of all cuts into known pieces the likeliest is taken', () => {
  expect(cut('lost my')).toEqual(['<s>', '▁lost', '▁my', '</s>']);
  expect(cut('身份证')).toEqual(['<s>', '▁', '身份', '证', '</s>']);
});

test('wide letters are folded, spaces are one, and a run of unknown characters is one piece', () => {
  expect(cut('ｌｏｓｔ 　 my')).toEqual(['<s>', '▁lost', '▁my', '</s>']);
  expect(cut('QQQ证')).toEqual(['<s>', '▁', '<unk>', '证', '</s>']);
  expect(cut(' ')).toEqual(['<s>', '</s>']);
});

test('a tokenizer of another kind is refused', () => {
  expect(() => createUnigram(JSON.stringify({ model: { type: 'WordPiece', vocab: {} } }))).toThrow();
});
