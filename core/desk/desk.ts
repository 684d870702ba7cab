import type { Language } from '#contract/base/language.ts';
import type { TitledEntry } from '#contract/page/answer.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { AnswerLimits } from '#contract/page/desk.ts';

/** What the desk shows to staff beside the questions that found no answer. */
export interface Desk {
  /** Null while no answers are loaded. */
  readonly limits: () => AnswerLimits | null;
  readonly titles: (entryIds: readonly string[], language: Language) => readonly TitledEntry[];
  readonly find: (typed: {
    readonly text: string;
    readonly language: Language;
    readonly limit: number;
  }) => Promise<readonly Suggestion[]>;
}

export interface DeskDeps {
  readonly content: { readonly titled: Desk['titles'] };
  readonly answers: { readonly suggest: Desk['find'] };
  readonly loaded: () => { readonly version: string; readonly thresholds: ThresholdsByLanguage } | null;
}

const shortVersion = 8;

export function createDesk({ content, answers, loaded }: DeskDeps): Desk {
  return {
    limits: () => {
      const now = loaded();
      return now && { version: now.version.slice(0, shortVersion), thresholds: now.thresholds };
    },
    titles: content.titled,
    find: answers.suggest,
  };
}
