import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { openPromise } from 'yauzl';
import type { CatalogueModel } from '#contract/base/model.ts';
import { Fault } from '#core/system/fault.ts';

/**
 * Unpacks an archive into an empty folder, without the one folder that everything in it lies in, and without what
 * the model's engine does not read (other precisions, samples).
 * @throws {Fault} model-archive-damaged
 */
export async function unpack(file: string, into: string, model: CatalogueModel): Promise<void> {
  const isWanted = wantedBy(model);
  try {
    if (model.archive === 'zip') await unzip(file, into, isWanted);
    else await untar(file, into, isWanted);
  } catch (cause) {
    throw new Fault('model-archive-damaged', 'The archive cannot be unpacked.', { cause });
  }
}

function wantedBy({ spec }: CatalogueModel): (path: string) => boolean {
  if (!('files' in spec)) return () => true;
  const named = Object.values(spec.files).flatMap((paths) => paths.split(','));
  return (path) =>
    named.some((one) => path === one || path.startsWith(`${one}/`)) || /^(licen[cs]e|readme)/i.test(path);
}

function withoutFirstFolder(path: string): string {
  return path.replace(/^(\.\/)?[^/]+\//, '');
}

async function untar(file: string, into: string, isWanted: (path: string) => boolean): Promise<void> {
  const require = createRequire(import.meta.url);
  const unbzip2 = require('unbzip2-stream') as () => NodeJS.ReadWriteStream;
  // Links could lead out of the folder; no model has any. tar itself refuses paths that climb.
  const filter = (path: string, entry: object) =>
    'type' in entry && (entry.type === 'File' || entry.type === 'Directory') && isWanted(withoutFirstFolder(path));
  await pipeline(createReadStream(file), unbzip2(), extract({ cwd: into, strip: 1, strict: true, filter }));
}

async function unzip(file: string, into: string, isWanted: (path: string) => boolean): Promise<void> {
  // yauzl refuses names that are absolute or climb.
  const zip = await openPromise(file, { lazyEntries: true, validateEntrySizes: true });
  for await (const entry of zip.eachEntry()) {
    const path = withoutFirstFolder(entry.fileName);
    if (path === '' || path.endsWith('/') || !isWanted(path)) continue;
    await mkdir(dirname(join(into, path)), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(join(into, path)));
  }
}
