import { existsSync } from 'node:fs';
import type { MicrophoneSpec } from '#contract/process/speech-process.ts';
import type { VoiceSettings } from '#contract/settings/voice-settings.ts';
import type { KanaReader } from '../speaking/kana-reader.ts';
import type { Voice } from '../speaking/voice.ts';
import type { Fork } from '../system/child.ts';
import { debianEnglishModel } from './debian-english.ts';
import { createEspeakVoice, hasEspeak } from './espeak-ng.ts';
import { findKanaReader } from './kana.ts';
import { hasCaptureDevice } from './recorder-devices.ts';

/** What this machine listens and speaks with. */
export interface SpeechParts {
  /** The module of the speech process. */
  readonly entry: URL;
  readonly microphone: MicrophoneSpec;
  /** Pocketsphinx's English model, where it is installed. */
  readonly englishBasic: string | null;
  /** The module of a neural voice's process. */
  readonly voiceEntry: URL;
  /** espeak-ng, where it is installed. */
  readonly plainVoice: Voice | null;
  /** Makes Japanese readings, where its dictionary is installed. */
  readonly kana: KanaReader | null;
}

/** Where the process's code lies; a bundle puts it elsewhere. */
const ownEntry = new URL('./speech-process.ts', import.meta.url);
const ownVoiceEntry = new URL('./voice-process.ts', import.meta.url);

/** Looks at the machine: the recorder is used where arecord finds a device, else the page's microphone; never both. */
export async function findSpeechParts(settings: VoiceSettings, fork: Fork): Promise<SpeechParts> {
  return {
    entry: ownEntry,
    microphone: await chooseMicrophone(settings),
    englishBasic: existsSync(debianEnglishModel) ? debianEnglishModel : null,
    voiceEntry: ownVoiceEntry,
    plainVoice: (await hasEspeak()) ? createEspeakVoice(settings) : null,
    kana: findKanaReader(fork),
  };
}

async function chooseMicrophone({ microphone, recorder, recorderDevice }: VoiceSettings): Promise<MicrophoneSpec> {
  const isRecorder = microphone === 'recorder' || (microphone === 'auto' && (await hasCaptureDevice()));
  return isRecorder ? { kind: 'recorder', program: recorder, device: recorderDevice } : { kind: 'page' };
}
