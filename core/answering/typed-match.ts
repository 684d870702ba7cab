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

/**
 * Matches one run of typed letters and characters against a text from `from` on: characters as themselves, as their
 * whole syllable, as its initial (z or zh), and the last one as the beginning of its syllable. At most `maxGaps`
 * stretches of the text may be left out on the way. Null: not there.
 */
export function matchRun(run: string, text: TypedText, from: number, maxGaps: number): TypedMatch | null {
  const path: number[] = [];
  for (let gaps = 0; gaps <= maxGaps; gaps++) {
    for (let start = from; start < text.characters.length; start++) {
      if (canBegin(run, 0, text, start) && follow(run, 0, text, start, gaps, path)) {
        return { places: placesOf(path), gaps };
      }
      path.length = 0;
    }
  }
  return null;
}

function spelling(text: TypedText, at: number): string {
  return text.isSpelled ? syllableOf(text.characters.charAt(at)) : '';
}

/** Whether what is typed from here on can begin with this character: cheap, and mostly no. */
function canBegin(run: string, typed: number, text: TypedText, at: number): boolean {
  const key = run.charCodeAt(typed);
  return text.characters.charCodeAt(at) === key || spelling(text, at).charCodeAt(0) === key;
}

/** Appends to the path the characters that spell the rest of the run from here; false and unchanged if none do. */
function follow(run: string, typed: number, text: TypedText, at: number, gaps: number, path: number[]): boolean {
  if (typed === run.length) return true;
  if (at >= text.characters.length) return false;
  const goOn = (length: number) => {
    path.push(at);
    if (follow(run, typed + length, text, at + 1, gaps, path)) return true;
    path.pop();
    return false;
  };
  if (canBegin(run, typed, text, at) && spells(run, typed, text, at, goOn)) return true;
  if (gaps === 0 || typed === 0) return false;
  for (let later = at + 1; later < text.characters.length; later++) {
    if (canBegin(run, typed, text, later) && follow(run, typed, text, later, gaps - 1, path)) return true;
  }
  return false;
}

/** Tries how many typed letters may stand for the character at this place, the most first. */
function spells(run: string, typed: number, text: TypedText, at: number, goOn: (length: number) => boolean): boolean {
  if (run.charAt(typed) === text.characters.charAt(at)) return goOn(1);
  const syllable = spelling(text, at);
  const left = run.length - typed;
  if (run.startsWith(syllable, typed) && goOn(syllable.length)) return true;
  if (left > 1 && left < syllable.length && syllable.startsWith(run.slice(typed)) && goOn(left)) return true;
  const isRetroflex = syllable.charAt(1) === 'h' && run.charAt(typed + 1) === 'h';
  return (isRetroflex && goOn(2)) || goOn(1);
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
