import { reword } from '#core/answering/text/rewording.ts';
import type { EvalEntry, EvalQuery, EvalSet } from './eval-rows.ts';
import { jaShells, jaTopicKinds } from './grammar-ja.ts';
import { type TopicKind, zhShells, zhTopicKinds } from './grammar-zh.ts';
import { createRandom } from './random.ts';

/** What is asked, and what people put around it. */
export interface Grammar {
  readonly kinds: readonly TopicKind[];
  readonly shells: readonly (readonly [string, string])[];
}

export const zhGrammar: Grammar = { kinds: zhTopicKinds, shells: zhShells };
export const jaGrammar: Grammar = { kinds: jaTopicKinds, shells: jaShells };

/** Share of (topic, intent) pairs that become entries, and of the rest that are asked as near-misses. */
const entryShare = 0.3;
const nearShare = 0.06;
const queriesPerEntry = 2;

/** A set made by the grammar: entries, questions in other words, and near-misses that share topic or intent. */
export function grammarSet({ kinds, shells }: Grammar, seed: number): EvalSet {
  const random = createRandom(seed);
  const ask = asker(shells, random);
  const entries: EvalEntry[] = [];
  const queries: EvalQuery[] = [];
  for (const ways of kinds.flatMap((kind) => askedOf(kind, random))) {
    const drawn = random();
    const id = `grammar-${seed}-${entries.length}`;
    if (drawn < entryShare) {
      entries.push({ type: 'kb', id, q: ways[0] ?? '' });
      for (const way of ways.slice(1, 1 + queriesPerEntry)) queries.push(ask(way, [id]));
    } else if (drawn < entryShare + nearShare) queries.push(ask(ways[0] ?? '', []));
  }
  return { entries, queries };
}

/** Everything that is asked about the topics of a kind, each in several ways. */
function askedOf(kind: TopicKind, random: () => number): string[][] {
  return kind.topics.split(' ').flatMap((topic) => waysOf(kind, topic, random));
}

/** Each intent of a kind about a topic, its ways in random order. */
function waysOf(kind: TopicKind, topic: string, random: () => number): string[][] {
  return kind.intents.map((intent) => {
    const ways = intent.split('|').map((way) => ({ way: way.replaceAll('X', topic), order: random() }));
    return ways.sort((a, b) => a.order - b.order).map(({ way }) => way);
  });
}

/** Makes questions of ways to ask, each in a shell; without entries that answer it, one is a near-miss. */
function asker(shells: Grammar['shells'], random: () => number) {
  return (way: string, gold: readonly string[]): EvalQuery => {
    const [before, after] = shells[Math.floor(random() * shells.length)] ?? ['', ''];
    return { text: before + way + after, gold, kind: gold.length > 0 ? 'para' : 'ood_near', tag: undefined };
  };
}

/** The entries of a set asked in nearly their own words, and its near-misses. */
export function rewordedSet(set: EvalSet, { shells }: Grammar, seed: number): EvalSet {
  const random = createRandom(seed + 1000);
  const ask = asker(shells, random);
  const reworded = set.entries.map(({ id, q }) => ask(reword(q, random), [id]));
  return { entries: set.entries, queries: [...reworded, ...set.queries.filter(({ gold }) => gold.length === 0)] };
}
