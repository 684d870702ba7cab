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
export const priorThresholds: Thresholds = {
  answer: 0.95,
  clarify: 0.4,
  suggest: 0.3,
  margin: 0.15,
  shift: 0,
  origin: 'prior',
};

const maxChoices = 3;

/** Whether the first stands far enough above the second. */
export function isClear(best: number, second: number | undefined, margin: number): boolean {
  return second === undefined || best - second >= margin;
}

/** What would be offered of candidates, best first: none that is far less likely than the first. */
export function choicesOf<Likely extends { readonly p: number }>(ranked: readonly Likely[]): readonly Likely[] {
  const floor = (ranked[0]?.p ?? 0) / 8;
  return ranked.slice(0, maxChoices).filter(({ p }) => p >= floor);
}

/** The chance that the right one is among what is offered. One choice alone must be as likely as three are together. */
export function chanceOf(choices: readonly { readonly p: number }[]): number {
  return Math.min(
    1,
    choices.reduce((sum, { p }) => sum + p, 0),
  );
}

/** Answers, asks back or hands over; what is unlikely is shown neither as a choice nor as a suggestion. */
export function decide(ranked: readonly Ranked[], { answer, clarify, suggest, margin }: Thresholds): Decision {
  const [best, second] = ranked;
  if (best && best.p >= answer && isClear(best.p, second?.p, margin))
    return { kind: 'answer', entryId: best.entryId, p: best.p };
  const choices = choicesOf(ranked).map(({ entryId, p }) => ({ entryId, p }));
  const chance = chanceOf(choices);
  if (best && chance >= clarify) return { kind: 'clarify', choices };
  const isWorthShowing = best !== undefined && chance >= suggest;
  return { kind: 'hand-over', reason: 'unsure', ...(isWorthShowing ? { suggestions: choices } : {}) };
}
