import { reword } from '#core/answering/rewording.ts';
import type { EvalEntry, EvalQuery, EvalSet } from './eval-rows.ts';
import { type TopicKind, zhShells, zhTopicKinds } from './grammar-zh.ts';
import { createRandom } from './random.ts';

/** Share of (topic, intent) pairs that become entries, and of the rest that are asked as near-misses. */
const entryShare = 0.3;
const nearShare = 0.06;
const queriesPerEntry = 2;

/** A set made by the grammar: entries, questions in other words, and near-misses that share topic or intent. */
export function grammarSet(seed: number): EvalSet {
  const random = createRandom(seed);
  const entries: EvalEntry[] = [];
  const queries: EvalQuery[] = [];
  for (const ways of zhTopicKinds.flatMap((kind) => askedOf(kind, random))) {
    const drawn = random();
    const id = `grammar-${seed}-${entries.length}`;
    if (drawn < entryShare) {
      entries.push({ type: 'kb', id, q: ways[0] ?? '' });
      for (const way of ways.slice(1, 1 + queriesPerEntry)) queries.push(query(way, [id], 'para', random));
    } else if (drawn < entryShare + nearShare) queries.push(query(ways[0] ?? '', [], 'ood_near', random));
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

function query(way: string, gold: readonly string[], kind: EvalQuery['kind'], random: () => number): EvalQuery {
  const [before, after] = zhShells[Math.floor(random() * zhShells.length)] ?? ['', ''];
  return { text: before + way + after, gold, kind, tag: undefined };
}

/** The entries of a set asked in nearly their own words, and its near-misses. */
export function rewordedSet(set: EvalSet, seed: number): EvalSet {
  const random = createRandom(seed + 1000);
  const reworded = set.entries.map(({ id, q }) => query(reword(q, random), [id], 'para', random));
  return { entries: set.entries, queries: [...reworded, ...set.queries.filter(({ gold }) => gold.length === 0)] };
}
