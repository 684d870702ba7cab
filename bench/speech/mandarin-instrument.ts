import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { englishSphinxFiles, openSphinx } from '#core/engines/pocketsphinx-library.ts';
import { nothingHeard, type Recognizer } from '#core/speech/recognizer.ts';
import { englishSoundsOf } from './mandarin-sounds.ts';

/** Chosen on other recordings of the same kind; the default beams prune right answers away. */
const wideBeams = { beam: '1e-100', pbeam: '1e-100', wbeam: '1e-80' };

/**
 * Mandarin through the English acoustic model of pocketsphinx, by closed phrases without tones. It drives the whole
 * chain with real Chinese recordings where no Mandarin model is installed. It is a test instrument: across people and
 * on short words one answer in four is wrong, so the product never uses it.
 */
export function createMandarinInstrument(folder: string, phrases: readonly string[]): Recognizer {
  const phraseBySyllables = new Map(phrases.map((phrase) => [syllablesOf(phrase).join(' '), phrase]));
  const decoder = openDecoder(folder, [...phraseBySyllables.keys()]);
  let open = false;
  return {
    closed: true,
    begin: () => {
      decoder.start();
      open = true;
    },
    accept: (pcm) => {
      decoder.accept(pcm);
      return '';
    },
    hasEnded: () => false,
    finish: () => {
      if (!open) return nothingHeard;
      decoder.end();
      open = false;
      return { ...nothingHeard, text: phraseBySyllables.get(decoder.hypothesis().text) ?? '' };
    },
    setPhrases: () => {},
    close: decoder.close,
  };
}

function syllablesOf(phrase: string): string[] {
  return pinyin(phrase, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' }).map((one) => one.toLowerCase());
}

function openDecoder(folder: string, lines: readonly string[]) {
  const syllables = new Set(lines.flatMap((line) => line.split(' ')));
  const scratch = mkdtempSync(join(tmpdir(), 'yingbin-syllables-'));
  try {
    const dict = join(scratch, 'syllables.dict');
    writeFileSync(dict, [...syllables].flatMap(dictionaryLines).join(''));
    const decoder = openSphinx(englishSphinxFiles(folder).acousticModel, { dict, ...wideBeams });
    decoder.setGrammar(`#JSGF V1.0;\ngrammar phrases;\npublic <phrase> = ${lines.join('\n | ')};\n`);
    return decoder;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function dictionaryLines(syllable: string): string[] {
  return englishSoundsOf(syllable).map((phones, i) => `${syllable}${i === 0 ? '' : `(${i + 1})`} ${phones}\n`);
}
