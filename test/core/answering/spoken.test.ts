import { expect, test } from 'vitest';
import type { Question } from '#contract/page/answering.ts';
import { createTestAnswering } from '#test/support/fixtures/answering.ts';
import { contentOf, hallEntries } from '#test/support/fixtures/answering-content.ts';

/** What the recogniser understood, and what else it held for possible. */
const misheard = '神风挣丢啦';
const heardRight = '身份证丢了怎么补办';

async function setup(venue = {}) {
  const { answering } = createTestAnswering();
  await answering.load(contentOf(hallEntries, venue));
  const ask = (text: string, via: Question['via'], alternatives: string[] = []) =>
    answering.nearest({ text, language: 'zh-CN', via, alternatives }, 1);
  const decide = (text: string, via: Question['via'], alternatives: string[] = []) =>
    answering.ask({ text, language: 'zh-CN', via, alternatives });
  return { ask, decide };
}

test('what else may have been heard leads to the entry that the text alone does not', async () => {
  const { ask } = await setup();
  const [alone] = await ask('今天天气真好', 'spoken');
  const [helped] = await ask('今天天气真好', 'spoken', ['', '唱首歌', heardRight]);
  expect(helped?.entryId).toBe('id-card-lost');
  expect(helped?.p).toBeGreaterThan(alone?.p ?? 0);
});

test('the text counts before what else may have been heard', async () => {
  const { decide } = await setup();
  expect(await decide(heardRight, 'spoken', ['身份证过期了怎么换'])).toMatchObject({ entryId: 'id-card-lost' });
});

test('a typed question is what was typed and nothing else', async () => {
  const { ask } = await setup();
  expect(await ask('今天天气真好', 'typed', [heardRight])).toEqual(await ask('今天天气真好', 'typed'));
});

test('what nobody may ask for is not looked for among what may have been heard', async () => {
  const { ask } = await setup({ vetoWords: ['黄牛'] });
  const forbidden = ['哪里有黄牛办身份证'];
  expect(await ask('今天天气真好', 'spoken', forbidden)).toEqual(await ask('今天天气真好', 'spoken'));
});

test('a question heard in the wrong characters is found by its sounds', async () => {
  const { ask } = await setup();
  expect((await ask(misheard, 'spoken'))[0]?.entryId).toBe('id-card-lost');
});
