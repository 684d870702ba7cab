import { priorThresholds } from '#core/answering/rank/judgement.ts';
import type { OpenEngine } from '#core/answering/serving/engine-link.ts';

/** Opens engines that take any content at once and are sure of nothing. */
export const openUnsureEngine: OpenEngine = () => ({
  begin: async () => {},
  add: async () => {},
  finish: async () => ({
    thresholds: { 'zh-CN': priorThresholds },
    model: 'plain',
    wordsAlone: ['zh-CN'],
    mixes: {},
    entryCount: 0,
    identical: [],
    thin: [],
  }),
  judge: async () => ({ ranked: [], decision: { kind: 'hand-over', reason: 'unsure' } }),
  explain: async () => {
    throw new Error('An engine that is sure of nothing explains nothing.');
  },
  suggest: async () => [],
  close: async () => {},
});
