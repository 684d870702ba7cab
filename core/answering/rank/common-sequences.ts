/** A term that no entry has; it equals nothing, not even itself. */
export const unknownTerm = -1;

/** The length of the longest sequence that both have in order, gaps allowed. */
export function longestCommonSubsequence(one: Int32Array, other: Int32Array): number {
  return fill(one, other, (isSame, diagonal, left, above) => (isSame ? diagonal + 1 : Math.max(left, above))).last;
}

/** The length of the longest sequence that both have without a gap. */
export function longestCommonRun(one: Int32Array, other: Int32Array): number {
  return fill(one, other, (isSame, diagonal) => (isSame ? diagonal + 1 : 0)).most;
}

type Rule = (isSame: boolean, diagonal: number, left: number, above: number) => number;

/** Fills the table of two sequences row by row, keeping one row. */
function fill(one: Int32Array, other: Int32Array, rule: Rule): { last: number; most: number } {
  const row = new Uint16Array(other.length + 1);
  let most = 0;
  for (const term of one) {
    let diagonal = 0;
    for (let at = 1; at <= other.length; at++) {
      const above = row[at] as number;
      const isSame = term !== unknownTerm && term === other[at - 1];
      row[at] = rule(isSame, diagonal, row[at - 1] as number, above);
      diagonal = above;
      most = Math.max(most, row[at] as number);
    }
  }
  return { most, last: row[other.length] as number };
}
