import { sampleVocabulary } from '#bench/traces/redaction-leaks.ts';
import type { Vocabulary } from '#core/worklist/vocabulary.ts';

let made: Vocabulary | null = null;

/** What a terminal with the sample hall knows; its lists are read once for a test file. */
export function hallWords(): Vocabulary {
  made ??= sampleVocabulary('hall');
  return made;
}
