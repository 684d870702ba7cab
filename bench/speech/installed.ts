import { resolve } from 'node:path';
import type { RecognizerSpec } from '#contract/process/speech-process.ts';
import { type ModelInPlace, readInstalledModels, recognizerSpecOf } from '#core/speech/installed-models.ts';

/** The models that `npm run models` has put into a data folder. */
export function installedModels(dataFolder: string): readonly ModelInPlace[] {
  return readInstalledModels(resolve(dataFolder, 'models'));
}

/** An installed recogniser by its catalogue name. */
export function findInstalledSpec(dataFolder: string): (name: string) => RecognizerSpec | null {
  return (name) => {
    const found = installedModels(dataFolder).find(({ model }) => model.name === name);
    return found ? recognizerSpecOf(found) : null;
  };
}
