import type { Decision } from '#contract/page/answering.ts';
import type { AskedPlaces } from './places/asked-places.ts';
import { surelyAnswered } from './surely-answered.ts';

/**
 * Whether a question leads to a place rather than to what answers it: where it asks for one by its name, or where what the place
 * is known by is to be bought, and no entry is sure, or by less where no entry answers at all.
 */
export function leadsToPlace(decision: Decision, { by, asksWhere, asksToBuy }: AskedPlaces): boolean {
  switch (decision.kind) {
    case 'first-words':
    case 'place':
    case 'events':
    case 'exhibit':
    case 'emergency':
      return false;
    case 'answer':
      return decision.p < surelyAnswered && (by === 'name' || (by === 'other-word' && asksToBuy));
    case 'clarify':
      return by === 'name' || by === 'spelling' || asksWhere;
    case 'hand-over':
      return decision.reason === 'unsure';
  }
}

/** Asks back whether an entry is meant that is only likely, where a place was asked for that is not here. */
export function askedBack(decision: Decision): Decision {
  if (decision.kind !== 'answer' || decision.p >= surelyAnswered) return decision;
  const { entryId, p } = decision;
  return { kind: 'clarify', choices: [{ entryId, p }] };
}
