import { expect, test } from 'vitest';
import { withChineseBefore } from '#contract/venue/chinese-before.ts';

interface Text {
  readonly title?: string;
  readonly lead?: string;
  readonly phrasings?: readonly string[];
  readonly fee?: { readonly figure: string };
  readonly steps?: readonly { readonly title: string }[];
  readonly chineseBefore?: Readonly<Record<string, string>>;
}

const answer = (chinese: Text, en: Text) => ({ texts: { 'zh-CN': chinese, en } });
const chinese = {
  title: '补身份证',
  lead: '到 C1。',
  phrasings: ['补证'],
  fee: { figure: '40' },
  steps: [{ title: '取号' }],
};
const english = { title: 'Replace it', lead: 'Go to C1.', fee: { figure: '40' }, steps: [{ title: 'Take a number' }] };
const before = answer(chinese, english);

const marksAfter = (after: ReturnType<typeof answer>, from = before) =>
  withChineseBefore(from, after).texts.en.chineseBefore;

test.each<[string, Text, Readonly<Record<string, string>>]>([
  ['the answer', { ...chinese, lead: '到 C2。' }, { lead: '到 C1。' }],
  ['a number', { ...chinese, fee: { figure: '50' } }, { 'fee.figure': '40' }],
  ['a step', { ...chinese, steps: [{ title: '先取号' }] }, { 'steps.0.title': '取号' }],
  ['a step that is gone', { ...chinese, steps: [] }, { 'steps.0.title': '取号' }],
])('where the Chinese of %s becomes another, its translation remembers what it said', (_what, changed, marks) => {
  expect(marksAfter(answer(changed, english))).toEqual(marks);
});

test('other ways to ask make no translation stale, and neither does what has none', () => {
  const changed = { ...chinese, phrasings: ['补证', '证丢了'], steps: [{ title: '取号' }, { title: '等叫号' }] };
  expect(marksAfter(answer(changed, english))).toBeUndefined();
});

test('a translation that is written together with its Chinese is none that is stale', () => {
  const both = answer({ ...chinese, lead: '到 C2。' }, { ...english, lead: 'Go to C2.' });
  expect(marksAfter(both)).toBeUndefined();
});

test('the words of before are kept through every later change, until the Chinese says them again', () => {
  const once = withChineseBefore(before, answer({ ...chinese, lead: '到 C2。' }, english));
  const twice = withChineseBefore(once, answer({ ...chinese, lead: '到 C3。' }, once.texts.en));
  expect(twice.texts.en.chineseBefore).toEqual({ lead: '到 C1。' });
  expect(marksAfter(answer(chinese, twice.texts.en), twice)).toBeUndefined();
});

test('writing a translation anew, or saying that it is still right, takes the mark away', () => {
  const stale = withChineseBefore(before, answer({ ...chinese, lead: '到 C2。' }, english));
  const { 'zh-CN': now, en } = stale.texts;
  expect(marksAfter(answer(now, { ...en, lead: 'Go to C2.' }), stale)).toBeUndefined();
  expect(marksAfter(answer(now, english), stale)).toBeUndefined();
  expect(marksAfter(answer({ ...now, title: '补办身份证' }, en), stale)).toEqual({
    title: '补身份证',
    lead: '到 C1。',
  });
});

test('a mark that a change brings with it stays, whatever else it changes', () => {
  const brought = { ...english, lead: 'Go to window C1.', chineseBefore: { lead: '到 C0。' } };
  expect(marksAfter(answer(chinese, brought))).toEqual({ lead: '到 C0。' });
});
