import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language } from '#contract/base/language.ts';
import type { RecognizerSpec } from '#contract/process/speech-process.ts';
import { debianEnglishModel } from '#core/engines/debian-english.ts';
import { loadRecognizer } from '#core/engines/recognizers.ts';
import type { Recognizer } from '#core/speech/recognizer.ts';
import { createMandarinInstrument } from './mandarin-instrument.ts';

export type EngineName = RecognizerSpec['engine'];

/** What to hear with: an engine and its model, by folder, by catalogue name (`findInstalled`) or the tone fixture. */
export interface RecognizerChoice {
  readonly engine: EngineName;
  readonly model: string;
  readonly language: Language;
  readonly phrases: readonly string[];
  readonly findInstalled: (name: string) => RecognizerSpec | null;
}

const fixture = (path: string) => fileURLToPath(new URL(`../../test/fixtures/speech/${path}`, import.meta.url));

/** The recogniser for a choice; throws when there is no such model. */
export async function chooseRecognizer(choice: RecognizerChoice): Promise<Recognizer> {
  const { engine, language, phrases } = choice;
  if (engine === 'pocketsphinx' && language !== 'en') return createMandarinInstrument(debianEnglishModel, phrases);
  const recognizer = await loadRecognizer(specFor(choice), language);
  recognizer.setPhrases(phrases);
  return recognizer;
}

function specFor({ engine, model, findInstalled }: RecognizerChoice): RecognizerSpec {
  if (engine === 'pocketsphinx') return { engine, folder: model === 'tone' ? debianEnglishModel : model };
  const folder = model === 'tone' ? fixture(engine === 'vosk' ? 'vosk' : 'zipformer2-ctc') : model;
  if (engine === 'vosk' && existsSync(join(folder, 'am'))) return { engine, folder, library: null };
  if (engine === 'sherpa-onnx' && existsSync(join(folder, 'model.onnx'))) {
    const files = { model: join(folder, 'model.onnx'), tokens: join(folder, 'tokens.txt') };
    return { engine, kind: 'zipformer2-ctc', files, threads: 2, spoken: null };
  }
  const installed = findInstalled(model);
  if (installed?.engine !== engine) throw new Error(`No model ${model} of ${engine} is installed.`);
  return installed;
}
