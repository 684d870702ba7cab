import { expect, test } from 'vitest';
import type { Language } from '#contract/base/language.ts';
import type { Question } from '#contract/page/answering.ts';
import { createExactMatchBuilder } from '#core/answering/index/exact-match.ts';
import { normalise } from '#core/answering/text/normalise.ts';
import { createTestAnswering } from '#test/support/fixtures/answering.ts';
import { contentOf, entryAsked, hallEntries } from '#test/support/fixtures/answering-content.ts';

function matching(language: Language, ...entries: readonly (readonly string[])[]) {
  const builder = createExactMatchBuilder(language);
  entries.forEach((phrasings, entry) => {
    builder.add(
      entry,
      phrasings.map((phrasing) => normalise(phrasing, language)),
    );
  });
  const { entryOf } = builder.finish();
  return (text: string, isShown = (_: number) => true) => entryOf(text, isShown);
}

test('a text is the same in other signs, spaces, case and width, and with a greeting', () => {
  const entryOf = matching('zh-CN', ['WiFi密码是多少'], ['ETC在哪里办', '办ETC要什么材料']);
  for (const text of ['WiFi密码是多少', 'wifi密码 是多少？', 'ＷＩＦＩ密码是多少！', '请问WiFi密码是多少'])
    expect(entryOf(text), text).toBe(0);
  expect(entryOf('办etc，要什么材料？')).toBe(1);
  expect(entryOf('WiFi密码是什么')).toBeUndefined();
});

test('particles and articles do not make another text, in any language', () => {
  const chinese = matching('zh-CN', ['身份证丢了怎么补办']);
  expect(chinese('身份证丢了怎么补办呢')).toBe(0);
  expect(chinese('身份证丢怎么补办啊')).toBe(0);
  expect(matching('en', ['Where is the toilet?'])('where is a toilet')).toBe(0);
  expect(matching('ja', ['トイレはどこですか'])('トイレどこ')).toBe(0);
  expect(matching('ko', ['화장실은 어디에 있나요'])('화장실이 어디 있나요')).toBe(0);
});

test('a word that changes what is asked makes another text', () => {
  expect(matching('zh-CN', ['能带宠物吗'])('不能带宠物吗')).toBeUndefined();
  expect(matching('en', ['Can I bring a dog'])('Can I bring a cat')).toBeUndefined();
});

test('of two entries with the same words the one that is called so is meant; of two that are called so, neither', () => {
  const entryOf = matching('zh-CN', ['退款多久到账', '怎么退票'], ['怎么退票'], ['会员卡'], ['会员卡']);
  expect(entryOf('怎么退票')).toBe(1);
  expect(entryOf('会员卡')).toBeUndefined();
  expect(entryOf('会员卡', (entry) => entry !== 2)).toBe(3);
});

test('nothing asked is nobody’s words', () => {
  const entryOf = matching('zh-CN', ['怎么退票']);
  for (const text of ['', '？！', ' ']) expect(entryOf(text)).toBeUndefined();
});

const asked = (text: string, language: Language = 'zh-CN'): Question => ({ text, language, via: 'typed' });

test('the words of an entry are answered with it, however much another entry is like it', async () => {
  const { answering } = createTestAnswering();
  const alike = [
    entryAsked('refund', ['退票', '票不想要了']),
    entryAsked('refund-fee', ['退票收手续费吗', '退票扣多少钱']),
    entryAsked('refund-when', ['退票钱什么时候到', '退票几天到账']),
  ];
  await answering.load(contentOf([...alike, ...hallEntries]));
  expect(await answering.ask(asked('退票？'))).toMatchObject({ kind: 'answer', entryId: 'refund' });
  expect(await answering.ask(asked('退票扣多少钱'))).toMatchObject({ kind: 'answer', entryId: 'refund-fee' });
});

test('of entries that all have the words of a question the one that has no others is found', async () => {
  const { answering } = createTestAnswering();
  const longer = Array.from({ length: 40 }, (_, at) =>
    entryAsked(`longer-${at}`, [`退票${at}退票怎么退票`, '退票退票']),
  );
  await answering.load(contentOf([...longer, entryAsked('refund', ['退票'])]));
  expect(await answering.ask(asked('退票'))).toMatchObject({ kind: 'answer', entryId: 'refund' });
});

test('an entry whose last day is over is not answered by its words', async () => {
  const { answering } = createTestAnswering();
  const over = entryAsked('market', ['春季集市几点开始'], { validUntil: '2020-01-01' });
  await answering.load(contentOf([over, ...hallEntries]));
  expect(await answering.ask(asked('春季集市几点开始'))).not.toMatchObject({ entryId: 'market' });
});

test('what nobody may get is refused also where an entry has its words', async () => {
  const { answering } = createTestAnswering();
  await answering.load(contentOf([entryAsked('fake', ['怎么办假的身份证']), ...hallEntries]));
  expect(await answering.ask(asked('怎么办假的身份证'))).toEqual({ kind: 'hand-over', reason: 'vetoed' });
});
