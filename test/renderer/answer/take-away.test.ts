import jsQr from 'jsqr';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { composeTakeAway, maxCodeBytes } from '#renderer/answer/take-away.ts';
import { saidSign } from '#renderer/components/place-names.ts';
import { longAnswer, seniorCard } from '#renderer/gallery/fixtures/hall-entries.ts';
import { createSay } from '#renderer/messages.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** What a phone reads from the code. */
function readCode(text: string): string | undefined {
  const { data, size } = encode(text, { ecc: 'L', border: 4 });
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++) {
      const isDark = data[Math.floor(y / scale)]?.[Math.floor(x / scale)] ?? false;
      pixels.set([isDark ? 0 : 255, isDark ? 0 : 255, isDark ? 0 : 255, 255], (y * width + x) * 4);
    }
  return jsQr(pixels, width, width)?.data;
}

const asPainted = (sign: string) => sign;

test('a phone without network reads the whole answer from the code', () => {
  const { text, isWhole } = composeTakeAway(seniorCard('zh-CN'), createSay('zh-CN'), asPainted);
  expect(isWhole).toBe(true);
  expect(text).toContain('带上身份证到 C6 窗口');
  expect(text).toContain('区敬老服务窗口');
  expect(readCode(text)).toBe(text);
});

test.each(['zh-CN', 'en', 'ja', 'ko'] as const)(
  'a long answer in %s keeps lead, facts and first steps within 1,200 bytes',
  (language) => {
    const entry = longAnswer(language);
    const { text, isWhole } = composeTakeAway(
      { ...entry, text: { ...entry.text, more: 'x'.repeat(2000) } },
      createSay(language),
      asPainted,
    );
    expect(isWhole).toBe(false);
    expect(bytes(text)).toBeLessThanOrEqual(maxCodeBytes);
    expect(text).toContain(entry.text.lead);
    expect(text).toContain(entry.text.steps?.[0]?.title);
  },
);

test('a word that is painted on a door is told in the language of whoever takes the answer away', () => {
  const signs = [{ painted: '正门', name: { 'zh-CN': '正门', ko: '정문' } }];
  const entry = { ...seniorCard('ko'), text: { ...seniorCard('ko').text, place: { sign: '正门', where: '1층' } } };
  const { text } = composeTakeAway(entry, createSay('ko'), (sign) => saidSign(sign, signs, 'ko'));
  expect(text).toContain('정문 (正门) 1층');
});
