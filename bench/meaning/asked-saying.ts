import type { EvalQuery } from '../answers/eval-rows.ts';
import { answeredBy } from '../matters/faults.ts';
import type { Saying } from '../matters/sayings.ts';

/** A saying as a question to a pack that holds these matters; a near-miss where none of them answers it. */
export function askedSaying(saying: Saying, inPack: ReadonlySet<string>): EvalQuery {
  const answer = answeredBy(saying);
  const gold = answer !== null && inPack.has(answer) ? [answer] : [];
  return { text: saying.text, gold, kind: gold.length > 0 ? 'para' : 'ood_near', tag: saying.style };
}
