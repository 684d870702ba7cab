import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { systemCodeOf } from './fault.ts';

/**
 * The bytes of a file, if they are those of this sha256; with null any are taken.
 * @returns null where there is no such file, or another one in its place.
 */
export async function readHashed(path: string, sha256: string | null): Promise<Buffer<ArrayBuffer> | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (['ENOENT', 'EISDIR', 'ENOTDIR'].includes(systemCodeOf(error) ?? '')) return null;
    throw error;
  });
  if (bytes === null || sha256 === null) return bytes;
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}
