import { pinyin } from 'pinyin-pro';
import type { VenueContent } from '#contract/venue/venue.ts';

/** A question and the letters a visitor types for it. */
export interface TypedQuestion {
  readonly text: string;
  readonly letters: string;
}

/** How somebody types: whole syllables, first letters, or syllables with the later half of each word cut short. */
export type TypingHabit = 'full' | 'initials' | 'mixed';

/** Longer questions are not typed on a wall. */
const mostCharacters = 20;

/** The Chinese phrasings that can be typed as pinyin alone; the first of each entry is left to the venue's own words. */
export function questionsToType({ entries }: VenueContent): string[] {
  return entries
    .flatMap((entry) => entry.texts['zh-CN'].phrasings.slice(1))
    .filter((text) => /^[\u4e00-\u9fff]+$/.test(text) && text.length <= mostCharacters);
}

/** What the venue's words are taken from here: titles and first phrasings, so that no measured question is among them. */
export function textsOfPack({ entries }: VenueContent): string[] {
  return entries.flatMap((entry) => [entry.texts['zh-CN'].title, ...entry.texts['zh-CN'].phrasings.slice(0, 1)]);
}

/** The letters for a question in one habit. */
export function typeQuestion(text: string, habit: TypingHabit): TypedQuestion {
  const sounds = pinyin(text, { toneType: 'none', type: 'array', v: true });
  const letters = sounds.map((sound, index) => (isShort(habit, index) ? sound.charAt(0) : sound));
  return { text, letters: letters.join('') };
}

function isShort(habit: TypingHabit, index: number): boolean {
  return habit === 'initials' || (habit === 'mixed' && index % 2 === 1);
}
