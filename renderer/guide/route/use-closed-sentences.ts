import type { ClosedPassage } from '#contract/page/guide-calls.ts';
import { closedSentenceOf } from '../../i18n/closed-words.ts';
import { useMoment, usePick } from '../../stage.tsx';

/** A sentence about each lift or stairs that is closed, where a way leads around them with the word to take it. */
export function useClosedSentences(around: readonly ClosedPassage[], isWayAround = false): readonly string[] {
  const moment = useMoment();
  const pick = usePick();
  return around.map(({ name, ...closed }) => closedSentenceOf(pick(name), closed, moment, isWayAround));
}
