import { type Matter, type MatterConditions, mostMatterQuestions } from '#contract/venue/matter.ts';
import type { Venue } from '#contract/venue/venue.ts';
import type { Contradiction } from './contradictions.ts';
import { createMatterPaths, type MatterPaths } from './matter-paths.ts';
import { repeatedAt } from './repeated.ts';
import { lackingTexts } from './whole-languages.ts';

/** Everything in the matters of a venue that refers to what is not there, never ends, or is never reached, in reading order. */
export function findMatterFaults({ matters, categories, places }: Venue): readonly Contradiction[] {
  const known: Known = {
    categories: new Set(categories.map(({ id }) => id)),
    places: new Set(places.map(({ id }) => id)),
  };
  const twice = new Set(repeatedAt(matters.map(({ id }) => id)));
  return matters.flatMap((matter, index) => {
    const isTwice = twice.has(index);
    const found = [...(isTwice ? [fault(['id'], 'the id is used twice')] : []), ...faultsOf(matter, known)];
    return found.map(({ at, reason }) => ({
      place: `matter ${matter.id}: ${at.join('.')}`,
      path: ['venue', 'matters', index, ...at],
      kind: 'matter' as const,
      reason,
    }));
  });
}

interface Known {
  readonly categories: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

interface Found {
  readonly at: readonly (string | number)[];
  readonly reason: string;
}

function fault(at: Found['at'], reason: string): Found {
  return { at, reason };
}

function faultsOf(matter: Matter, known: Known): readonly Found[] {
  const missing = [...referenceFaults(matter, known), ...idFaults(matter), ...lackingTexts(matter)];
  const paths = createMatterPaths(matter);
  const loop = paths.loop();
  // Where ids are mixed up or a way never ends, nothing can be said of what is reached.
  if (loop) return [...missing, fault(['questions'], `the questions go round: ${loop.join(', ')}`)];
  return missing.length > 0 ? missing : [...wayFaults(matter, paths), ...conditionFaults(matter, paths)];
}

function referenceFaults({ categoryId, questions, ends, windows }: Matter, known: Known): Found[] {
  const targets = new Set([...questions, ...ends].map(({ id }) => id));
  return [
    ...(known.categories.has(categoryId) ? [] : [fault(['categoryId'], `there is no category ${categoryId}`)]),
    ...questions.flatMap(({ answers }, index) =>
      answers.flatMap(({ to }, at) =>
        targets.has(to)
          ? []
          : [fault(['questions', index, 'answers', at, 'to'], `there is no question and no end ${to}`)],
      ),
    ),
    ...windows.flatMap(({ placeId }, index) =>
      known.places.has(placeId) ? [] : [fault(['windows', index, 'placeId'], `there is no place ${placeId}`)],
    ),
  ];
}

function idFaults({ questions, ends }: Matter): Found[] {
  const listed = [
    ...questions.map(({ id }, index) => ({ id, at: ['questions', index, 'id'] })),
    ...ends.map(({ id }, index) => ({ id, at: ['ends', index, 'id'] })),
  ];
  const answers = questions.map((question, index) =>
    question.answers.map(({ id }, at) => ({ id, at: ['questions', index, 'answers', at, 'id'] })),
  );
  return [listed, ...answers].flatMap(repeated);
}

function repeated(listed: readonly { readonly id: string; readonly at: Found['at'] }[]): Found[] {
  const twice = new Set(repeatedAt(listed.map(({ id }) => id)));
  return listed.filter((_, index) => twice.has(index)).map(({ id, at }) => fault(at, `the id ${id} is used twice`));
}

function wayFaults({ questions, ends }: Matter, paths: MatterPaths): Found[] {
  const reached = paths.reached();
  const longest = paths.longest();
  const unreached = (list: 'questions' | 'ends', things: readonly { readonly id: string }[]) =>
    things.flatMap(({ id }, index) => (reached.has(id) ? [] : [fault([list, index], `no answer leads to ${id}`)]));
  return [
    ...unreached('questions', questions),
    ...unreached('ends', ends),
    ...(longest <= mostMatterQuestions
      ? []
      : [fault(['questions'], `somebody is asked ${longest} questions: ${mostMatterQuestions} at most`)]),
  ];
}

const conditioned = ['materials', 'steps', 'durations', 'fees', 'windows'] as const;

function conditionFaults(matter: Matter, paths: MatterPaths): Found[] {
  return conditioned.flatMap((list) =>
    matter[list].flatMap(({ when }, index) => {
      const reason = reasonAgainst(when, matter, paths);
      return reason === null ? [] : [fault([list, index, 'when'], reason)];
    }),
  );
}

function reasonAgainst(when: MatterConditions, { questions }: Matter, paths: MatterPaths): string | null {
  const asked = when.map(({ question }) => question);
  if (new Set(asked).size < asked.length) return 'it names a question twice: list its answers together';
  for (const { question, answers } of when) {
    const found = questions.find(({ id }) => id === question);
    if (!found) return `there is no question ${question}`;
    const unknown = answers.find((answer) => !found.answers.some(({ id }) => id === answer));
    if (unknown !== undefined) return `the question ${question} has no answer ${unknown}`;
  }
  return paths.canHold(when) ? null : 'nobody is ever asked so: no way through the questions meets all of it';
}
