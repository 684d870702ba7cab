import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { ZipFile as NewZipFile } from 'yazl';

/** What an archive may be at most. Whoever made it may be hostile: a small one can be made to fill any disk. */
export interface ArchiveLimits {
  readonly archiveBytes: number;
  readonly unpackedBytes: number;
  readonly files: number;
}

/** An archive that is no plain zip of plain files, or larger than it may be. */
export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';
  readonly isTooLarge: boolean;

  constructor(message: string, { isTooLarge = false, cause }: { isTooLarge?: boolean; cause?: unknown } = {}) {
    super(message, { cause });
    this.isTooLarge = isTooLarge;
  }
}

/** A zip whose names and sizes have been looked at; its files are read one by one, on request. */
export interface OpenArchive {
  /** The names and unpacked sizes, as the archive states them. */
  readonly sizes: ReadonlyMap<string, number>;
  /** @throws {ArchiveRefused} where the file is not there, is damaged, or is not of the size that was stated. */
  readonly read: (path: string, mostBytes?: number) => Promise<Buffer>;
}

/**
 * Opens a zip in memory.
 * @throws {ArchiveRefused} for links, encrypted files, names that climb or stand twice, and more than the limits allow.
 */
export async function openArchive(bytes: Buffer, limits: ArchiveLimits): Promise<OpenArchive> {
  if (bytes.byteLength > limits.archiveBytes) {
    throw new ArchiveRefused('the archive is larger than it may be', { isTooLarge: true });
  }
  try {
    // It refuses names that are absolute or climb, and checks each size against what comes out.
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    const entries = await listed(zip, limits);
    return {
      sizes: new Map([...entries].map(([path, { uncompressedSize }]) => [path, uncompressedSize])),
      read: async (path, mostBytes = limits.unpackedBytes) => {
        const entry = entries.get(path);
        if (!entry) throw new ArchiveRefused(`${path} is missing`);
        if (entry.uncompressedSize > mostBytes) throw new ArchiveRefused(`${path} is too large`, { isTooLarge: true });
        return readEntry(zip, entry);
      },
    };
  } catch (cause) {
    throw refused(cause);
  }
}

async function listed(zip: ZipFile, limits: ArchiveLimits): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpackedBytes = 0;
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new ArchiveRefused(`${entry.fileName} stands twice`);
    if (entry.isEncrypted()) throw new ArchiveRefused(`${entry.fileName} is encrypted`);
    if (!isPlain(entry)) throw new ArchiveRefused(`${entry.fileName} is neither a file nor a folder`);
    entries.set(entry.fileName, entry);
    unpackedBytes += entry.uncompressedSize;
    if (entries.size > limits.files || unpackedBytes > limits.unpackedBytes) {
      throw new ArchiveRefused('the archive holds more than it may', { isTooLarge: true });
    }
  }
  return entries;
}

/** Unix attributes stand in the upper half; a zip made elsewhere has none. A folder is an empty file with a slash. */
function isPlain({ fileName, externalFileAttributes }: Entry): boolean {
  const kind = (externalFileAttributes >>> 16) & 0o170000;
  return kind === 0 || kind === (fileName.endsWith('/') ? 0o040000 : 0o100000);
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  try {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    // The library checks sizes and leaves this to whoever uses it.
    if (crc32(bytes) !== entry.crc32) throw new ArchiveRefused(`${entry.fileName} is damaged`);
    return bytes;
  } catch (cause) {
    throw refused(cause);
  }
}

function refused(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof ArchiveRefused) return cause;
  return new ArchiveRefused(cause.message, { cause });
}

/** Writes a zip; the same files and moment give the same bytes. */
export async function writeArchive(files: ReadonlyMap<string, Uint8Array>, mtime: Date): Promise<Buffer> {
  const zip = new NewZipFile();
  for (const [path, bytes] of files) {
    // Without the DOS form the time would be written in the zone of this machine.
    zip.addBuffer(Buffer.from(bytes), path, { mtime, mode: 0o100644, compress: !path.endsWith('.webp') });
  }
  zip.end();
  return buffer(zip.outputStream);
}
