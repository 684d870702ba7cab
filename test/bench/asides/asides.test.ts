import { expect, test } from 'vitest';
import { readEvalSet } from '#bench/answers/eval-rows.ts';
import { createRandom } from '#bench/answers/random.ts';
import { asideTextsOf } from '#bench/asides/aside-texts.ts';
import { type AsideSample, asideTrustOf } from '#bench/asides/fit-aside-trust.ts';
import { growAsides } from '#bench/asides/grow-asides.ts';
import { saidInPassing } from '#bench/asides/said-in-passing.ts';
import { readMatters } from '#bench/matters/matters.ts';
import { readSayings } from '#bench/matters/sayings.ts';
import { languages } from '#contract/base/language.ts';
import type { AsideSigns } from '#core/answering/rank/asides.ts';
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

/** Questions that are right as often as their chance says, half as many near-misses, and some said in passing that look alike. */
function questionsAsked(signsOf: (isPassing: boolean, random: () => number) => AsideSigns): AsideSample[] {
  const random = createRandom(5);
  return Array.from({ length: 900 }, (_, number): AsideSample => {
    const isPassing = number % 9 === 0;
    const isNear = isPassing || number % 3 === 0;
    const chance = 0.2 + 0.6 * random();
    const right = !isNear && random() < chance + 0.1 ? 0 : -1;
    return { ...signsOf(isPassing, random), chances: [chance, 0.01], right, isNear, isPassing };
  });
}

test('what seems an aside is doubted, so that others can be asked back about, and all are raised who are right more often than said', () => {
  const told = asideTrustOf(
    questionsAsked((isPassing, random) => ({ aside: isPassing ? 1 + random() : -2 - random(), known: 1, shared: 0.5 })),
  );
  expect(told.doubt).toBeGreaterThan(0);
  expect(told.lift).toBeGreaterThan(0);
});

test('where what is said in passing shows by being unknown, it is doubted by that', () => {
  const told = asideTrustOf(
    questionsAsked((isPassing, random) => ({ aside: random(), known: isPassing ? 0.2 * random() : 1, shared: 0 })),
  );
  expect(told.doubtUnknown).toBeGreaterThan(0);
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

test('what is said in passing is said once, asks for no matter of the book, and is in no set that is measured', () => {
  for (const language of languages) {
    const learned = saidInPassing(language, 'learned');
    const all = [...learned, ...saidInPassing(language, 'measured')];
    expect(new Set(all).size).toBe(all.length);
    expect(learned.filter((text) => measured.includes(text))).toEqual([]);
    expect(all.filter((text) => text.trim() !== text || text === '')).toEqual([]);
    const asked = new Set(
      readSayings().sayings.flatMap((said) => (said.language === language && said.style !== 'near' ? said.text : [])),
    );
    expect(all.filter((text) => asked.has(text))).toEqual([]);
  }
});
