import { type Decision, maxQuestionLength, type Question } from '#contract/page/answering.ts';
import type { Clock } from '../../system/clock.ts';

/** Who answers questions, as a visit sees it. */
export interface AnswerSource {
  readonly ask: (question: Question) => Promise<Decision>;
  /** The entries that come closest, best first. */
  readonly nearest: (question: Question, limit: number) => Promise<readonly { readonly entryId: string }[]>;
}

/** A question with the decision about it. `nearestIds` came closest, for staff, whether or not they are worth showing. */
export interface Answered {
  readonly question: Question;
  readonly decision: Decision;
  readonly nearestIds: readonly string[];
  /** From the question to the decision, in milliseconds. */
  readonly tookMs: number;
}

/** The questions of one visit: only the newest counts, and only while the visitor waits for it. */
export interface Questions {
  /** Asks; null when a newer question has taken its place or nobody waits for it any more. */
  readonly ask: (question: Question) => Promise<Answered | null>;
  /** The visitor has gone elsewhere: what is still to come is shown to nobody. */
  readonly drop: () => void;
}

/** An answer that is slow must not hold up the next question; more than these are never asked at once. */
const mostAtOnce = 2;

/** What is longer is cut before anything looks at it. */
function cut(question: Question): Question {
  return {
    ...question,
    text: question.text.slice(0, maxQuestionLength),
    alternatives: (question.alternatives ?? []).map((text) => text.slice(0, maxQuestionLength)),
  };
}

export function createQuestions(answers: AnswerSource, clock: Pick<Clock, 'monotonicMs'>): Questions {
  /** Names the newest question; any other has been replaced or dropped. */
  let newest = Symbol('none');
  let atOnce = 0;
  /** Starts or gives up the one question that waits for a free place. */
  let letGo: (() => void) | null = null;

  const place = async () => {
    letGo?.();
    letGo = null;
    if (atOnce < mostAtOnce) return;
    await new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  const leave = () => {
    atOnce -= 1;
    letGo?.();
    letGo = null;
  };

  return {
    ask: async (asked) => {
      const token = Symbol('question');
      newest = token;
      const question = cut(asked);
      const askedMs = clock.monotonicMs();
      await place();
      if (newest !== token) return null;
      atOnce += 1;
      try {
        const decision = await answers.ask(question);
        const tookMs = Math.round(clock.monotonicMs() - askedMs);
        const nearestIds = newest === token ? await nearestTo(answers, question, decision) : [];
        return newest === token ? { question, decision, nearestIds, tookMs } : null;
      } finally {
        leave();
      }
    },
    drop: () => {
      newest = Symbol('dropped');
      letGo?.();
      letGo = null;
    },
  };
}

async function nearestTo(answers: AnswerSource, question: Question, decision: Decision): Promise<readonly string[]> {
  if (decision.kind !== 'hand-over' || decision.reason !== 'unsure') return [];
  return (await answers.nearest(question, 3)).map((near) => near.entryId);
}
