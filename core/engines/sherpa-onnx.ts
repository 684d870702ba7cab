import type { Language } from '#contract/base/language.ts';
import { speechRateHz } from '#contract/page/speech.ts';
import type { RecognizerSpec } from '#contract/process/speech-process.ts';
import { nothingHeard, type Recognizer } from '../speech/recognizer.ts';
import { toFloats } from '../speech/samples.ts';
import { createHotwords } from './hotwords.ts';
import { modelFile } from './model-files.ts';
import { loadSherpa, type SherpaAddon, type SherpaOnlineStream } from './sherpa-onnx-addon.ts';

type SherpaSpec = Extract<RecognizerSpec, { engine: 'sherpa-onnx' }>;

/** Streaming models see ahead; so much silence pushes the last words out of them. */
const tailSamples = speechRateHz * 0.4;

/** A recogniser of sherpa-onnx: streaming models decode while somebody speaks, others the whole utterance. */
export function createSherpaRecognizer(spec: SherpaSpec, language: Language): Recognizer {
  const sherpa = loadSherpa();
  return isWhole(spec) ? wholeUtterances(sherpa, spec, language) : streaming(sherpa, spec);
}

const isWhole = ({ kind }: SherpaSpec) => kind === 'sense-voice' || kind === 'wenet-ctc';

function streaming(sherpa: SherpaAddon, spec: SherpaSpec): Recognizer {
  const hotwords = spec.kind === 'transducer' ? createHotwords(modelFile(spec.files, 'tokens')) : null;
  const create = () => new sherpa.OnlineRecognizer(streamingConfig(spec, hotwords?.file() ?? null));
  let recognizer = create();
  let stream: SherpaOnlineStream | null = null;

  const decode = (pcm: Float32Array) => {
    if (!stream) return '';
    stream.acceptWaveform({ samples: pcm, sampleRate: speechRateHz });
    while (recognizer.isReady(stream)) recognizer.decode(stream);
    return recognizer.getResult(stream).text;
  };
  return {
    closed: false,
    begin: () => {
      stream = recognizer.createStream();
    },
    accept: (pcm) => (pcm.length === 0 || !stream ? '' : decode(toFloats(pcm))),
    hasEnded: () => stream !== null && recognizer.isEndpoint(stream),
    finish: () => {
      if (!stream) return nothingHeard;
      const text = decode(new Float32Array(tailSamples));
      stream = null;
      return { ...nothingHeard, text };
    },
    // Hints are part of a transducer's set-up: it is built anew, which takes as long as loading it.
    setPhrases: (phrases) => {
      if (!hotwords?.set(phrases)) return;
      // A stream belongs to the recogniser that made it.
      stream = null;
      recognizer = create();
    },
    close: () => {
      stream = null;
      hotwords?.close();
    },
  };
}

function streamingConfig(spec: SherpaSpec, hotwordsFile: string | null): object {
  const file = (role: string) => modelFile(spec.files, role);
  const models = {
    transducer: () => ({
      transducer: { encoder: file('encoder'), decoder: file('decoder'), joiner: file('joiner') },
    }),
    paraformer: () => ({ paraformer: { encoder: file('encoder'), decoder: file('decoder') } }),
    'zipformer2-ctc': () => ({ zipformer2Ctc: { model: file('model') } }),
    'sense-voice': () => ({}),
    'wenet-ctc': () => ({}),
  };
  return {
    featConfig: { sampleRate: speechRateHz, featureDim: 80 },
    modelConfig: {
      ...models[spec.kind](),
      tokens: file('tokens'),
      numThreads: spec.threads,
      provider: 'cpu',
      debug: 0,
    },
    // Hints need the beam search, which only transducers have.
    ...(hotwordsFile === null
      ? { decodingMethod: 'greedy_search' }
      : { decodingMethod: 'modified_beam_search', maxActivePaths: 4, hotwordsFile, hotwordsScore: 1.5 }),
    enableEndpoint: 1,
    rule1MinTrailingSilence: 2.4,
    rule2MinTrailingSilence: 0.8,
    rule3MinUtteranceLength: 30,
  };
}

const senseVoiceLanguages: Readonly<Record<Language, string>> = { 'zh-CN': 'zh', en: 'en', ja: 'ja', ko: 'ko' };

function wholeUtterances(sherpa: SherpaAddon, spec: SherpaSpec, language: Language): Recognizer {
  const recognizer = new sherpa.OfflineRecognizer(wholeConfig(spec, language));
  let pieces: Float32Array[] = [];
  const decode = () => {
    const stream = recognizer.createStream();
    for (const samples of pieces) stream.acceptWaveform({ samples, sampleRate: speechRateHz });
    recognizer.decode(stream);
    return recognizer.getResult(stream).text;
  };
  return {
    closed: false,
    begin: () => {
      pieces = [];
    },
    accept: (pcm) => {
      pieces.push(toFloats(pcm));
      return '';
    },
    hasEnded: () => false,
    finish: () => {
      const text = pieces.length === 0 ? '' : decode();
      pieces = [];
      return { ...nothingHeard, text };
    },
    setPhrases: () => {},
    close: () => {
      pieces = [];
    },
  };
}

function wholeConfig(spec: SherpaSpec, language: Language): object {
  const model = modelFile(spec.files, 'model');
  const senseVoice = { model, language: spec.spoken ?? senseVoiceLanguages[language], useInverseTextNormalization: 1 };
  return {
    featConfig: { sampleRate: speechRateHz, featureDim: 80 },
    modelConfig: {
      ...(spec.kind === 'sense-voice' ? { senseVoice } : { wenetCtc: { model } }),
      tokens: modelFile(spec.files, 'tokens'),
      numThreads: spec.threads,
      provider: 'cpu',
      debug: 0,
    },
  };
}
