import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { addNoise } from './noise.ts';
import { englishVoices, type SyntheticVoice, speakSynthetic } from './synthetic-voices.ts';
import { readSpeech } from './wave-file.ts';

/** One recording: who said what, and the sound, read when it is needed. */
export interface Recording {
  readonly speaker: string;
  readonly text: string;
  readonly read: () => Promise<Int16Array>;
}

const rowSchema = z.looseObject({ wav: z.string(), text: z.string(), speaker: z.string() });

/** The recordings of a manifest: JSON lines of wav (relative to the manifest), text, speaker. */
export async function readManifest(file: string): Promise<Recording[]> {
  const lines = (await readLines(file)).map((line) => rowSchema.parse(JSON.parse(line)));
  return lines.map(({ wav, text, speaker }) => ({
    text,
    speaker,
    read: () => readSpeech(resolve(dirname(file), wav)),
  }));
}

/** The lines of a text file that hold anything. */
export async function readLines(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

const own = (name: string) => new URL(`../data/speech/${name}`, import.meta.url).pathname;
/** So many of the hundred questions of the English basic mode are spoken. */
const spokenPhrases = 30;

export const englishGrammarFile = own('english-phrases.txt');
export const englishForeignFile = own('english-foreign.txt');

/**
 * The English basic mode's own set: thirty of a hundred questions by five machine voices, and fifty sentences that
 * are none of them, all under pink noise at `snrDb`. Made anew each time, the same for the same seed.
 */
export async function makeEnglishSet({ snrDb, seed }: { snrDb: number | null; seed: number }): Promise<Recording[]> {
  const phrases = (await readLines(englishGrammarFile)).slice(0, spokenPhrases);
  const foreign = await readLines(englishForeignFile);
  const say = (voice: SyntheticVoice) => (text: string, index: number) => ({
    speaker: voice.name,
    text,
    read: async () => {
      const clean = speakSynthetic(voice, text);
      return snrDb === null ? clean : addNoise(clean, snrDb, seed + index);
    },
  });
  return englishVoices.flatMap((voice) => [...phrases, ...foreign].map(say(voice)));
}
