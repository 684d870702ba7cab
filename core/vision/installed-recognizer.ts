import { join } from 'node:path';
import type { InstalledModel } from '#contract/base/model.ts';
import type { VisionReport } from '#contract/page/vision.ts';
import type { VisionConfiguration } from '#contract/process/vision-process.ts';
import type { MatchLimits } from './gallery.ts';

/** A model in the models folder, and its own folder there. */
interface ModelInPlace {
  readonly model: InstalledModel;
  readonly folder: string;
}

/** A recogniser as it is installed. */
export interface InstalledRecognizer {
  readonly name: string;
  /** Of the model and its files: templates of another fingerprint cannot be compared with what this one makes. */
  readonly fingerprint: string;
  /** Numbers of an embedding. */
  readonly dimension: number;
  readonly limits: MatchLimits;
  readonly configuration: VisionConfiguration;
}

/** The recogniser of that name among the installed models, or why there is none that may be used. */
export function findRecognizer(
  name: string,
  installed: readonly ModelInPlace[],
): InstalledRecognizer | Extract<VisionReport['state'], 'missing' | 'terms'> {
  const found = installed.find(({ model }) => model.name === name);
  if (found?.model.spec.engine !== 'face') return 'missing';
  const { folder, model } = found;
  const { spec } = found.model;
  if (spec.licence === 'unresolved' && model.termsAcceptedAt === null) return 'terms';
  const hashes = new Map(model.files.map(({ path, sha256 }) => [path, sha256]));
  const files = Object.entries(spec.files).map(([role, path]) => [
    role,
    { path: join(folder, path), sha256: hashes.get(path) ?? '0'.repeat(64) },
  ]);
  return {
    name,
    fingerprint: `${name} ${model.sha256}`,
    dimension: spec.dimension,
    limits: { threshold: spec.threshold, margin: spec.margin },
    configuration: { kind: 'configure', spec, files: Object.fromEntries(files) },
  };
}
