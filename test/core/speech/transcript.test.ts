import { expect, test } from 'vitest';
import { isFiller, tidyTranscript } from '#core/speech/transcript.ts';

test.each([
  ['社保 卡 丢 了 怎么 办', 'zh-CN', '社保卡丢了怎么办'],
  ['我要 交 etc 费用', 'zh-CN', '我要交 etc 费用'],
  ['HOW DO I PAY', 'en', 'how do i pay'],
  ['<unk> 办证 [noise]', 'zh-CN', '办证'],
  ['トイレ は どこ です か', 'ja', 'トイレはどこですか'],
  ['화장실이 어디예요', 'ko', '화장실이 어디예요'],
  ['  ', 'en', ''],
] as const)('%s in %s is written %s', (text, language, tidy) => {
  expect(tidyTranscript(text, language)).toBe(tidy);
});

test.each([
  ['um', 'en'],
  ['Uh, um...', 'en'],
  ['嗯，那个', 'zh-CN'],
  ['ええと', 'ja'],
  ['えっと', 'ja'],
  ['음', 'ko'],
  ['', 'ko'],
] as const)('%s in %s is a filler', (text, language) => {
  expect(isFiller(text, language)).toBe(true);
});

test.each([
  ['umbrella', 'en'],
  ['那个窗口在哪里', 'zh-CN'],
  ['出口', 'ja'],
  ['네 번 창구', 'ko'],
] as const)('%s in %s is not', (text, language) => {
  expect(isFiller(text, language)).toBe(false);
});
