import { languages } from '#contract/base/language.ts';
import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import { priorThresholds } from './rank/judgement.ts';

/** For content whose entries are compared and never answered to anybody: probabilities are taken at their word. */
export const unfitted: ThresholdsByLanguage = Object.fromEntries(
  languages.map((language) => [language, priorThresholds]),
);
