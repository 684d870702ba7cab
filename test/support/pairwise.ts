/** What may vary, and the values it may take. */
export type Factors = Readonly<Record<string, readonly string[]>>;
export type Row<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

interface Pair {
  readonly names: readonly [string, string];
  readonly values: readonly [string, string];
}

const keyOf = ({ names, values }: Pair) => `${names[0]}=${values[0]}&${names[1]}=${values[1]}`;

function allPairs(factors: Factors): Map<string, Pair> {
  const pairs = new Map<string, Pair>();
  const names = Object.keys(factors);
  for (const [index, first] of names.entries())
    for (const second of names.slice(index + 1))
      for (const a of factors[first] ?? [])
        for (const b of factors[second] ?? []) {
          const pair: Pair = { names: [first, second], values: [a, b] };
          pairs.set(keyOf(pair), pair);
        }
  return pairs;
}

/** How many pairs not yet seen a value would add to a row that is half filled. */
function gain(
  open: ReadonlyMap<string, Pair>,
  row: Readonly<Record<string, string>>,
  name: string,
  value: string,
): number {
  let count = 0;
  for (const [other, chosen] of Object.entries(row)) {
    if (open.has(keyOf({ names: [other, name], values: [chosen, value] }))) count++;
    if (open.has(keyOf({ names: [name, other], values: [value, chosen] }))) count++;
  }
  return count;
}

/**
 * Rows in which every two values of different factors meet at least once: each row starts from a pair still missing
 * and takes, factor by factor, the value that adds most. Deterministic.
 */
export function pairwise<F extends Factors>(factors: F): Row<F>[] {
  const open = allPairs(factors);
  const rows: Row<F>[] = [];
  for (let turn = 0; open.size > 0; turn++) {
    const [start] = open.values();
    if (!start) break;
    const row: Record<string, string> = { [start.names[0]]: start.values[0], [start.names[1]]: start.values[1] };
    for (const name of Object.keys(factors)) {
      if (row[name] !== undefined) continue;
      const values = factors[name] ?? [];
      // Among equals another value leads in every row, so that none is preferred.
      const inTurn = values.map((_, index) => values[(index + turn) % values.length] ?? '');
      const best = inTurn.reduce((a, b) => (gain(open, row, name, b) > gain(open, row, name, a) ? b : a));
      row[name] = best;
    }
    for (const pair of allPairs(
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, [value]])),
    ).values()) {
      open.delete(keyOf(pair));
      open.delete(keyOf({ names: [pair.names[1], pair.names[0]], values: [pair.values[1], pair.values[0]] }));
    }
    rows.push(row as Row<F>);
  }
  return rows;
}
