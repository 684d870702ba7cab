/** A way to ask, whose it is, and what of it makes a difference. */
export interface KnownPhrasing {
  readonly entryId: string;
  readonly words: string;
  /** Folded: without signs, spaces and words of politeness. */
  readonly plain: string;
}

/**
 * Ways to ask that share most of their pairs of letters, one of which has all letters of the other: words were put in or left
 * out, or stand in another order. Where one word stands for another (租房, 买房), something else is asked.
 */
export interface NearPhrasings {
  /** The nearest one of another entry; null where there is none. */
  readonly nearest: (asked: KnownPhrasing) => KnownPhrasing | null;
}

/** Of all pairs of letters that two have, so many they must have in common. In a shorter one nearly every letter counts. */
const leastShared = 0.55;
const fewestPairs = 5;
/** What more ways to ask have in common tells nothing, and would be long to look through while somebody waits. */
const mostFiled = 40;

/**
 * Gathers ways to ask in two turns, `count` for all and then `add` for all. Each is filed under its rarest pairs alone: two that share
 * enough of them share one of those (prefix filtering, Bayardo et al. 2007), so that hardly any others are ever looked at.
 */
export function createNearPhrasings() {
  const frequency = new Map<string, number>();
  const known: KnownPhrasing[] = [];
  const filed = new Map<string, number[]>();
  const rarestOf = (pairs: ReadonlySet<string>) => {
    const often = (pair: string) => frequency.get(pair) ?? 0;
    const ordered = [...pairs].sort((one, other) => often(one) - often(other) || (one < other ? -1 : 1));
    return ordered.slice(0, pairs.size - Math.ceil(pairs.size * leastShared) + 1);
  };
  const near: NearPhrasings = {
    nearest: (asked) => {
      const pairs = pairsOf(asked.plain);
      if (pairs.size < fewestPairs) return null;
      const places = new Set(rarestOf(pairs).flatMap((pair) => filed.get(pair) ?? []));
      let best: { readonly phrasing: KnownPhrasing; readonly shared: number } | null = null;
      for (const place of places) {
        const phrasing = known[place];
        if (!phrasing || !isOther(phrasing, asked)) continue;
        const shared = sharedBy(pairs, pairsOf(phrasing.plain));
        if (shared >= leastShared && shared > (best?.shared ?? 0)) best = { phrasing, shared };
      }
      return best?.phrasing ?? null;
    },
  };
  return {
    ...near,
    count: ({ plain }: KnownPhrasing) => {
      for (const pair of pairsOf(plain)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
    },
    add: (phrasing: KnownPhrasing) => {
      const pairs = pairsOf(phrasing.plain);
      if (pairs.size < fewestPairs) return;
      const place = known.push(phrasing) - 1;
      for (const pair of rarestOf(pairs)) {
        const places = filed.get(pair);
        if (!places) filed.set(pair, [place]);
        else if (places.length < mostFiled) places.push(place);
      }
    },
  };
}

function isOther(phrasing: KnownPhrasing, asked: KnownPhrasing): boolean {
  if (phrasing.entryId === asked.entryId || phrasing.plain === asked.plain) return false;
  const [some, others] = [Array.from(phrasing.plain), Array.from(asked.plain)];
  return hasAllOf(some, others) || hasAllOf(others, some);
}

/** Whether a whole has each letter of a part, as often. */
function hasAllOf(whole: readonly string[], part: readonly string[]): boolean {
  const left = [...whole];
  return part.every((letter) => {
    const at = left.indexOf(letter);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function pairsOf(plain: string): ReadonlySet<string> {
  const letters = Array.from(plain);
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`));
}

function sharedBy(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  const common = [...some].filter((pair) => others.has(pair)).length;
  return common / (some.size + others.size - common);
}
