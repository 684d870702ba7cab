import type { Language } from '#contract/base/language.ts';
import type { Suggestion } from '#contract/page/answering.ts';
import type { ThresholdsByLanguage } from '#contract/page/answering-staff.ts';
import type { AnswerLimits, SelfCheck } from '#contract/page/desk.ts';
import type { TitledEntry } from '#contract/page/visit.ts';
import type { Clock } from '../system/clock.ts';

/** What the desk shows to staff beside the questions that found no answer. */
export interface Desk {
  readonly check: () => SelfCheck;
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
  readonly clock: Clock;
  readonly version: string;
  /** Room left for data in megabytes; null where nobody says. */
  readonly freeMb: () => number | null;
  readonly embedder: () => SelfCheck['embedder'];
  readonly calendar: () => SelfCheck['calendar'];
  /** Null while no venue is loaded. */
  readonly content: {
    readonly tally: () => NonNullable<SelfCheck['content']>;
    readonly titled: Desk['titles'];
  } | null;
  readonly answers: { readonly suggest: Desk['find'] };
  readonly loaded: () => { readonly version: string; readonly thresholds: ThresholdsByLanguage } | null;
}

const shortVersion = 8;

export function createDesk({ clock, version, freeMb, embedder, calendar, content, answers, loaded }: DeskDeps): Desk {
  const startedMs = clock.monotonicMs();
  return {
    check: () => ({
      version,
      upMinutes: Math.floor((clock.monotonicMs() - startedMs) / 60_000),
      content: content?.tally() ?? null,
      freeMb: freeMb(),
      embedder: embedder(),
      calendar: calendar(),
    }),
    limits: () => {
      const now = loaded();
      return now && { version: now.version.slice(0, shortVersion), thresholds: now.thresholds };
    },
    titles: (entryIds, language) => content?.titled(entryIds, language) ?? [],
    find: answers.suggest,
  };
}
