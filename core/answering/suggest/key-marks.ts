import type { TypedText } from './typed-match.ts';

/** The mark of a key, one bit of 32: several keys share one, so that a mark that is there proves nothing. */
function markOf(code: number): number {
  return 1 << (Math.imul(code, 2_654_435_761) >>> 27);
}

/** The marks of each text's characters and initials together. */
export function marksOfTexts({ codes, initials }: Omit<TypedText, 'start' | 'end'>, start: Uint32Array): Uint32Array {
  const marks = new Uint32Array(Math.max(0, start.length - 1));
  for (let text = 0; text < marks.length; text++) {
    let all = 0;
    for (let at = start[text] as number; at < (start[text + 1] as number); at++) {
      all |= markOf(codes[at] as number);
      if (initials[at] !== 0) all |= markOf(initials[at] as number);
    }
    marks[text] = all;
  }
  return marks;
}

/** In pinyin these stand within a syllable as well, and need be no key of their own. */
const withinSyllables = new Set('aeiouvngrh');

/** The marks that a text must have to hold these runs; where it may be spelled, of what begins a syllable. */
export function marksNeeded(runs: readonly string[], isSpelled: boolean): number {
  let all = 0;
  for (const run of runs)
    for (let at = 0; at < run.length; at++)
      if (at === 0 || !isSpelled || !withinSyllables.has(run.charAt(at))) all |= markOf(run.charCodeAt(at));
  return all;
}
