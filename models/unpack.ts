import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { extract } from 'tar';
import { openPromise } from 'yauzl';
import type { CatalogueModel } from '#contract/base/model.ts';
import { Fault } from '#core/system/fault.ts';

/** What an archive may become at most: a small one can be made to fill any disk. */
export interface UnpackLimits {
  readonly bytes: number;
  readonly files: number;
}

/**
 * Unpacks an archive into an empty folder, without the one folder that everything in it lies in, and without what
 * the model's engine does not read (other precisions, samples). What is left out counts all the same.
 * @throws {Fault} model-archive-damaged, model-archive-too-large
 */
export async function unpack(file: string, into: string, model: CatalogueModel, limits: UnpackLimits): Promise<void> {
  const isWanted = wantedBy(model);
  try {
    if (model.archive === 'zip') await unzip(file, into, isWanted, limits);
    else await untar(file, into, isWanted, limits);
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('model-archive-damaged', 'The archive cannot be unpacked.', { cause });
  }
}

/** Counts what an archive has become so far, and stops at the limits. */
function createCount({ bytes: mostBytes, files: mostFiles }: UnpackLimits) {
  const count = { bytes: 0, files: 0 };
  const tooLarge = () =>
    count.files > mostFiles
      ? new Fault('model-archive-too-large', `The archive holds more than ${mostFiles} files.`)
      : count.bytes > mostBytes
        ? new Fault('model-archive-too-large', `The archive unpacks to more than ${mostBytes} bytes.`)
        : null;
  return {
    addFile: () => {
      count.files += 1;
      return tooLarge();
    },
    /** Passes on what it counts. */
    bytes: () =>
      new Transform({
        transform: (piece: Buffer, _encoding, done) => {
          count.bytes += piece.byteLength;
          done(tooLarge(), piece);
        },
      }),
  };
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

async function untar(
  file: string,
  into: string,
  isWanted: (path: string) => boolean,
  limits: UnpackLimits,
): Promise<void> {
  const require = createRequire(import.meta.url);
  const unbzip2 = require('unbzip2-stream') as () => NodeJS.ReadWriteStream;
  const count = createCount(limits);
  const bytes = count.bytes();
  // Links could lead out of the folder; no model has any. tar itself refuses paths that climb.
  const filter = (path: string, entry: object) => {
    const tooLarge = count.addFile();
    if (tooLarge) bytes.destroy(tooLarge);
    const isPlain = 'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
    return !tooLarge && isPlain && isWanted(withoutFirstFolder(path));
  };
  await pipeline(createReadStream(file), unbzip2(), bytes, extract({ cwd: into, strip: 1, strict: true, filter }));
}

async function unzip(
  file: string,
  into: string,
  isWanted: (path: string) => boolean,
  limits: UnpackLimits,
): Promise<void> {
  const count = createCount(limits);
  // yauzl refuses names that are absolute or climb.
  const zip = await openPromise(file, { lazyEntries: true, validateEntrySizes: true });
  for await (const entry of zip.eachEntry()) {
    const tooLarge = count.addFile();
    if (tooLarge) throw tooLarge;
    const path = withoutFirstFolder(entry.fileName);
    if (path === '' || path.endsWith('/') || !isWanted(path)) continue;
    await mkdir(dirname(join(into, path)), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), count.bytes(), createWriteStream(join(into, path)));
  }
}
