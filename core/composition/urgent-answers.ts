import type { Decision, Question } from '#contract/page/answering.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { type Distress, distressIn } from '../answering/danger.ts';
import type { Answers } from '../answering/once-loaded.ts';
import { hasOwnWords } from '../answering/own-words.ts';

const emergency: Decision = { kind: 'emergency' };

/**
 * Answers that lead to the screen for emergencies where somebody says that they are in danger: at once, before the engine is
 * asked. Who is unwell, or says what an entry has as its own words, gets what surely answers that, but no choices and no doubt.
 */
export function withEmergency(answers: Answers, entries: () => readonly Entry[]): Answers {
  const gravestOf = ({ text, alternatives = [] }: Question): Distress | null => {
    const heard = alternatives.some((other) => distressIn(other) === 'danger');
    return heard ? 'danger' : distressIn(text);
  };
  /** Whether nothing that answers could be waited for. */
  const isUrgent = (question: Question, distress: Distress) =>
    distress === 'danger' && !entries().some((entry) => hasOwnWords(entry, question));
  return {
    ...answers,
    ask: async (question) => {
      const distress = gravestOf(question);
      if (!distress) return await answers.ask(question);
      if (isUrgent(question, distress)) return emergency;
      const decision = await answers.ask(question);
      return isInDoubt(decision) ? emergency : decision;
    },
    explain: async (question) => {
      const explained = await answers.explain(question);
      const distress = gravestOf(question);
      if (!explained || !distress) return explained;
      const leads = isUrgent(question, distress) || isInDoubt(explained.decision);
      return leads ? { ...explained, decision: emergency } : explained;
    },
  };
}

/** Nobody in need chooses between answers or comes back at nine. */
function isInDoubt({ kind }: Decision): boolean {
  return kind === 'clarify' || kind === 'hand-over';
}
