import { syllableOf } from './pinyin.ts';

/** A text as it can be typed: its characters in lower case, and whether Han characters may be spelled as in Chinese. */
export interface TypedText {
  readonly characters: string;
  readonly isSpelled: boolean;
}

/** Places [start, end) of a text that were typed, in order, and how many gaps lie between them. */
export interface TypedMatch {
  readonly places: readonly (readonly [number, number])[];
  readonly gaps: number;
}

interface Step {
  readonly typed: number;
  readonly at: number;
}

/**
 * Matches one run of typed letters and characters against a text from `from` on: characters as themselves, as their
 * whole syllable, as its initial (z or zh), and the last one as the beginning of its syllable. At most `maxGaps`
 * stretches of the text may be left out on the way. Null: not there.
 */
export function matchRun(run: string, text: TypedText, from: number, maxGaps: number): TypedMatch | null {
  for (let gaps = 0; gaps <= maxGaps; gaps++) {
    for (let start = from; start < text.characters.length; start++) {
      const path = follow(run, text, { typed: 0, at: start }, gaps);
      if (path) return { places: placesOf(path), gaps };
    }
  }
  return null;
}

/** The characters that spell the rest of the run from here, or null. */
function follow(run: string, text: TypedText, step: Step, gaps: number): readonly number[] | null {
  if (step.typed === run.length) return [];
  if (step.at >= text.characters.length) return null;
  for (const length of spellings(run, text, step)) {
    const rest = follow(run, text, { typed: step.typed + length, at: step.at + 1 }, gaps);
    if (rest) return [step.at, ...rest];
  }
  if (gaps === 0 || step.typed === 0) return null;
  for (let at = step.at + 1; at < text.characters.length; at++) {
    const rest = follow(run, text, { typed: step.typed, at }, gaps - 1);
    if (rest) return rest;
  }
  return null;
}

/** How many typed letters may stand for the character at this place, the longest first. */
function spellings(run: string, text: TypedText, { typed, at }: Step): number[] {
  const character = text.characters.charAt(at);
  if (run.charAt(typed) === character) return [1];
  const syllable = text.isSpelled ? syllableOf(character) : '';
  if (syllable === '' || run.charAt(typed) !== syllable.charAt(0)) return [];
  const lengths: number[] = [];
  if (run.startsWith(syllable, typed)) lengths.push(syllable.length);
  const rest = run.slice(typed);
  if (rest.length > 1 && rest.length < syllable.length && syllable.startsWith(rest)) lengths.push(rest.length);
  if (syllable.charAt(1) === 'h' && run.charAt(typed + 1) === 'h' && syllable.length > 2) lengths.push(2);
  lengths.push(1);
  return [...new Set(lengths)];
}

function placesOf(path: readonly number[]): [number, number][] {
  const places: [number, number][] = [];
  for (const at of path) {
    const last = places.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else places.push([at, at + 1]);
  }
  return places;
}
