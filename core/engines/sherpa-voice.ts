import type { ToVoice } from '#contract/process/voice-process.ts';
import type { Speech } from '../speaking/voice.ts';
import { modelFile } from './model-files.ts';
import { loadSherpa } from './sherpa-onnx-addon.ts';

type VoiceModel = Pick<Extract<ToVoice, { kind: 'configure' }>, 'model' | 'files' | 'threads'>;

/** A neural voice of sherpa-onnx; synthesis is synchronous. */
export interface SherpaVoice {
  readonly speak: (request: { text: string; speaker: number; speed: number }) => Speech;
}

export function createSherpaVoice(spec: VoiceModel): SherpaVoice {
  const { OfflineTts } = loadSherpa();
  const tts = new OfflineTts({
    model: { ...modelConfig(spec), numThreads: spec.threads, provider: 'cpu', debug: 0 },
    maxNumSentences: 1,
  });
  return {
    speak: ({ text, speaker, speed }) => {
      const { samples, sampleRate } = tts.generate({ text, sid: speaker, speed, enableExternalBuffer: false });
      return { pcm: toSamples(samples), rateHz: sampleRate };
    },
  };
}

function modelConfig({ model, files }: VoiceModel): object {
  const tokens = modelFile(files, 'tokens');
  const shared = { model: modelFile(files, 'model'), tokens, lexicon: files.lexicon ?? '', dataDir: files.data ?? '' };
  if (model === 'kokoro') return { kokoro: { ...shared, voices: modelFile(files, 'voices') } };
  return { vits: { ...shared, dictDir: files.dict ?? '' } };
}

function toSamples(floats: Float32Array): Int16Array {
  const pcm = new Int16Array(floats.length);
  for (let i = 0; i < pcm.length; i += 1) {
    pcm[i] = Math.max(-32_768, Math.min(32_767, Math.round((floats[i] ?? 0) * 32_767)));
  }
  return pcm;
}
