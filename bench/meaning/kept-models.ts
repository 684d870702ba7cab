import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Language } from '#contract/base/language.ts';
import { readSentenceFile, writeSentenceFile } from '#core/answering/meaning/sentence-file.ts';
import type { LearnedPieces } from '#core/answering/meaning/sentence-model.ts';
import type { Example } from './examples.ts';
import { growVectors } from './grow-vectors.ts';
import { growths } from './growths.ts';

const folder = new URL('../../node_modules/.cache/sentence-models/', import.meta.url);

/** What makes a model of examples: another text of these files may make another one. */
const makers = [
  './grow-vectors.ts',
  './text-vectors.ts',
  '../answers/random.ts',
  '../../core/answering/meaning/sentence-model.ts',
  '../../core/answering/meaning/sentence-file.ts',
  '../../core/answering/meaning/packed-vectors.ts',
].map((name) => new URL(name, import.meta.url));

/**
 * A sentence model of its own for some examples, as it would be shipped, in eight bits a number. The commands that train
 * rankers need the same ones in turn: what one has grown, the next one reads.
 */
export function grownOrKept(examples: readonly Example[], language: Language): LearnedPieces {
  const growth = growths[language];
  const hash = createHash('sha256').update(JSON.stringify({ language, growth, examples }));
  for (const maker of makers) hash.update(readFileSync(maker));
  const file = new URL(hash.digest('hex'), folder);
  const kept = keptIn(file);
  if (kept) return kept;
  const written = writeSentenceFile(
    growVectors(examples, growth, () => {}),
    { language, recipe: {} },
  );
  const begun = new URL(`${file.href}.${process.pid}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(begun, written);
  renameSync(begun, file);
  return readSentenceFile(written).learned;
}

function keptIn(file: URL): LearnedPieces | null {
  try {
    return readSentenceFile(readFileSync(file)).learned;
  } catch {
    return null;
  }
}
