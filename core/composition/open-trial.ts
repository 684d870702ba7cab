import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { VersionedContent } from '../answering/loaded-answers.ts';
import type { TrialEngine } from '../drafts/trial.ts';
import type { AnswersAbility } from './answers.ts';

/** An engine that is a version's own and nobody else's: its thresholds are fitted unless they are given, and kept nowhere. */
export function openTrial(
  answers: Pick<AnswersAbility, 'load'>,
  version: VersionedContent,
  thresholds: ThresholdsByLanguage = {},
): TrialEngine {
  const loaded = answers.load({
    current: () => version,
    thresholds: { of: () => thresholds, keep: () => {} },
    whenWritable: async () => {},
  });
  return {
    explain: (question) => loaded.answers.explain({ ...question, via: 'typed' }),
    close: loaded.close,
  };
}
