import { expect, test } from 'vitest';
import { createTestAnswering } from '#test/support/fixtures/answering.ts';
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
