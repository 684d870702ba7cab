import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CatalogueModel, ModelPart } from '#contract/base/model.ts';
import { Fault } from '#core/system/fault.ts';
import { sha256Of } from './digest.ts';
import { type Download, download } from './download.ts';

/** A part of a model that is at hand, outside of the place where it is to be. */
export interface PartAtHand {
  readonly path: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Fetches the parts of a model one by one; each goes on where it broke off. */
export async function fetchParts(
  model: CatalogueModel,
  sources: readonly string[],
  into: string,
  watching: Pick<Download, 'onProgress' | 'onGivenUp' | 'stallMs'>,
): Promise<readonly PartAtHand[]> {
  const fetched: PartAtHand[] = [];
  for (const { path, bytes, sha256 } of partsOf(model)) {
    const file = join(into, `.${model.name}.${path.replaceAll('/', '.')}.part`);
    const addresses = sources.map((source) => `${source.replace(/\/$/, '')}/${path}`);
    fetched.push({ path, ...(await download({ ...watching, sources: addresses, file, bytes, sha256 })) });
  }
  return fetched;
}

/** The parts of a model in a folder at hand, in their own folders there or side by side. */
export async function takeParts(model: CatalogueModel, folder: string): Promise<readonly PartAtHand[]> {
  return Promise.all(
    partsOf(model).map(async ({ path, sha256: expected }) => {
      const file = join(folder, path);
      const sha256 = await sha256Of(file).catch(() => null);
      const found = sha256 === null ? join(folder, basename(path)) : file;
      const hash = sha256 ?? (await sha256Of(found).catch(() => null));
      if (hash === null) throw new Fault('model-archive-damaged', `${folder} has no ${path}.`);
      if (expected !== null && hash !== expected)
        throw new Fault('model-hash-wrong', `${found} has the sha256 ${hash}, not ${expected}.`);
      return { path, file: found, bytes: (await stat(found)).size, sha256: hash };
    }),
  );
}

/** Puts parts into a model's folder. Those that were fetched for it are moved. */
export async function placeParts(parts: readonly PartAtHand[], into: string, isOurs: boolean): Promise<void> {
  for (const { path, file } of parts) {
    await mkdir(dirname(join(into, path)), { recursive: true });
    await (isOurs ? rename(file, join(into, path)) : copyFile(file, join(into, path)));
  }
}

/** One hash for all parts: of the list that sha256sum would print of them. */
export function hashOfParts(parts: readonly { readonly path: string; readonly sha256: string }[]): string {
  const lines = parts.map(({ path, sha256 }) => `${sha256}  ${path}\n`).toSorted();
  return createHash('sha256').update(lines.join('')).digest('hex');
}

/** Whether the makers say the hash of every part. */
export function arePublished(model: CatalogueModel): boolean {
  return partsOf(model).every(({ sha256 }) => sha256 !== null);
}

export async function forgetParts(parts: readonly PartAtHand[]): Promise<void> {
  for (const { file } of parts) await rm(file, { force: true });
}

function partsOf({ name, parts }: CatalogueModel): readonly ModelPart[] {
  if (!parts?.length) throw new Error(`${name} comes as files, and none is named`);
  return parts;
}
