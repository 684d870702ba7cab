/**
 * How the threshold of the English basic mode is chosen: what each share of right answers loses against free phones, and
 * how many sentences that are no phrase would come through there. Other voices, questions and noise than are measured with.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianEnglishModel } from '#core/engines/debian-english.ts';
import { createPhraseGrammar } from '#core/engines/phrase-grammar.ts';
import { englishSphinxFiles, openSphinx, type SphinxDecoder } from '#core/engines/pocketsphinx-library.ts';
import { readPronunciations } from '#core/engines/pronunciations.ts';
import { addNoise } from '../speech/noise.ts';
import { englishForeignFile, englishGrammarFile, readLines } from '../speech/speech-set.ts';
import { speakSynthetic, tuningVoices } from '../speech/synthetic-voices.ts';

const seed = 99;
const snrDb = 10;
const measuredPhrases = 30;

const { acousticModel, dictionary } = englishSphinxFiles(debianEnglishModel);
const phrases = await readLines(englishGrammarFile);
const foreign = await readLines(englishForeignFile);
const pronunciations = readPronunciations(dictionary);
const grammar = createPhraseGrammar(phrases, pronunciations.has);

function openPhrases(): SphinxDecoder {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-tune-'));
  const dict = join(folder, 'words.dict');
  writeFileSync(dict, `${pronunciations.linesFor(grammar.words)}\n`);
  const decoder = openSphinx(acousticModel, { dict, beam: '1e-100', pbeam: '1e-100', wbeam: '1e-80' });
  decoder.setGrammar(grammar.jsgf);
  rmSync(folder, { recursive: true });
  return decoder;
}

const closed = openPhrases();
const loop = openSphinx(acousticModel, { beam: '1e-20', pbeam: '1e-20', allphone_ci: 'yes' });
loop.setPhoneLoop();

function decode(decoder: SphinxDecoder, pcm: Int16Array) {
  decoder.start();
  decoder.accept(pcm);
  decoder.end();
  return decoder.hypothesis();
}

const right: number[] = [];
const wrong: number[] = [];
for (const voice of tuningVoices) {
  for (const text of [...phrases.slice(measuredPhrases), ...foreign]) {
    const pcm = addNoise(speakSynthetic(voice, text), snrDb, seed);
    const heard = decode(closed, pcm);
    const loss = (decode(loop, pcm).score - heard.score) / (pcm.length / 160);
    if (foreign.includes(text)) wrong.push(heard.text === '' ? Number.POSITIVE_INFINITY : loss);
    else if (grammar.phraseFor(heard.text) === text) right.push(loss);
  }
  console.error(`${voice.name} done`);
}
right.sort((a, b) => a - b);
for (const share of [0.95, 0.97, 0.98, 0.99, 1]) {
  const threshold = right[Math.ceil(share * right.length) - 1] ?? 0;
  const through = wrong.filter((loss) => loss <= threshold).length / wrong.length;
  console.log(
    `${share * 100} % of right answers: ${threshold.toFixed(1)} a frame; ${(100 * through).toFixed(2)} % of others`,
  );
}
