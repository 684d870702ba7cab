import { createRequire } from 'node:module';

export interface SherpaWaveform {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}
export interface SherpaStream {
  readonly acceptWaveform: (waveform: SherpaWaveform) => void;
}
export interface SherpaOnlineStream extends SherpaStream {
  readonly inputFinished: () => void;
}
export interface SherpaOnlineRecognizer {
  readonly createStream: () => SherpaOnlineStream;
  readonly isReady: (stream: SherpaOnlineStream) => boolean;
  readonly decode: (stream: SherpaOnlineStream) => void;
  readonly isEndpoint: (stream: SherpaOnlineStream) => boolean;
  readonly getResult: (stream: SherpaOnlineStream) => { readonly text: string };
}
export interface SherpaOfflineRecognizer {
  readonly createStream: () => SherpaStream;
  readonly decode: (stream: SherpaStream) => void;
  readonly getResult: (stream: SherpaStream) => { readonly text: string };
}
export interface SherpaTts {
  readonly sampleRate: number;
  readonly generate: (request: {
    text: string;
    sid: number;
    speed: number;
    /** Electron allows no memory outside V8's cage. */
    enableExternalBuffer: false;
  }) => SherpaWaveform;
}

/** The part of sherpa-onnx-node 1.13 that is used; the package has no declarations of its own. */
export interface SherpaAddon {
  readonly OnlineRecognizer: new (config: object) => SherpaOnlineRecognizer;
  readonly OfflineRecognizer: new (config: object) => SherpaOfflineRecognizer;
  readonly OfflineTts: new (config: object) => SherpaTts;
}

/** Loads the native library; once a process. */
export function loadSherpa(): SherpaAddon {
  const require = createRequire(import.meta.url);
  return require('sherpa-onnx-node') as SherpaAddon;
}
