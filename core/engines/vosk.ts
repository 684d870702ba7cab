import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { speechRateHz } from '#contract/page/speech.ts';
import type { RecognizerSpec } from '#contract/process/speech-process.ts';
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
export function createVoskRecognizer(spec: VoskSpec): Recognizer {
  const parts = open(spec);
  const { vosk, model, recognizer } = parts;
  vosk.setAlternatives(recognizer, alternativesWanted);
  vosk.setEndpointDelays?.(recognizer, endpointDelaysS.start, endpointDelaysS.end, endpointDelaysS.longest);
  return {
    ...listener(parts),
    closed: false,
    setPhrases: () => {},
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
