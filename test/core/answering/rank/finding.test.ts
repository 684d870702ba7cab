import { expect, test } from 'vitest';
import { sampleContent } from '#bench/answers/exact.ts';
import { createTestAnswering, openTrainedAnswering } from '#test/support/fixtures/answering.ts';
import { contentOf, entryAsked } from '#test/support/fixtures/answering-content.ts';

const inEnglish = { title: 'Hotline of the city', phrasings: ['12345', 'wifi', '麻将'], lead: 'At the desk.' };

test('English entries are asked what has a Latin letter or none at all, and nothing that is written in other letters', async () => {
  const { answering } = createTestAnswering();
  const entry = entryAsked('hotline', ['市民热线']);
  await answering.load(contentOf([{ ...entry, texts: { ...entry.texts, en: inEnglish } }]));
  const decisionOn = async (text: string) => (await answering.ask({ text, language: 'zh-CN', via: 'typed' })).kind;
  expect([await decisionOn('12345'), await decisionOn('wifi'), await decisionOn('麻将')]).toEqual([
    'answer',
    'answer',
    'hand-over',
  ]);
});

test('what only fills a pause is asked nothing back about, in no sample venue, whatever phrasings are spoken so', async () => {
  for (const venue of ['hall', 'mall', 'museum']) {
    const answering = openTrainedAnswering();
    await answering.load(sampleContent(venue));
    for (const text of ['嗯嗯啊啊', '那个那个', '呃呃呃', '啊啊啊', '嗯'])
      expect(await answering.ask({ text, language: 'zh-CN', via: 'typed' }), text).toEqual({
        kind: 'hand-over',
        reason: 'unsure',
      });
    expect(await answering.ask({ text: 'is it', language: 'en', via: 'typed' })).toMatchObject({ kind: 'hand-over' });
  }
});
