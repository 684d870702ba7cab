import { expect, test } from 'vitest';
import { readEvalSet } from '#bench/answers/eval-rows.ts';
import { asideTextsOf } from '#bench/asides/aside-texts.ts';
import { besideQuestions } from '#bench/asides/beside-questions.ts';
import { growAsides } from '#bench/asides/grow-asides.ts';
import { passingQuestions } from '#bench/asides/passing-questions.ts';
import { readMatters } from '#bench/matters/matters.ts';
import { readSayings } from '#bench/matters/sayings.ts';
import { createEngineTools } from '#core/answering/serving/engine-tools.ts';
import { createJieba } from '#core/engines/jieba.ts';

test('a piece that only asides have tells for them, one that all have tells nothing, and the rare ones are left out', () => {
  const texts = Array.from({ length: 40 }, (_, number) => {
    const isAside = number % 2 === 0;
    return { keys: [1, isAside ? 2 : 3, 100 + number], isAside, weight: 1 };
  });
  const { weights } = growAsides(texts);
  expect([...weights.keys()].sort()).toEqual([1, 2, 3]);
  expect(weights.get(2)).toBeGreaterThan(0.2);
  expect(weights.get(3)).toBeLessThan(-0.2);
  expect(Math.abs(weights.get(1) ?? 1)).toBeLessThan(0.05);
});

test('nothing that is only measured is learned from', () => {
  const tools = createEngineTools(createJieba());
  const { sayings } = readSayings();
  const all = readMatters();
  const learned = all.filter(({ half }) => half !== 'test');
  const asides = ['what is said in passing'];
  expect(asideTextsOf({ matters: all, sayings }, asides, 'ko', tools)).toEqual(
    asideTextsOf({ matters: learned, sayings }, asides, 'ko', tools),
  );
});

const measured = ['zh-venue.test', 'zh-hall.dev', 'ja-venue.test', 'ko-venue.test', 'en-bank.dev'].flatMap((name) =>
  readEvalSet(new URL(`../../../bench/data/${name}.jsonl`, import.meta.url)).queries.map(({ text }) => text),
);

test('what is said in passing is said once, and is in no set that is measured', () => {
  for (const list of [...Object.values(passingQuestions), ...Object.values(besideQuestions)]) {
    expect(new Set(list).size).toBe(list.length);
    expect(list.filter((text) => measured.includes(text) || text.trim() !== text || text === '')).toEqual([]);
  }
});
