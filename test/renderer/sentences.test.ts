import { expect, test } from 'vitest';
import { joinSentences } from '#renderer/i18n/sentences.ts';

test('Chinese and Japanese sentences follow each other without a space, others with one', () => {
  expect(joinSentences(['电梯维修中。', '请叫工作人员。'], 'zh-CN')).toBe('电梯维修中。请叫工作人员。');
  expect(joinSentences(['修理中です。', 'お呼びください。'], 'ja')).toBe('修理中です。お呼びください。');
  expect(joinSentences(['The lift is closed.', 'Call staff.'], 'en')).toBe('The lift is closed. Call staff.');
});
