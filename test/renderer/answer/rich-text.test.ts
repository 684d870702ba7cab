import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRichText } from '#renderer/answer/rich-text.ts';

/** All that is read of a text, without what was told apart in it. */
function wordsOf(source: string): string[] {
  return readRichText(source).map(({ runs }) => runs.map(({ text }) => text).join(''));
}

test('paragraphs, items and strong words are told apart', () => {
  expect(readRichText('先取号。\n- **户口本**原件\n2. 照片')).toEqual([
    { kind: 'text', runs: [{ text: '先取号。', isStrong: false }] },
    {
      kind: 'item',
      runs: [
        { text: '户口本', isStrong: true },
        { text: '原件', isStrong: false },
      ],
    },
    { kind: 'item', runs: [{ text: '照片', isStrong: false }] },
  ]);
});

/** What pages have been tricked with into running something. */
const nasty = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><use href="data:image/svg+xml,<svg onload=alert(1)>"/></svg>',
  '[请点这里](javascript:alert(1))',
  '![](javascript:alert(1))',
  '<https://example.com>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '```html <script>alert(1)</script> ```',
  '<math><mtext></style><img src onerror=alert(1)>',
];

test.each(nasty)('%j stays text, letter for letter', (text) => {
  expect(wordsOf(text)).toEqual([text]);
  expect(wordsOf(`- **${text}**`)).toEqual([text]);
});

test('whatever is written, nothing but text comes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (source) => {
      for (const { kind, runs } of readRichText(source)) {
        expect(['text', 'item']).toContain(kind);
        for (const { text } of runs) expect(source).toContain(text);
      }
    }),
  );
});
