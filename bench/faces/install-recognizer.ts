import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '#models/catalogue.ts';
import { createInstaller } from '#models/installer.ts';
import { developmentModels, developmentRecognizer } from './development-recognizer.ts';

/** Installs the recogniser into a data folder and turns it on; whoever measures or tests has read its terms. */
export async function installRecognizer(
  dataFolder: string,
  { checkIn = {}, face = {} }: { readonly checkIn?: object; readonly face?: object } = {},
): Promise<void> {
  const folder = join(dataFolder, 'models');
  mkdirSync(folder, { recursive: true });
  const model = readCatalogue().find(({ name }) => name === developmentRecognizer);
  if (!model) throw new Error('the catalogue lacks the recogniser');
  const quiet = { mirrorBase: null, nowMs: Date.now, onProgress: () => undefined, onGivenUp: () => undefined };
  const installer = createInstaller({ folder, ...quiet });
  await installer.add(model, { fromFile: developmentModels(), acceptTerms: true, acceptUnverified: false });
  writeFileSync(
    join(dataFolder, 'settings.json'),
    JSON.stringify({ face: { recognizer: developmentRecognizer, ...face }, checkIn }),
  );
}
