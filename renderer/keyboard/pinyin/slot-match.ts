import type { Slot } from './segmentation.ts';
import { fuzzyForm, isInitial, isSyllable, syllableNumber, syllables } from './syllables.ts';

/**
 * What it costs to read a slot as each syllable, in nats, so that it adds up with log-probabilities of words;
 * Infinity where it cannot be read so.
 */
export type Readings = Float32Array;

const unfinishedPenalty = 2;
/** `ka` is complete; that it should become `kang` is unlikely. */
const overfinishedPenalty = 6;
const fuzzyPenalty = 3;
const initialPenalty = 4;

export type MatchSlot = (slot: Slot, isLast: boolean) => Readings;

/** Remembers the readings of slots met before: a few hundred different ones exist. */
export function createSlotMatcher(): MatchSlot {
  const known = new Map<string, Readings>();
  return (slot, isLast) => {
    const key = isLast ? `${slot.text}…` : slot.text;
    const found = known.get(key) ?? readingsOf(slot.text, isLast);
    known.set(key, found);
    return found;
  };
}

/** What it costs to take typed letters for a syllable. `isLast`: more letters of the syllable may still follow. */
function readingPenalty(typed: string, syllable: string, isLast: boolean): number {
  if (syllableNumber(typed) !== undefined && syllableNumber(typed) === syllableNumber(syllable)) return 0;
  if (isLast && syllable.startsWith(typed)) return isSyllable(typed) ? overfinishedPenalty : unfinishedPenalty;
  if (canStandAlone(typed) && syllable.startsWith(typed)) return initialPenalty;
  return fuzzyReadingPenalty(typed, syllable, isLast);
}

function fuzzyReadingPenalty(typed: string, syllable: string, isLast: boolean): number {
  const typedForm = fuzzyForm(typed);
  const form = fuzzyForm(syllable);
  if (typedForm === form) return fuzzyPenalty;
  if (!form.startsWith(typedForm)) return Infinity;
  if (isLast && !isSyllable(typed)) return unfinishedPenalty + fuzzyPenalty;
  return canStandAlone(typed) ? initialPenalty + fuzzyPenalty : Infinity;
}

/** Letters that abbreviate a syllable in the middle of a word. */
function canStandAlone(typed: string): boolean {
  return isInitial(typed) || typed === 'a' || typed === 'e' || typed === 'o';
}

function readingsOf(typed: string, isLast: boolean): Readings {
  return Float32Array.from(syllables, (syllable) => readingPenalty(typed, syllable, isLast));
}
