import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceSpec } from '#contract/base/model.ts';
import type { VisionConfiguration } from '#contract/process/vision-process.ts';
import { readCatalogue } from '#models/catalogue.ts';

/** The recogniser of the catalogue whose files come with a package for development. */
export const developmentRecognizer = 'faceplugin-0.0.1';

/** Where that package has its models. */
export function developmentModels(): string {
  const manifest = createRequire(import.meta.url).resolve('faceplugin-face-recognition-js/package.json');
  return join(dirname(manifest), 'model');
}

/** The recogniser as the catalogue describes it, to be loaded from a folder with its files. */
export function configurationOf(name: string, folder: string): VisionConfiguration & { readonly spec: FaceSpec } {
  const model = readCatalogue().find((one) => one.name === name);
  if (model?.spec.engine !== 'face') throw new Error(`The catalogue has no recogniser ${name}.`);
  const hashes = new Map(model.parts?.map(({ path, sha256 }) => [path, sha256]));
  const files = Object.entries(model.spec.files).map(([role, path]) => [
    role,
    { path: join(folder, path), sha256: hashes.get(path) ?? '' },
  ]);
  return { kind: 'configure', spec: model.spec, files: Object.fromEntries(files) };
}
