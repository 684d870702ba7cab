import { readFileSync } from 'node:fs';
import { baseLanguage, type Language } from '#contract/base/language.ts';

/** Whether asides are learned from it, or only measured with it. Kinds differ, so that these show how something is told that is of no kind that was met. */
type Half = 'learned' | 'measured';

const folder = new URL('../data/asides/', import.meta.url);
const heading = /^# [a-z]+ (learned|measured)$/;

/**
 * What people say to a machine that talks, and no hall, mall or museum answers (`bench/data/README.md`): small talk, riddles,
 * the wide world, what somebody earns, what a thing is worth, and words of it. What is of one kind stands together.
 */
export function saidInPassing(language: Language, half: Half): readonly string[] {
  const file = new URL(`${language === baseLanguage ? 'zh' : language}.txt`, folder);
  const said: string[] = [];
  let of: string | undefined;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.startsWith('#')) {
      of = heading.exec(line)?.[1];
      if (!of) throw new Error(`${file.pathname}: "${line}" is no heading of a kind`);
    } else if (line !== '' && of === half) said.push(line);
  }
  return said;
}
