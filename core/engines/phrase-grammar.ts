/** Phrases as a closed grammar of words that a dictionary knows. */
export interface PhraseGrammar {
  readonly jsgf: string;
  readonly words: ReadonlySet<string>;
  /** The phrase as it was given, for what the decoder heard; empty when it is none. */
  readonly phraseFor: (heard: string) => string;
  /** Phrases that the dictionary cannot say. */
  readonly leftOut: number;
}

const digits = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** The words of an English phrase as they are spoken: small letters, digits one by one, no marks. */
function spokenWords(phrase: string): string[] {
  const spelled = phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\d/g, (digit) => ` ${digits[Number(digit)]} `)
    .replaceAll(/[-/&]/g, ' ');
  return spelled.match(/[a-z]+(?:'[a-z]+)*/g) ?? [];
}

/** A JSGF grammar of whole phrases. Two phrases that sound alike become the first of them. */
export function createPhraseGrammar(phrases: readonly string[], isKnown: (word: string) => boolean): PhraseGrammar {
  const phraseByWords = new Map<string, string>();
  let leftOut = 0;
  for (const phrase of phrases) {
    const words = spokenWords(phrase);
    const heard = words.join(' ');
    if (words.length === 0 || !words.every(isKnown)) leftOut += 1;
    else if (!phraseByWords.has(heard)) phraseByWords.set(heard, phrase);
  }
  const lines = [...phraseByWords.keys()];
  return {
    jsgf: `#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = ${lines.join('\n | ')};\n`,
    words: new Set(lines.flatMap((line) => line.split(' '))),
    phraseFor: (heard) => phraseByWords.get(heard) ?? '',
    leftOut,
  };
}
