import fc from 'fast-check';
import jsQr from 'jsqr';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import type { EntryView } from '#contract/venue/entry.ts';
import type { Matter } from '#contract/venue/matter.ts';
import { createMatters, type Matters } from '#core/matters/matters.ts';
import type { Given } from '#core/matters/walk.ts';
import { composeTakeAway, maxCodeBytes } from '#renderer/answer/take-away.ts';
import { saidSign } from '#renderer/components/place-names.ts';
import { longAnswer, seniorCard } from '#renderer/gallery/fixtures/hall-entries.ts';
import { createSay } from '#renderer/messages.ts';
import { sampleVenue } from '#test/support/fixtures/sample-venue.ts';

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

test.each(['zh-CN', 'en', 'ja', 'ko'] as const)(
  'whatever is answered in a sample matter, a phone reads all that is to be brought in %s',
  (language) => {
    const { matters, places } = sampleVenue('hall');
    const source = createMatters({ matters, places }, () => true);
    fc.assert(
      fc.property(
        fc.constantFrom(...matters),
        fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }),
        (matter, chosen) => {
          const list = listOf(source, matter, chosen, language);
          const { text } = composeTakeAway(list, createSay(language), asPainted, { bringFirst: true });
          expect(bytes(text)).toBeLessThanOrEqual(maxCodeBytes);
          for (const { name } of list.text.materials ?? []) expect(text).toContain(`- ${name}`);
        },
      ),
      { numRuns: 60 },
    );
  },
);

/** The list that comes of answering each question by its turn in `chosen`. */
function listOf(source: Matters, matter: Matter, chosen: readonly number[], language: Language): EntryView {
  let given: readonly Given[] = [];
  for (const choice of [...chosen, ...Array(12).fill(0)]) {
    const questionId = source.follow(matter.id, given)?.questionId;
    const answers = matter.questions.find(({ id }) => id === questionId)?.answers ?? [];
    const answer = answers[choice % answers.length];
    if (!questionId || !answer) break;
    given = [...given, { questionId, answerId: answer.id }];
  }
  const list = source.list(matter.id, given, language);
  if (!list) throw new Error(`${matter.id} does not end`);
  return list;
}
