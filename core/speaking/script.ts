import type { Language } from '#contract/language.ts';
import type { Sentence, SpokenSubject } from '#contract/speaking.ts';
import { splitSentences } from './sentences.ts';

/** An approved answer as it is read: what stands on the screen and, where writing and speech differ, how to say it. */
export interface SpokenEntry {
  readonly language: Language;
  readonly parts: readonly { readonly text: string; readonly reading: string | null }[];
}

/** A stretch of text that is read in one go. */
export interface Piece {
  readonly sentence: Sentence;
  /** What is said, where it is not the text itself. */
  readonly reading: string | null;
}

/** What is read aloud, cut into pieces. */
export interface Script {
  readonly text: string;
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

/** How approved words are said; a part of what the venue's content offers. */
export interface Readings {
  readonly readingOf: (text: string, language: Language) => string | null;
  readonly readEntry: (entryId: string, language: Language) => SpokenEntry | null;
}

/** The script of what somebody wants to hear; null for an entry that does not exist. */
export function scriptOf(subject: SpokenSubject, visitLanguage: Language, readings: Readings): Script | null {
  if (subject.kind === 'entry') {
    const entry = readings.readEntry(subject.entryId, visitLanguage);
    return entry && scriptOfParts(entry);
  }
  const language = subject.language ?? visitLanguage;
  const parts = subject.text.split('\n').map((text) => ({ text, reading: readings.readingOf(text.trim(), language) }));
  return scriptOfParts({ language, parts });
}

function scriptOfParts({ language, parts }: SpokenEntry): Script {
  let start = 0;
  const pieces = parts.flatMap(({ text, reading }): Piece[] => {
    const from = start;
    start += text.length + 1;
    // A part with a reading of its own is one piece: nobody knows which of its words stand for which sentence.
    if (reading !== null) return [{ sentence: { start: from, end: from + text.length }, reading }];
    return splitSentences(text, language).map((sentence) => ({
      sentence: { start: from + sentence.start, end: from + sentence.end },
      reading: null,
    }));
  });
  return { text: parts.map(({ text }) => text).join('\n'), language, pieces };
}
