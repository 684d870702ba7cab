import type { Language } from '#contract/base/language.ts';
import type { Sentence, SpokenSubject } from '#contract/page/speaking.ts';
import { splitSentences } from './sentences.ts';
import type { SaidAs, SpokenContent, SpokenEntry } from './spoken-content.ts';

/** A stretch of text that is read in one go. */
export interface Piece {
  readonly sentence: Sentence;
  /** How it is said, where that is not as it is written. */
  readonly saidAs: SaidAs | null;
}

/** What is read aloud, cut into pieces. */
export interface Script {
  readonly text: string;
  readonly language: Language;
  readonly pieces: readonly Piece[];
}

type Words = Pick<SpokenContent, 'readingOf' | 'readEntry'>;

/** The script of what somebody wants to hear; null for an entry that does not exist. */
export function scriptOf(subject: SpokenSubject, visitLanguage: Language, words: Words): Script | null {
  if (subject.kind === 'entry') {
    const entry = words.readEntry(subject.entryId, visitLanguage);
    return entry && scriptOfParts(entry, words);
  }
  return scriptOfParts({ language: subject.language ?? visitLanguage, parts: subject.text.split('\n') }, words);
}

/** The script of one sentence, said in this way. */
export function scriptOfSentence(text: string, language: Language, saidAs: SaidAs | null): Script {
  return { text, language, pieces: [{ sentence: { start: 0, end: text.length }, saidAs }] };
}

function scriptOfParts({ language, parts }: SpokenEntry, { readingOf }: Words): Script {
  let start = 0;
  const pieces = parts.flatMap((text): Piece[] => {
    const from = start;
    start += text.length + 1;
    // A part with a reading of its own is one piece: nobody knows which of its words stand for which sentence.
    const whole = readingOf(text.trim(), language);
    if (whole) return [{ sentence: { start: from, end: from + text.length }, saidAs: whole }];
    return splitSentences(text, language).map((sentence) => ({
      sentence: { start: from + sentence.start, end: from + sentence.end },
      saidAs: readingOf(text.slice(sentence.start, sentence.end), language),
    }));
  });
  return { text: parts.join('\n'), language, pieces };
}
