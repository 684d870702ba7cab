import type { AnswerLimits, SelfCheck } from '#contract/page/desk.ts';
import type { VoiceAvailability } from '#contract/page/speech.ts';
import { thresholds } from '../../../gallery/fixtures/thresholds.ts';

export const selfCheck: SelfCheck = {
  version: '0.1.0',
  upMinutes: 4380,
  content: { entries: 214, expired: 3 },
  freeMb: 18_430,
  calendar: { through: '2026-12-31', isOver: false },
  wordsAlone: [],
  hasPhraseBook: true,
  isDraftSetAside: false,
  embedder: { model: 'bge-small-zh-v1.5-int8', state: 'counting' },
  faces: { recognizer: 'faceplugin-0.0.1', state: 'terms' },
  calls: null,
  stand: 'unconfirmed',
  hub: {
    address: 'https://hub.example',
    state: 'unpaired',
    code: 'K3M0-9XQT-2ABC',
    waiting: 1204,
    lastContactAt: '2026-11-23T02:10:00.000Z',
    trouble: null,
  },
};

export const limits: AnswerLimits = {
  version: '3fa94c1e',
  thresholds: { 'zh-CN': { ...thresholds, origin: 'fitted', answer: 0.62 }, en: thresholds },
};

export const voice: readonly VoiceAvailability[] = [
  { language: 'zh-CN', hearing: 'full', reason: null, speaking: true },
  { language: 'en', hearing: 'basic', reason: 'basic-english', speaking: true },
  { language: 'ja', hearing: 'off', reason: 'no-model', speaking: true },
  { language: 'ko', hearing: 'off', reason: 'model-damaged', speaking: false },
];
