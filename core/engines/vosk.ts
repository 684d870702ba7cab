import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '#contract/language.ts';
import { speechRateHz } from '#contract/speech.ts';
import type { RecognizerSpec } from '#contract/speech-process.ts';
import { type Hypothesis, nothingHeard, type Recognizer } from '../speech/recognizer.ts';
import { Fault } from '../system/fault.ts';
import { loadVosk, type VoskLibrary, type VoskPointer } from './vosk-library.ts';

type VoskSpec = Extract<RecognizerSpec, { engine: 'vosk' }>;

const partialSchema = z.object({ partial: z.string() });
const textSchema = z.object({ text: z.string() });
const resultSchema = z.union([z.object({ alternatives: z.array(textSchema) }), textSchema]);
const alternativesWanted = 4;
/** The end of speech is decided outside; Vosk's own rules only cut what is longer than anybody listens. */
const endpointDelaysS = { start: 10, end: 1, longest: 60 };

interface VoskParts {
  readonly vosk: VoskLibrary;
  readonly model: VoskPointer;
  readonly recognizer: VoskPointer;
}

/** A recogniser of libvosk. Word lists in partial results stay off: asking for them crashed the library. */
export function createVoskRecognizer(spec: VoskSpec, language: Language): Recognizer {
  const parts = open(spec);
  const { vosk, model, recognizer } = parts;
  vosk.setAlternatives(recognizer, alternativesWanted);
  vosk.setEndpointDelays?.(recognizer, endpointDelaysS.start, endpointDelaysS.end, endpointDelaysS.longest);
  const { setGrammar } = vosk;
  const closed = spec.closed && setGrammar !== null;
  return {
    ...listener(parts),
    closed,
    setPhrases: (phrases) => {
      if (closed)
        setGrammar?.(
          recognizer,
          grammarOf(phrases, language, (word) => vosk.findWord(model, word) >= 0),
        );
    },
    close: () => {
      vosk.closeRecognizer(recognizer);
      vosk.closeModel(model);
    },
  };
}

function open(spec: VoskSpec): VoskParts {
  // For a folder without a model the library gives null and nothing else: the file is looked for first.
  if (!existsSync(join(spec.folder, 'am', 'final.mdl'))) throw new Fault('model-damaged', 'No Vosk model lies here.');
  const vosk = spec.library === null ? loadVosk() : loadVosk(spec.library);
  const model = vosk.openModel(spec.folder);
  if (!model) throw new Fault('model-damaged', 'Vosk refuses the model.');
  const recognizer = vosk.openRecognizer(model, speechRateHz);
  if (!recognizer) throw new Fault('model-damaged', 'Vosk made no recogniser of the model.');
  return { vosk, model, recognizer };
}

function listener({ vosk, recognizer }: VoskParts): Pick<Recognizer, 'begin' | 'accept' | 'hasEnded' | 'finish'> {
  // Vosk ends utterances by itself: what it has finished is kept in front of what follows.
  let finished: Hypothesis[] = [];
  let ended = false;
  const textWith = (rest: string) => [...finished.map(({ text }) => text), rest].filter(Boolean).join(' ');
  return {
    begin: () => {
      vosk.reset(recognizer);
      finished = [];
      ended = false;
    },
    accept: (pcm) => {
      if (pcm.length === 0) return '';
      if (vosk.accept(recognizer, pcm, pcm.length) === 0) {
        return textWith(partialSchema.parse(JSON.parse(vosk.partial(recognizer))).partial);
      }
      finished.push(hypothesisIn(vosk.result(recognizer)));
      ended = true;
      return textWith('');
    },
    hasEnded: () => ended,
    finish: () => {
      finished.push(hypothesisIn(vosk.finalResult(recognizer)));
      const parts = finished.filter(({ text }) => text !== '');
      const [first] = parts;
      finished = [];
      if (parts.length === 1 && first) return first;
      return { ...nothingHeard, text: parts.map(({ text }) => text).join(' ') };
    },
  };
}

function hypothesisIn(json: string): Hypothesis {
  const result = resultSchema.parse(JSON.parse(json));
  if ('text' in result) return { ...nothingHeard, text: result.text };
  const [best, ...others] = result.alternatives.map(({ text }) => text);
  return { ...nothingHeard, text: best ?? '', alternatives: others };
}

/** Phrases as Vosk's grammar wants them: words of its dictionary with spaces between, and a way out. */
function grammarOf(phrases: readonly string[], language: Language, isKnown: (word: string) => boolean): string {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const wordsOf = (phrase: string) =>
    [...segmenter.segment(phrase.toLowerCase())]
      .filter(({ isWordLike }) => isWordLike)
      .flatMap(({ segment }) => (isKnown(segment) ? [segment] : [...segment]));
  const lines = phrases.map(wordsOf).filter((words) => words.length > 0 && words.every(isKnown));
  return JSON.stringify([...lines.map((words) => words.join(' ')), '[unk]']);
}
