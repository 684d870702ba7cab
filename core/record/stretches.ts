import type { Range } from './ranges.ts';
import type { WaitingFact } from './waiting-facts.ts';

/** What is said so often that its number tells nearly as much as each of them. */
const ofLittleWorth: ReadonlySet<string> = new Set([
  'answer.given',
  'question.clarified',
  'visit.ended',
  'staff.called',
  'staff.call-taken-back',
  'terminal.health',
]);

/** Whether little is lost where a fact is only counted; of a range nothing more is. */
export function isOfLittleWorth({ type, first }: Pick<WaitingFact, 'type' | 'first'>): boolean {
  return first !== null || ofLittleWorth.has(type);
}

/** Runs of two or more neighbours of one boot that all may go. */
export function stretchesOf(facts: readonly WaitingFact[], mayGo: (fact: WaitingFact) => boolean): Range[] {
  const stretches: (Range & { facts: number })[] = [];
  let isOpen = false;
  for (const fact of facts) {
    const { boot, sequence } = fact;
    const before = stretches.at(-1);
    if (isOpen && mayGo(fact) && before?.boot === boot) {
      stretches[stretches.length - 1] = { ...before, last: sequence, facts: before.facts + 1 };
    } else if (mayGo(fact)) stretches.push({ boot, first: fact.first ?? sequence, last: sequence, facts: 1 });
    isOpen = mayGo(fact);
  }
  return stretches.filter(({ facts: several }) => several > 1);
}
