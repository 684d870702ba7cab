import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import koffi from 'koffi';
import { Fault } from '../system/fault.ts';

const librariesByPlatform: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x86_64/libvosk.so',
  'darwin-x64': 'osx-universal/libvosk.dylib',
  'darwin-arm64': 'osx-universal/libvosk.dylib',
  'win32-x64': 'win-x86_64/libvosk.dll',
};

/** Where the libvosk of npm package vosk lies on this machine, or null where the package has none. */
export function voskLibraryFile(): string | null {
  const name = librariesByPlatform[`${process.platform}-${process.arch}`];
  if (name === undefined) return null;
  const manifest = createRequire(import.meta.url).resolve('vosk/package.json');
  const file = join(dirname(manifest), 'lib', name);
  return existsSync(file) ? file : null;
}

/** Something libvosk owns. */
export type VoskPointer = object;

/** The calls of vosk_api.h that are used. Those younger than the oldest library that is met are looked up and may be absent. */
export interface VoskLibrary {
  readonly openModel: (folder: string) => VoskPointer | null;
  readonly closeModel: (model: VoskPointer) => void;
  readonly openRecognizer: (model: VoskPointer, rateHz: number) => VoskPointer | null;
  readonly closeRecognizer: (recognizer: VoskPointer) => void;
  readonly accept: (recognizer: VoskPointer, pcm: Int16Array, samples: number) => number;
  readonly partial: (recognizer: VoskPointer) => string;
  readonly result: (recognizer: VoskPointer) => string;
  readonly finalResult: (recognizer: VoskPointer) => string;
  readonly reset: (recognizer: VoskPointer) => void;
  readonly setAlternatives: (recognizer: VoskPointer, count: number) => void;
  /** Since 0.3.50: silence at the start, silence at the end, longest utterance, all in seconds. */
  readonly setEndpointDelays: ((recognizer: VoskPointer, start: number, end: number, longest: number) => void) | null;
}

/** Loads libvosk; throws a fault when it cannot be loaded. */
export function loadVosk(file = voskLibraryFile()): VoskLibrary {
  if (file === null) throw new Fault('engine-missing', 'There is no libvosk for this machine.');
  const library = koffi.load(file);
  const bind = (prototype: string) => library.func(prototype);
  const bindIfThere = (prototype: string) => {
    try {
      return library.func(prototype);
    } catch {
      // koffi tells a symbol that an older library lacks by throwing.
      return null;
    }
  };
  bind('void vosk_set_log_level(int)')(-1);
  return {
    openModel: bind('void* vosk_model_new(const char*)') as VoskLibrary['openModel'],
    closeModel: bind('void vosk_model_free(void*)') as VoskLibrary['closeModel'],
    openRecognizer: bind('void* vosk_recognizer_new(void*, float)') as VoskLibrary['openRecognizer'],
    closeRecognizer: bind('void vosk_recognizer_free(void*)') as VoskLibrary['closeRecognizer'],
    accept: bind('int vosk_recognizer_accept_waveform_s(void*, const int16_t*, int)') as VoskLibrary['accept'],
    partial: bind('const char* vosk_recognizer_partial_result(void*)') as VoskLibrary['partial'],
    result: bind('const char* vosk_recognizer_result(void*)') as VoskLibrary['result'],
    finalResult: bind('const char* vosk_recognizer_final_result(void*)') as VoskLibrary['finalResult'],
    reset: bind('void vosk_recognizer_reset(void*)') as VoskLibrary['reset'],
    setAlternatives: bind('void vosk_recognizer_set_max_alternatives(void*, int)') as VoskLibrary['setAlternatives'],
    setEndpointDelays: bindIfThere(
      'void vosk_recognizer_set_endpointer_delays(void*, float, float, float)',
    ) as VoskLibrary['setEndpointDelays'],
  };
}
