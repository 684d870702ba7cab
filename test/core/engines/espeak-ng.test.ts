import { expect, test } from 'vitest';
import { createEspeakVoice } from '#core/engines/espeak-ng.ts';
import { missingFrom } from '#test/support/debian.ts';

const missing = missingFrom({ 'espeak-ng': 'espeak-ng' });
const without = missing && ` (skipped: no ${missing})`;
const check = test.skipIf(missing !== '');
const voice = createEspeakVoice({ wordsPerMinute: 160 });
const seconds = async (...call: Parameters<typeof voice.synthesise>) => {
  const { pcm, rateHz } = await voice.synthesise(...call);
  return pcm.length / rateHz;
};

check.each([
  ['请带上身份证，到六号窗口。', 'zh-CN'],
  ['Take your card to counter six.', 'en'],
  ['ミブンショウヲ モッテ マドグチヘ', 'ja'],
  ['신분증을 가지고 창구로 가세요.', 'ko'],
] as const)(`%s is spoken${without}`, async (sentence, language) => {
  const { pcm, rateHz } = await voice.synthesise(sentence, language, 'normal');
  expect(rateHz).toBeGreaterThan(8000);
  expect(pcm.length / rateHz).toBeGreaterThan(1);
  expect(pcm.some((sample) => Math.abs(sample) > 3000)).toBe(true);
});

check(`slow reading takes longer${without}`, async () => {
  const normal = await seconds('请带上身份证。', 'zh-CN', 'normal');
  expect(await seconds('请带上身份证。', 'zh-CN', 'slow')).toBeGreaterThan(normal * 1.15);
});

check(`Chinese is read as syllables, not spelled as letters${without}`, async () => {
  expect(await seconds('请问厕所在哪里', 'zh-CN', 'normal')).toBeLessThan(3);
});

check(`Japanese without a reading is a fault, not a row of Chinese letters${without}`, async () => {
  await expect(voice.synthesise('身分証を', 'ja', 'normal')).rejects.toMatchObject({ code: 'reading-missing' });
});

test('a missing program is a fault', async () => {
  const lost = createEspeakVoice({ wordsPerMinute: 160, program: '/nowhere/espeak-ng' });
  await expect(lost.synthesise('好', 'zh-CN', 'normal')).rejects.toMatchObject({ code: 'voice-failed' });
});
