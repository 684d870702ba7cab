import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#contract/base/language.ts';
import { maxQuestionLength } from '#contract/page/answering.ts';
import { normalise } from '#core/answering/text/normalise.ts';
import { numberedWeekdays } from '#core/answering/text/numerals.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 2200 });
const anyLanguage = fc.constantFrom(...languages);

test('normalising twice is normalising once, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('ja' as const, 'ko' as const),
      (text, language) => {
        const once = normalise(text, language);
        expect(normalise(once, language)).toBe(once);
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

test('only letters, digits and single spaces are left, and no more than is read', () => {
  fc.assert(
    fc.property(anyText, anyLanguage, (text, language) => {
      const normalised = normalise(text, language);
      expect(normalised).toMatch(/^(?:[\p{L}\p{N}\p{M}]+(?: [\p{L}\p{N}\p{M}]+)*)?$/u);
      // Compatibility folding may write one sign as up to eighteen.
      expect(normalised.length).toBeLessThanOrEqual(maxQuestionLength * 18);
    }),
    { seed: 6, numRuns: 300 },
  );
});

test('width, case and signs make no difference', () => {
  expect(normalise('ＷｉＦｉ 密码？！', 'zh-CN')).toBe(normalise('wifi 密码', 'zh-CN'));
  expect(normalise("Where's the  Wi-Fi?", 'en')).toBe('wheres the wi fi');
});

test('traditional characters become simplified in Chinese and stay in Japanese', () => {
  expect(normalise('補辦身份證', 'zh-CN')).toBe('补办身份证');
  expect(normalise('証明書の發行', 'ja')).toBe('証明書の發行');
});

test('spoken numerals become digits where they count something', () => {
  expect(normalise('六十五岁以上', 'zh-CN')).toBe('65岁以上');
  expect(normalise('礼拜六办吗', 'zh-CN')).toBe('周6办吗');
  expect(normalise('星期天', 'zh-CN')).toBe(normalise('周日', 'zh-CN'));
  expect(normalise('二〇二六年', 'zh-CN')).toBe('2026年');
  expect(normalise('两千五百元', 'zh-CN')).toBe('2500元');
  expect(normalise('万一丢了', 'zh-CN')).toBe('万一丢了');
  expect(normalise('十分感谢', 'zh-CN')).toBe('十分感谢');
});

test('greetings go, but never the question with them', () => {
  expect(normalise('你好请问一下社保卡怎么办谢谢', 'zh-CN')).toBe('社保卡怎么办');
  expect(normalise('excuse me, where is the lift please', 'en')).toBe('where is the lift');
  expect(normalise('你好', 'zh-CN')).toBe('你好');
});

test('a day of the week is the same in every wording', () => {
  expect(numberedWeekdays('礼拜天开门吗')).toBe(numberedWeekdays('星期日开门吗'));
  expect(numberedWeekdays('周六')).toBe('周6');
});
