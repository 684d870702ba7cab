import type { Decision } from '#contract/page/answering.ts';
import type { Answers } from '../answering/once-loaded.ts';

/**
 * Answers without the entries that staff have taken back: their engine still knows them until the next version. What only
 * such an entry would have answered goes to a person.
 */
export function withoutRecalled(answers: Answers, isRecalled: (entryId: string) => boolean): Answers {
  const kept = <Found extends { readonly entryId: string }>(found: readonly Found[]) =>
    found.filter(({ entryId }) => !isRecalled(entryId));
  return {
    ask: async (question) => withoutEntries(await answers.ask(question), kept),
    nearest: async (question, limit) => kept(await answers.nearest(question, limit)),
    suggest: async (typed) => kept(await answers.suggest(typed)),
    explain: answers.explain,
  };
}

type Kept = <Found extends { readonly entryId: string }>(found: readonly Found[]) => Found[];

function withoutEntries(decision: Decision, kept: Kept): Decision {
  switch (decision.kind) {
    case 'answer':
      return kept([decision]).length > 0 ? decision : { kind: 'hand-over', reason: 'unsure' };
    case 'clarify': {
      const choices = kept(decision.choices);
      return choices.length > 0 ? { kind: 'clarify', choices } : { kind: 'hand-over', reason: 'unsure' };
    }
    case 'hand-over': {
      const { suggestions = [], ...rest } = decision;
      const left = kept(suggestions);
      return left.length > 0 ? { ...rest, suggestions: left } : rest;
    }
    case 'first-words':
    case 'place':
    case 'events':
    case 'exhibit':
    case 'emergency':
      return decision;
  }
}
