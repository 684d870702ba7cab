import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#contract/base/language.ts';
import type { InstalledModel } from '#contract/base/model.ts';
import { speechFixture } from './spoken.ts';

const files = { model: 'model.onnx', tokens: 'tokens.txt' };

/** Puts the tone fixture into the models folder of a data folder, as an installed recogniser of `language`. */
export function installToneModel(dataFolder: string, language: Language = 'zh-CN'): void {
  const name = 'tones';
  const folder = join(dataFolder, 'models', name);
  mkdirSync(folder, { recursive: true });
  // Without the sounds and their texts: who looks for spoken words in the data folder must not find these.
  for (const file of Object.values(files)) copyFileSync(speechFixture(`zipformer2-ctc/${file}`), join(folder, file));
  const model: InstalledModel = {
    name,
    languages: [language],
    spec: {
      engine: 'sherpa-onnx',
      kind: 'zipformer2-ctc',
      files,
    },
    sha256: '0'.repeat(64),
    sha256From: 'recorded',
    licence: 'fixture',
    termsAcceptedAt: null,
    files: [],
  };
  writeFileSync(join(folder, 'model.json'), JSON.stringify(model));
}
