import { expect, test } from 'vitest';
import type { SelfCheck } from '#contract/page/desk.ts';
import { concernsIn } from '#renderer/staff/concerns.ts';

const well: SelfCheck = {
  version: '0.1.0',
  upMinutes: 1,
  content: { entries: 3, expired: 0 },
  freeMb: 10_000,
  calendar: null,
  embedder: null,
  wordsAlone: [],
  hasPhraseBook: true,
  isDraftSetAside: false,
  calls: null,
  hub: null,
  faces: null,
  stand: 'confirmed',
};

test('a terminal on which all is well has nothing to look at', () => {
  expect(concernsIn({ check: well, voice: [], isClockRight: true })).toEqual([]);
});

test('a clock that cannot be right is the first thing to look at', () => {
  const check: SelfCheck = { ...well, freeMb: 12, content: null };
  expect(concernsIn({ check, voice: [], isClockRight: false })).toEqual(['clock', 'content', 'room']);
});

test('ears that failed are looked at, and those that were never installed are not', () => {
  const voice = (['no-model', 'engine-down'] as const).map((reason, index) => {
    return { language: (['ja', 'ko'] as const)[index] ?? 'ja', hearing: 'off', reason, speaking: false } as const;
  });
  expect(concernsIn({ check: well, voice, isClockRight: true })).toEqual(['voice ko']);
});
