import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type CatalogueModel, modelCatalogueSchema } from '#contract/base/model.ts';

const ownFile = new URL('./catalogue.json', import.meta.url);

/** The models that can be had, in order of preference. */
export function readCatalogue(file: string | URL = ownFile): readonly CatalogueModel[] {
  return modelCatalogueSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).models;
}

/** What a model's archive is called, wherever it lies; of a model of separate files, their folder. */
export function archiveName(model: CatalogueModel): string {
  if (model.archive === 'files') return model.name;
  return basename(new URL(model.sources[0] ?? `file:///${model.name}.${model.archive}`).pathname);
}

/** Addresses to try, in order: the venue's mirror before the published sources. */
export function sourcesOf(model: CatalogueModel, mirrorBase: string | null): readonly string[] {
  if (mirrorBase === null) return model.sources;
  return [new URL(archiveName(model), mirrorBase.endsWith('/') ? mirrorBase : `${mirrorBase}/`).href, ...model.sources];
}
