import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#contract/language.ts';
import type { InstalledModel } from '#contract/model.ts';
import { speechFixture } from './spoken.ts';

/** Puts the tone fixture into the models folder of a data folder, as an installed recogniser of `language`. */
export function installToneModel(dataFolder: string, language: Language = 'zh-CN'): void {
  const name = 'tones';
  const folder = join(dataFolder, 'models', name);
  cpSync(speechFixture('zipformer2-ctc'), folder, { recursive: true });
  const model: InstalledModel = {
    name,
    languages: [language],
    spec: {
      engine: 'sherpa-onnx',
      kind: 'zipformer2-ctc',
      files: { model: 'model.onnx', tokens: 'tokens.txt' },
    },
    sha256: '0'.repeat(64),
    sha256From: 'recorded',
    licence: 'fixture',
    termsAcceptedAt: null,
    files: [],
  };
  writeFileSync(join(folder, 'model.json'), JSON.stringify(model));
}
