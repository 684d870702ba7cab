import type { Candidate } from './candidate.ts';
import type { InputMethod } from './input-method.ts';

/** What has been typed so far. A plain value: nothing else is kept, so dropping it forgets everything. */
export interface Typing {
  /** Text that is settled. */
  readonly value: string;
  /** Letters still open. */
  readonly letters: string;
  /** The last choice while letters of the same run are still open, so that it can be taken back. */
  readonly choice?: Choice | undefined;
}

interface Choice {
  readonly before: Typing;
  /** The letters it left open. */
  readonly rest: string;
}

export const nothingTyped: Typing = { value: '', letters: '' };

/** Longer runs than anybody types; bounds the work for one key. */
const mostLetters = 48;
/** The longest question the terminal takes. */
export const mostCharacters = 200;

/** Adds one key's text: to the open letters, or after settling them. Too long a text stays as it is. */
export function type(typing: Typing, text: string, method: InputMethod): Typing {
  if (!method.accepts(text, typing.letters)) {
    const settled = method.spaceChooses ? chooseAll(typing, method) : settle(typing, method);
    return append(settled, text);
  }
  if (typing.value.length + typing.letters.length >= mostCharacters) return typing;
  const roomy = typing.letters.length < mostLetters ? typing : chooseAll(typing, method);
  return { ...roomy, letters: roomy.letters + text };
}

/** Takes one key back: an open letter, the last choice, or the last character of the text. */
export function erase(typing: Typing): Typing {
  const { value, letters, choice } = typing;
  if (choice !== undefined && choice.rest === letters) return choice.before;
  if (letters !== '') return { ...typing, letters: letters.slice(0, -1) };
  return { value: Array.from(value).slice(0, -1).join(''), letters: '' };
}

/** Writes a candidate; letters it does not use stay open. */
export function choose(typing: Typing, { text, uses }: Candidate): Typing {
  const letters = typing.letters.slice(uses).replace(/^'+/, '');
  const value = cut(typing.value + text);
  return letters === '' ? { value, letters } : { value, letters, choice: { before: typing, rest: letters } };
}

/** Space: the first candidate where the language has it so, else a space. */
export function space(typing: Typing, method: InputMethod): Typing {
  if (typing.letters === '' || !method.spaceChooses) return append(settle(typing, method), ' ');
  const [first] = method.candidates(typing.letters);
  return first === undefined ? settle(typing, method) : choose(typing, first);
}

/** Closes the open letters as they are. */
export function settle(typing: Typing, method: InputMethod): Typing {
  return typing.letters === '' ? typing : { value: cut(typing.value + method.settle(typing.letters)), letters: '' };
}

/** The text with the likeliest reading of what is open: what a visitor means who asks without choosing. */
export function likeliest(typing: Typing, method: InputMethod): string {
  return chooseAll(typing, method).value;
}

function chooseAll(typing: Typing, method: InputMethod): Typing {
  let chosen = typing;
  while (chosen.letters !== '') {
    const [first] = method.spaceChooses ? method.candidates(chosen.letters) : [];
    chosen = first === undefined || first.uses <= 0 ? settle(chosen, method) : choose(chosen, first);
  }
  return chosen;
}

function append(typing: Typing, text: string): Typing {
  return { value: cut(typing.value + text), letters: '' };
}

function cut(text: string): string {
  return Array.from(text).slice(0, mostCharacters).join('');
}
