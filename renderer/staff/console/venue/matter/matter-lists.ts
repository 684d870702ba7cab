import type { FieldValue } from '#contract/page/draft-entry.ts';
import type { MatterDraft } from '#contract/page/part-drafts.ts';

/** What of a matter is brought, done, paid and where, each only where what was answered calls for it. */
export const conditionedLists = ['materials', 'steps', 'durations', 'fees', 'windows'] as const;
export type ConditionedList = (typeof conditionedLists)[number];

type Question = NonNullable<MatterDraft['questions']>[number];
export type When = readonly { readonly question: string; readonly answers: readonly string[] }[];

/** A matter as it stands in the draft; core lets nothing else into it. */
export function matterOf(part: FieldValue): MatterDraft {
  return (part ?? {}) as MatterDraft;
}

/** An id that is none of these. */
function newId(prefix: string, taken: readonly string[]): string {
  let count = 1;
  while (taken.includes(`${prefix}${count}`)) count += 1;
  return `${prefix}${count}`;
}

/** All that anything depends on. */
function whensOf(matter: MatterDraft): When {
  return conditionedLists.flatMap((list) => (matter[list] ?? []).flatMap(({ when = [] }) => when));
}

/**
 * The ids of questions and ends, which are one list, for an answer leads to either; and those that something still names, though they were
 * taken out: what is new must not be taken for them.
 */
function takenIds(matter: MatterDraft): string[] {
  const { questions = [], ends = [] } = matter;
  const led = questions.flatMap(({ answers = [] }) => answers.flatMap(({ to }) => to ?? []));
  return [...[...questions, ...ends].map(({ id }) => id), ...led, ...whensOf(matter).map(({ question }) => question)];
}

/** The questions with a new one at their end, whose answers lead nowhere yet. */
export function withNewQuestion(matter: MatterDraft): Question[] {
  const answers = [{ id: 'a1' }, { id: 'a2' }];
  return [...(matter.questions ?? []), { id: newId('q', takenIds(matter)), answers }];
}

/** The questions with one more answer to one of them, that leads whither the last one does. */
export function withNewAnswer(matter: MatterDraft, at: number): Question[] {
  return (matter.questions ?? []).map((question, index) => {
    if (index !== at) return question;
    const { answers = [] } = question;
    const named = whensOf(matter).flatMap((when) => (when.question === question.id ? when.answers : []));
    const id = newId('a', [...answers.map((answer) => answer.id), ...named]);
    const to = answers.at(-1)?.to;
    return { ...question, answers: [...answers, { id, ...(to === undefined ? {} : { to }) }] };
  });
}

/** The ends with a new one, where something is to be brought and done. */
export function withNewEnd(matter: MatterDraft): NonNullable<MatterDraft['ends']> {
  return [...(matter.ends ?? []), { id: newId('e', takenIds(matter)), isHere: true }];
}

/** A list without what stands at a place; null where nothing is left. */
export function without<Item>(list: readonly Item[] | undefined, at: number): Item[] | null {
  const left = (list ?? []).filter((_, index) => index !== at);
  return left.length === 0 ? null : left;
}

/** What of it can still be answered: a question or an answer that was taken out calls for nothing. */
export function stillThere(when: When, { questions = [] }: MatterDraft): When {
  return when.flatMap(({ question, answers }) => {
    const { answers: all = [] } = questions.find(({ id }) => id === question) ?? {};
    const left = answers.filter((answer) => all.some(({ id }) => id === answer));
    return left.length === 0 ? [] : [{ question, answers: left }];
  });
}

/** What must have been answered, with one answer more, or without it. */
export function toggled(when: When, question: string, answer: string): { question: string; answers: string[] }[] {
  const given = when.find((one) => one.question === question)?.answers ?? [];
  const answers = given.includes(answer) ? given.filter((one) => one !== answer) : [...given, answer];
  const others = when.filter((one) => one.question !== question);
  return [...others, ...(answers.length === 0 ? [] : [{ question, answers }])].map((one) => ({
    question: one.question,
    answers: [...one.answers],
  }));
}
