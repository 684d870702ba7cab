import type { Matter, MatterConditions, MatterEnd, MatterQuestion } from '#contract/venue/matter.ts';

/** An answer that was given to a question. */
export interface Given {
  readonly questionId: string;
  readonly answerId: string;
}

/** How far some answers lead: those of them that count, in order, and the question or the end that follows. */
export interface Walk {
  readonly given: readonly Given[];
  readonly at: { readonly question: MatterQuestion } | { readonly end: MatterEnd };
}

/** Follows answers from the first question. What is not on the way, or no answer of its question, counts for nothing. */
export function walk({ questions, ends }: Matter, answers: readonly Given[]): Walk {
  const given: Given[] = [];
  let [question] = questions;
  while (question) {
    const { id } = question;
    const answerId = answers.find(({ questionId }) => questionId === id)?.answerId;
    const answer = question.answers.find((one) => one.id === answerId);
    // A loop ends where it began: no question is put twice.
    if (!answer || given.some(({ questionId }) => questionId === id)) return { given, at: { question } };
    given.push({ questionId: id, answerId: answer.id });
    const end = ends.find((one) => one.id === answer.to);
    if (end) return { given, at: { end } };
    question = questions.find((one) => one.id === answer.to);
  }
  throw new TypeError('an answer leads nowhere: the matter was not checked');
}

/** Whether all that is asked for was answered so. */
export function holds(when: MatterConditions, given: readonly Given[]): boolean {
  return when.every(({ question, answers }) =>
    given.some(({ questionId, answerId }) => questionId === question && answers.includes(answerId)),
  );
}

/** How many questions may follow each question at most. */
export function questionsAfter({ questions }: Matter): ReadonlyMap<string, number> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const known = new Map<string, number>();
  const from = (id: string): number => {
    const question = byId.get(id);
    if (!question) return 0;
    const seen = known.get(id);
    if (seen !== undefined) return seen + 1;
    known.set(id, Math.max(...question.answers.map(({ to }) => from(to))));
    return from(id);
  };
  for (const { id } of questions) from(id);
  return known;
}
