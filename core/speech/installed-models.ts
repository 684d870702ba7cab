import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '#contract/base/language.ts';
import { type InstalledModel, readInstalledModel } from '#contract/base/model.ts';
import type { RecognizerSpec } from '#contract/process/speech-process.ts';
import type { RecognizerPlan } from './speech-link.ts';

/** An installed model and its folder. */
export interface ModelInPlace {
  readonly model: InstalledModel;
  readonly folder: string;
}

/** The models in a models folder. What is no model, or not whole, is passed over. */
export function readInstalledModels(modelsFolder: string): readonly ModelInPlace[] {
  if (!existsSync(modelsFolder)) return [];
  const entries = readdirSync(modelsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap(({ name }) => {
    const folder = join(modelsFolder, name);
    const model = readModel(folder);
    // A folder that is being swapped in or out carries another name than its model.
    return model?.name === name ? [{ model, folder }] : [];
  });
}

function readModel(folder: string): InstalledModel | null {
  try {
    return readInstalledModel(JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')));
  } catch {
    // Without a readable model.json it is a folder like any other.
    return null;
  }
}

/** The recogniser of an installed model; null when it is something else. */
export function recognizerSpecOf({ model, folder }: ModelInPlace): RecognizerSpec | null {
  const { spec } = model;
  if (spec.engine === 'vosk') return { engine: 'vosk', folder, library: null };
  if (spec.engine !== 'sherpa-onnx') return null;
  const files = Object.fromEntries(Object.entries(spec.files).map(([role, path]) => [role, join(folder, path)]));
  return { engine: spec.engine, kind: spec.kind, files, threads: 2, spoken: spec.spoken ?? null };
}

/** A neural voice of the models folder. */
export interface InstalledVoice {
  readonly name: string;
  readonly kind: 'kokoro' | 'vits';
  readonly files: Readonly<Record<string, string>>;
  readonly speakers: Partial<Record<Language, number>>;
}

/** The installed neural voices; the best first. */
export function installedVoices(installed: readonly ModelInPlace[]): readonly InstalledVoice[] {
  const voices = installed.flatMap(({ model: { name, spec }, folder }) => {
    if (spec.engine !== 'sherpa-onnx-voice') return [];
    const absolute = (paths: string) =>
      paths
        .split(',')
        .map((path) => join(folder, path))
        .join(',');
    const files = Object.fromEntries(Object.entries(spec.files).map(([role, paths]) => [role, absolute(paths)]));
    return [{ name, kind: spec.kind, files, speakers: spec.speakers }];
  });
  return voices.toSorted((a, b) => a.kind.localeCompare(b.kind));
}

export interface PlanOptions {
  readonly installed: readonly ModelInPlace[];
  /** Names by language that go before all others. */
  readonly preferred: Readonly<Record<string, readonly string[]>>;
  /** Pocketsphinx's English model, where it is installed: heard when nothing better is. */
  readonly englishBasic: string | null;
}

/** Which recogniser hears which language: what staff prefer, else what streams, else what there is. */
export function planRecognizers({ installed, preferred, englishBasic }: PlanOptions): readonly RecognizerPlan[] {
  const plans = languages.flatMap((language) => {
    const spec = bestFor(language, installed, preferred[language] ?? []);
    return spec ? [{ languages: [language], spec }] : [];
  });
  const hearsEnglish = plans.some((plan) => plan.languages.includes('en'));
  if (hearsEnglish || englishBasic === null) return plans;
  return [...plans, { languages: ['en'], spec: { engine: 'pocketsphinx', folder: englishBasic } }];
}

/** Better kinds first: fewer errors, words while one speaks. */
const kindsByWorth = ['zipformer2-ctc', 'transducer', 'paraformer', 'sense-voice', 'vosk', 'wenet-ctc'];

function bestFor(language: Language, installed: readonly ModelInPlace[], preferred: readonly string[]) {
  const able = installed.filter(({ model }) => model.languages.includes(language));
  const worthOf = ({ model: { name, spec } }: ModelInPlace) => {
    const wish = preferred.indexOf(name);
    const kind = kindsByWorth.indexOf('kind' in spec ? spec.kind : spec.engine);
    return wish >= 0 ? wish : preferred.length + kind;
  };
  const ranked = able
    .flatMap((one) => {
      const spec = recognizerSpecOf(one);
      return spec ? [{ spec, worth: worthOf(one) }] : [];
    })
    .toSorted((a, b) => a.worth - b.worth);
  return ranked[0]?.spec ?? null;
}
