import { expect, test } from 'vitest';
import { applyDecision } from '#core/visit/asking/steps.ts';
import { here } from '#core/visit/location.ts';
import { startVisit } from '#core/visit/model.ts';

test('a cry for help opens the emergency screen, and leaves nothing behind', () => {
  const question = { text: '救命', language: 'zh-CN', via: 'spoken' } as const;
  const answered = { question, decision: { kind: 'emergency' } as const, nearestIds: [], tookMs: 3 };
  const { model, effects } = applyDecision(startVisit('zh-CN'), answered);
  expect(here(model.trail)).toEqual({ kind: 'plain', screen: 'emergency' });
  expect(effects).toEqual([]);
});
