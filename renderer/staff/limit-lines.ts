import type { Thresholds } from '#contract/page/answering-staff.ts';
import type { Say } from '../messages.ts';

export const percentOf = (share: number) => Math.round(share * 100);

/** From which probability on what is done, and whether the venue's own content says so; each a sentence. */
export function limitLines({ answer, clarify, suggest, margin, origin }: Thresholds, say: Say): string[] {
  const limits = {
    answer: percentOf(answer),
    clarify: percentOf(clarify),
    suggest: percentOf(suggest),
    margin: percentOf(margin),
  };
  return [say('why.limits', limits), say('why.origin', { origin })];
}
