import type { Decision } from '#contract/page/answering.ts';
import type { Thresholds } from '#contract/page/answering-staff.ts';

/** An entry and the probability, 0..1, that it is what was asked. */
export interface Ranked {
  readonly entryId: string;
  readonly p: number;
}

/** All that the engine found out about a question. */
export interface Judgement {
  readonly decision: Decision;
  /** The likeliest entries, best first, at most 15. */
  readonly ranked: readonly Ranked[];
}

/** For packs that cannot fit their own: the wanted precision itself, taking probabilities at their word. */
export const priorThresholds: Thresholds = { answer: 0.95, clarify: 0.15, margin: 0.15, shift: 0, origin: 'prior' };

const maxChoices = 3;

/** Whether the first stands far enough above the second. */
export function isClear(best: number, second: number | undefined, margin: number): boolean {
  return second === undefined || best - second >= margin;
}

/** Answers, asks back or hands over; what is unlikely is never shown as a choice. */
export function decide(ranked: readonly Ranked[], thresholds: Thresholds): Decision {
  const [best, second] = ranked;
  if (!best || best.p < thresholds.clarify) return { kind: 'hand-over', reason: 'unsure' };
  const isAnswer = best.p >= thresholds.answer && isClear(best.p, second?.p, thresholds.margin);
  if (isAnswer) return { kind: 'answer', entryId: best.entryId, p: best.p };
  const floor = Math.max(thresholds.clarify / 3, best.p / 8);
  const choices = ranked.slice(0, maxChoices).filter((choice) => choice.p >= floor);
  return { kind: 'clarify', choices: choices.map(({ entryId, p }) => ({ entryId, p })) };
}
