/** A split goes left where the feature is at most `at`; a leaf adds its value. */
export type Tree = Leaf | Split;
export interface Leaf {
  readonly leaf: number;
}
export interface Split {
  readonly feature: number;
  readonly at: number;
  readonly left: Tree;
  readonly right: Tree;
}

/** Boosted trees with logistic loss: the log-odds are the base and one leaf of each tree, summed up. */
export interface Forest {
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** The log-odds that a forest gives to a row of features. */
export function logOddsOf({ base, trees }: Forest, row: Float32Array): number {
  let sum = base;
  for (const root of trees) {
    let node = root;
    while ('feature' in node) node = (row[node.feature] as number) <= node.at ? node.left : node.right;
    sum += node.leaf;
  }
  return sum;
}

export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Probabilities nearer to 0 or 1 say no more. */
const edge = 1e-4;

/** The log-odds of a probability, finite for any. */
export function logitOf(p: number): number {
  const inside = Math.min(1 - edge, Math.max(edge, p));
  return Math.log(inside / (1 - inside));
}

const leafMark = -1;

/** A tree as numbers, root first: a leaf is -1 and its value, a split its feature and place and then both sides. */
export function writeTree(tree: Tree): number[] {
  if ('leaf' in tree) return [leafMark, tree.leaf];
  return [tree.feature, tree.at, ...writeTree(tree.left), ...writeTree(tree.right)];
}

/** Reads what `writeTree` wrote; throws where the numbers are no tree over `featureCount` features. */
export function readTree(numbers: readonly number[], featureCount: number): Tree {
  let at = 0;
  const next = () => {
    const number = numbers[at];
    at += 1;
    if (number === undefined) throw new Error('a tree ends too early');
    return number;
  };
  const read = (): Tree => {
    const feature = next();
    const value = next();
    if (feature === leafMark) return { leaf: value };
    if (!Number.isInteger(feature) || feature < 0 || feature >= featureCount)
      throw new Error('a tree asks for no feature');
    return { feature, at: value, left: read(), right: read() };
  };
  const tree = read();
  if (at !== numbers.length) throw new Error('a tree ends too late');
  return tree;
}
