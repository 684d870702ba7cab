import { createKeyboard, type Keyboard } from '#renderer/keyboard/keyboard.ts';
import type { PackWord } from '#renderer/keyboard/pack-words.ts';
import type { WordSource } from '#renderer/keyboard/pinyin/lexicon.ts';
import type { TypedQuestion } from './typed-questions.ts';

export interface TypingMeasured {
  /** Time of every key, ascending: the new state, its candidates and what the field shows. */
  readonly timesMs: readonly number[];
  /** Share of questions whose first candidate is the question, letter for letter. */
  readonly firstRight: number;
  /** Share of characters that are right in the first candidate. */
  readonly charactersRight: number;
}

/** Types every question key by key and reads off what the strip would show. */
export function measureTyping(
  questions: readonly TypedQuestion[],
  { packWords, source }: { packWords: readonly PackWord[]; source: WordSource },
): TypingMeasured {
  const keyboard = createKeyboard({ language: 'zh-CN', packWords, source });
  const timesMs: number[] = [];
  let right = 0;
  let characters = 0;
  let charactersRight = 0;
  for (const { text, letters } of questions) {
    const written = Array.from(typeLetters(keyboard, letters, timesMs));
    right += written.join('') === text ? 1 : 0;
    characters += text.length;
    charactersRight += written.filter((character, place) => character === text.charAt(place)).length;
  }
  return {
    timesMs: timesMs.sort((a, b) => a - b),
    firstRight: right / questions.length,
    charactersRight: charactersRight / characters,
  };
}

function typeLetters(keyboard: Keyboard, letters: string, timesMs: number[]): string {
  let state = keyboard.start('');
  let likeliest = '';
  for (const letter of letters) {
    const startedMs = performance.now();
    state = keyboard.press(state, { kind: 'type', text: letter });
    keyboard.candidates(state);
    likeliest = keyboard.composition(state).likeliest;
    timesMs.push(performance.now() - startedMs);
  }
  return likeliest;
}
