import { randomInt } from 'node:crypto';
import { formsOf } from './memory-marks.ts';

/** One thing that a visitor leaves, and how it is typed. */
export interface Mark {
  readonly kind: 'id-number' | 'telephone' | 'name' | 'question' | 'pin';
  readonly text: string;
  /** The end of it, as bytes: what frees memory often writes over its beginning. */
  readonly needles: readonly Buffer[];
}

/** What somebody types in one visit and at the staff's door. The name has a syllable for each character. */
export interface PlantedMarks {
  readonly idNumber: Mark;
  readonly telephone: Mark;
  readonly name: Mark & { readonly syllables: readonly string[] };
  readonly question: Mark;
  readonly pin: Mark;
}

/** Characters of the first pages of candidates, in an order in which nobody says them. */
const spelled = [
  ['牛', 'niu'],
  ['丽', 'li'],
  ['娟', 'juan'],
  ['砧', 'zhen'],
  ['板', 'ban'],
  ['茄', 'qie'],
  ['瓢', 'piao'],
] as const;
const consonants = 'bcdfghjkmpqtvwxz';

/** Marks that stand nowhere else: other ones at each call. */
export function makeMarks(): PlantedMarks {
  const characters = shuffled(spelled);
  const name = characters.map(([character]) => character).join('');
  return {
    idNumber: markOf('id-number', digits(18)),
    telephone: markOf('telephone', digits(11)),
    name: { ...markOf('name', name), syllables: characters.map(([, syllable]) => syllable) },
    // Letters that make no syllable stay as they are typed.
    question: markOf('question', Array.from({ length: 14 }, () => consonants[randomInt(consonants.length)]).join('')),
    pin: markOf('pin', digits(12)),
  };
}

export function allOf(marks: PlantedMarks): Mark[] {
  return [marks.idNumber, marks.telephone, marks.name, marks.question, marks.pin];
}

function markOf(kind: Mark['kind'], text: string): Mark {
  return { kind, text, needles: formsOf(text.slice(-Math.ceil((text.length * 2) / 3))).slice(0, 2) };
}

/** A panel reports a finger on one key twice in a few milliseconds as one: no digit twice in a row. */
function digits(length: number): string {
  let text = '9';
  while (text.length < length) {
    const next = String(randomInt(10));
    if (!text.endsWith(next)) text += next;
  }
  return text;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  const left = [...items];
  return Array.from(items, () => left.splice(randomInt(left.length), 1)).flat();
}
