import { syllableOfCode } from '../text/pinyin.ts';

/**
 * A text as it can be typed: its characters in lower case, as codes between two places of an array, and whether Han
 * characters may be spelled as in Chinese.
 */
export interface TypedText {
  readonly codes: Uint16Array;
  /** The letter with which the spelling of each character begins; 0 for none. */
  readonly initials: Uint8Array;
  readonly start: number;
  readonly end: number;
  readonly isSpelled: boolean;
}

/**
 * Matches one run of typed letters and characters against a text from the place `from` on: characters as themselves, as
 * their whole syllable, as its initial (z or zh), and the last one as the beginning of its syllable. At most `maxGaps`
 * stretches of the text may be left out on the way. Appends the places of the characters to `path`; says how many gaps
 * lie between them, or -1, with the path as it was, where the text has no such run.
 */
export function matchRun(run: string, text: TypedText, from: number, maxGaps: number, path: number[]): number {
  for (let gaps = 0; gaps <= maxGaps; gaps++) {
    for (let start = from; start < text.end; start++) {
      if (canBegin(run, 0, text, start) && follow(run, 0, text, start, gaps, path)) return gaps;
    }
  }
  return -1;
}

function spelling(text: TypedText, at: number): string {
  return text.isSpelled ? syllableOfCode(text.codes[at] as number) : '';
}

/** Whether what is typed from here on can begin with this character: cheap, and mostly no. */
function canBegin(run: string, typed: number, text: TypedText, at: number): boolean {
  const key = run.charCodeAt(typed);
  return text.codes[at] === key || text.initials[at] === key;
}

/** Appends to the path the characters that spell the rest of the run from here; false and unchanged if none do. */
function follow(run: string, typed: number, text: TypedText, at: number, gaps: number, path: number[]): boolean {
  if (typed === run.length) return true;
  if (at >= text.end) return false;
  if (canBegin(run, typed, text, at) && spells(run, typed, text, at, gaps, path)) return true;
  if (gaps === 0 || typed === 0) return false;
  for (let later = at + 1; later < text.end; later++) {
    if (canBegin(run, typed, text, later) && follow(run, typed, text, later, gaps - 1, path)) return true;
  }
  return false;
}

/** Tries how many typed letters may stand for the character at this place, the most first. */
function spells(run: string, typed: number, text: TypedText, at: number, gaps: number, path: number[]): boolean {
  if (run.charCodeAt(typed) === text.codes[at]) return goOn(run, typed + 1, text, at, gaps, path);
  const syllable = spelling(text, at);
  const left = run.length - typed;
  if (run.startsWith(syllable, typed) && goOn(run, typed + syllable.length, text, at, gaps, path)) return true;
  const isBegun = left > 1 && left < syllable.length && syllable.startsWith(run.slice(typed));
  if (isBegun && goOn(run, run.length, text, at, gaps, path)) return true;
  const isRetroflex = syllable.charAt(1) === 'h' && run.charAt(typed + 1) === 'h';
  return (isRetroflex && goOn(run, typed + 2, text, at, gaps, path)) || goOn(run, typed + 1, text, at, gaps, path);
}

/** Takes the character at this place for what was typed before `typed`, and goes on after it. */
function goOn(run: string, typed: number, text: TypedText, at: number, gaps: number, path: number[]): boolean {
  path.push(at);
  if (follow(run, typed, text, at + 1, gaps, path)) return true;
  path.pop();
  return false;
}

/** Places next to each other as stretches [from, to), counted from the start of the text. */
export function stretchesOf(path: readonly number[], start: number): [number, number][] {
  const stretches: [number, number][] = [];
  for (const place of [...path].sort((a, b) => a - b)) {
    const at = place - start;
    const last = stretches.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else stretches.push([at, at + 1]);
  }
  return stretches;
}
