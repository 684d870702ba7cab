import { spokenNumerals } from '../text/numerals.ts';

/** The storey that a text speaks of, below the ground negative, and the text without it. */
export interface FloorWords {
  /** Null where it speaks of none. */
  readonly floor: number | null;
  readonly rest: string;
}

const ordinals = ['ground', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const chineseDigits = '〇一二三四五六七八九';
const digit = '[〇一二三四五六七八九]|\\d{1,2}';

/** Each finds a storey somewhere in a text: what is below the ground, then its number. */
const patterns: readonly RegExp[] = [
  new RegExp(`(地下|负|b)? ?(${digit}) ?(?:层楼|层|楼)(?:的|里|上)?`, 'iu'),
  new RegExp(`(地下)? ?(${digit}) ?階(?:の|に|で)?(?:ある)?`, 'u'),
  new RegExp(`(지하 ?)?(${digit}) ?층(?:에|의)?(?: ?있는)?`, 'u'),
  /(?:\b(?:on|at|in) )?(?:\bthe )?\b(basement|lower) ?(?:floor|level)? ?(\d{1,2}|one|two)?\b/iu,
  /(?:\b(?:on|at|in) )?(?:\bthe )?()\b(?:floor|level|storey) (\d{1,2})\b/iu,
  new RegExp(
    `(?:\\b(?:on|at|in) )?(?:\\bthe )?()\\b(${ordinals.join('|')}|\\d{1,2}(?:st|nd|rd|th)) (?:floor|level|storey)\\b`,
    'iu',
  ),
  /(?:\b(?:on|at|in) )?\b(b)(\d)\b/iu,
  /(?:\b(?:on|at|in) )?()\b(\d{1,2})f\b/iu,
];

/** Finds the storey in a text of any of the four languages; Chinese numerals in what is left are digits. */
export function floorWordsIn(written: string): FloorWords {
  const text = spokenNumerals(written);
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const number = numberOf(found[2] ?? '1');
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      .replace(/ +/g, ' ')
      .trim();
    return { floor: found[1] ? -number : number, rest };
  }
  return { floor: null, rest: text };
}

function numberOf(written: string): number {
  const ordinal = ordinals.indexOf(written.toLowerCase());
  // In the houses here the ground floor is the first.
  if (ordinal >= 0) return Math.max(1, ordinal);
  if (written === 'one' || written === 'two') return written === 'one' ? 1 : 2;
  const chinese = chineseDigits.indexOf(written);
  return chinese >= 0 ? chinese : Number.parseInt(written, 10);
}
