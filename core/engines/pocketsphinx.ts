import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nothingHeard, type Recognizer } from '../speech/recognizer.ts';
import { Fault } from '../system/fault.ts';
import { createPhraseGrammar, type PhraseGrammar } from './phrase-grammar.ts';
import { englishSphinxFiles, hasPocketsphinx, openSphinx, type SphinxDecoder } from './pocketsphinx-library.ts';
import { readPronunciations } from './pronunciations.ts';

/** The default beams prune right answers away from a closed grammar. */
const wideBeams = { beam: '1e-100', pbeam: '1e-100', wbeam: '1e-80' };
/** Phones without their neighbours: forty times as fast, and as good a yardstick. */
const phoneLoopOptions = { beam: '1e-20', pbeam: '1e-20', allphone_ci: 'yes' };

/**
 * How much likelihood a phrase may lose against free phones, in pocketsphinx's unit per frame of 10 ms, and still count
 * as said. Chosen on machine voices that are not measured with; docs/voice.md has the figures.
 */
const mostLossPerFrame = 26;
const frameSamples = 160;

/**
 * English by closed phrases: a grammar of the venue's questions, and a phone loop that hears when none was said. Library
 * and model are loaded when somebody is listened to for the first time: they take as much memory as the process without.
 */
export function createPocketsphinxRecognizer({ folder }: { folder: string }): Recognizer {
  const files = englishSphinxFiles(folder);
  if (!existsSync(files.dictionary)) throw new Fault('model-damaged', 'No pocketsphinx model lies here.');
  if (!hasPocketsphinx()) throw new Fault('engine-missing', 'The Debian package libpocketsphinx3 is not installed.');
  let given: readonly string[] = [];
  let opened: OpenPocketsphinx | null = null;
  const open = () => {
    const sphinx = openPocketsphinx(files);
    sphinx.setPhrases(given);
    return sphinx;
  };
  return {
    closed: true,
    setPhrases: (phrases) => {
      given = phrases;
      opened?.setPhrases(phrases);
    },
    begin: () => {
      opened ??= open();
      opened.begin();
    },
    accept: (pcm) => opened?.accept(pcm) ?? '',
    hasEnded: () => false,
    finish: () => opened?.finish() ?? nothingHeard,
    close: () => opened?.close(),
  };
}

type OpenPocketsphinx = Omit<Recognizer, 'closed' | 'hasEnded'>;

function openPocketsphinx(files: ReturnType<typeof englishSphinxFiles>): OpenPocketsphinx {
  const pronunciations = readPronunciations(files.dictionary);
  const loop = openSphinx(files.acousticModel, phoneLoopOptions);
  loop.setPhoneLoop();
  let grammar: PhraseGrammar | null = null;
  let phrases: SphinxDecoder | null = null;
  let listening = false;
  let samples = 0;

  const setPhrases = (given: readonly string[]) => {
    grammar = createPhraseGrammar(given, pronunciations.has);
    phrases?.close();
    phrases = grammar.words.size === 0 ? null : openPhrases(files.acousticModel, grammar, pronunciations.linesFor);
    listening = false;
  };
  const finish = () => {
    if (!phrases || !grammar || !listening) return nothingHeard;
    listening = false;
    phrases.end();
    loop.end();
    const heard = phrases.hypothesis();
    const loss = (loop.hypothesis().score - heard.score) / (samples / frameSamples);
    return { ...nothingHeard, text: grammar.phraseFor(heard.text), accepted: loss <= mostLossPerFrame };
  };
  return {
    setPhrases,
    begin: () => {
      finish();
      phrases?.start();
      loop.start();
      samples = 0;
      listening = phrases !== null;
    },
    accept: (pcm) => {
      if (!phrases || !listening) return '';
      samples += pcm.length;
      phrases.accept(pcm);
      loop.accept(pcm);
      return phrases.hypothesis().text;
    },
    finish,
    close: () => {
      phrases?.close();
      loop.close();
    },
  };
}

/** The decoder reads its dictionary from a file: one of the grammar's few words is written beside it for the moment. */
function openPhrases(
  acousticModel: string,
  grammar: PhraseGrammar,
  linesFor: (words: ReadonlySet<string>) => string,
): SphinxDecoder {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-words-'));
  try {
    const dict = join(folder, 'words.dict');
    writeFileSync(dict, `${linesFor(grammar.words)}\n`);
    const decoder = openSphinx(acousticModel, { dict, ...wideBeams });
    decoder.setGrammar(grammar.jsgf);
    return decoder;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
