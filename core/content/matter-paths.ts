import type { Matter, MatterConditions, MatterQuestion } from '#contract/venue/matter.ts';

/** The questions of a matter as a graph, for whoever looks at all ways through it. Answers that lead nowhere are left out. */
export interface MatterPaths {
  /** A loop, as the questions that it leads over; null where every way ends. */
  readonly loop: () => readonly string[] | null;
  /** Ids of questions and ends that some way leads to. */
  readonly reached: () => ReadonlySet<string>;
  /** Questions on the longest way. Only where nothing loops. */
  readonly longest: () => number;
  /** Whether somebody's answers can ever meet all of these. Only where nothing loops. */
  readonly canHold: (when: MatterConditions) => boolean;
}

export function createMatterPaths({ questions, ends }: Pick<Matter, 'questions' | 'ends'>): MatterPaths {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const endIds = new Set(ends.map(({ id }) => id));
  const [first] = questions;
  return {
    loop: () => (first ? loopFrom(first, byId, []) : null),
    reached: () => {
      const reached = new Set<string>();
      const visit = (id: string) => {
        if (reached.has(id)) return;
        reached.add(id);
        for (const { to } of byId.get(id)?.answers ?? []) visit(to);
      };
      if (first) visit(first.id);
      return reached;
    },
    longest: () =>
      most(
        first,
        byId,
        endIds,
        () => true,
        () => true,
      ) ?? 0,
    canHold: (when) => {
      const wanted = new Map(when.map(({ question, answers }) => [question, answers]));
      const isAllowed = (question: string, answer: string) => wanted.get(question)?.includes(answer) ?? true;
      return most(first, byId, endIds, isAllowed, ({ id }) => wanted.has(id)) === wanted.size;
    },
  };
}

function loopFrom(
  question: MatterQuestion,
  byId: ReadonlyMap<string, MatterQuestion>,
  way: readonly string[],
  closed = new Set<string>(),
): readonly string[] | null {
  if (way.includes(question.id)) return [...way.slice(way.indexOf(question.id)), question.id];
  if (closed.has(question.id)) return null;
  for (const { to } of question.answers) {
    const next = byId.get(to);
    const loop = next && loopFrom(next, byId, [...way, question.id], closed);
    if (loop) return loop;
  }
  closed.add(question.id);
  return null;
}

/**
 * The most questions of a kind on a way that takes allowed answers alone and ends; null where no such way ends. In a graph
 * without loops the longest way from a question is made of the longest ways from those that follow it.
 */
function most(
  first: MatterQuestion | undefined,
  byId: ReadonlyMap<string, MatterQuestion>,
  endIds: ReadonlySet<string>,
  isAllowed: (question: string, answer: string) => boolean,
  counts: (question: MatterQuestion) => boolean,
): number | null {
  const known = new Map<string, number | null>();
  const from = (id: string): number | null => {
    if (endIds.has(id)) return 0;
    const question = byId.get(id);
    const seen = known.get(id);
    if (!question || seen !== undefined) return seen ?? null;
    const ways = question.answers.flatMap(({ id: answer, to }) => {
      const rest = isAllowed(id, answer) ? from(to) : null;
      return rest === null ? [] : [rest];
    });
    const longest = ways.length === 0 ? null : Math.max(...ways) + (counts(question) ? 1 : 0);
    known.set(id, longest);
    return longest;
  };
  return first ? from(first.id) : null;
}
