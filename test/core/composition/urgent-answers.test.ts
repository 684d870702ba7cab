import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Decision, Question } from '#contract/page/answering.ts';
import type { Answers } from '#core/answering/once-loaded.ts';
import { withEmergency } from '#core/composition/urgent-answers.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';

const unsure: Decision = { kind: 'hand-over', reason: 'unsure' };
const unwell: Decision = { kind: 'answer', entryId: 'unwell', p: 0.97 };
const choices: Decision = { kind: 'clarify', choices: [{ entryId: 'chronic-care', p: 0.4 }] };

/** Answers of a venue whose engine says `decision` to everything. */
function inVenue(id: 'hall' | 'mall' | 'museum', decision: Decision) {
  const asked: string[] = [];
  const answers: Answers = {
    ask: async ({ text }) => {
      asked.push(text);
      return decision;
    },
    nearest: async () => [],
    suggest: async () => [],
    explain: async () => null,
  };
  const { entries } = readSampleVenue(join(import.meta.dirname, '../../../assets/venues'), id).content;
  const urgent = withEmergency(answers, () => entries);
  const ask = (text: string, more: Partial<Question> = {}) =>
    urgent.ask({ text, language: 'zh-CN', via: 'typed', ...more });
  return { ask, asked };
}

test.each(['hall', 'mall', 'museum'] as const)(
  'in the %s, danger leads to the emergency screen unasked',
  async (id) => {
    const { ask, asked } = inVenue(id, unsure);
    expect(await ask('我心口疼，喘不上气')).toEqual({ kind: 'emergency' });
    expect(await ask('救命')).toEqual({ kind: 'emergency' });
    expect(await ask('我血压高了头晕')).toEqual({ kind: 'emergency' });
    expect(asked).toEqual([]);
  },
);

test('danger is heard among what else may have been said', async () => {
  const { ask } = inVenue('hall', unsure);
  const alternatives = ['我胸口疼'];
  expect(await ask('我新口等', { via: 'spoken', alternatives })).toEqual({ kind: 'emergency' });
});

test('an entry answers what is its own words, and who is unwell', async () => {
  const { ask } = inVenue('mall', unwell);
  expect(await ask('有人晕倒了')).toEqual(unwell);
  expect(await ask('有人晕倒了！')).toEqual(unwell);
  expect(await ask('我有点头晕')).toEqual(unwell);
});

test('nobody in need gets choices or doubt', async () => {
  for (const doubt of [choices, unsure]) {
    const { ask } = inVenue('mall', doubt);
    expect(await ask('我有点头晕')).toEqual({ kind: 'emergency' });
    expect(await ask('有人晕倒了')).toEqual({ kind: 'emergency' });
  }
});

test('what only has the words of danger is answered as ever', async () => {
  const { ask, asked } = inVenue('hall', choices);
  expect(await ask('急救箱在哪')).toEqual(choices);
  expect(asked).toEqual(['急救箱在哪']);
});
