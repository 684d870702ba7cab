import { fileURLToPath } from 'node:url';

/** The committed recordings of an engine's tone fixture. */
export function speechFixtureManifest(engine: 'sherpa-onnx' | 'vosk'): string {
  const folder = engine === 'vosk' ? 'vosk' : 'zipformer2-ctc';
  return fileURLToPath(new URL(`../../test/fixtures/speech/${folder}/spoken/tones.jsonl`, import.meta.url));
}
