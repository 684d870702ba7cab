import type { Language } from '#contract/base/language.ts';
import type { RecognizerSpec } from '#contract/process/speech-process.ts';
import type { Recognizer } from '../speech/recognizer.ts';

/** Loads a recogniser. Its engine's native library is loaded with it, and no other engine's. */
export async function loadRecognizer(spec: RecognizerSpec, language: Language): Promise<Recognizer> {
  switch (spec.engine) {
    case 'sherpa-onnx': {
      const { createSherpaRecognizer } = await import('./sherpa-onnx.ts');
      return createSherpaRecognizer(spec, language);
    }
    case 'vosk': {
      const { createVoskRecognizer } = await import('./vosk.ts');
      return createVoskRecognizer(spec);
    }
    case 'pocketsphinx': {
      const { createPocketsphinxRecognizer } = await import('./pocketsphinx.ts');
      return createPocketsphinxRecognizer(spec);
    }
  }
}
