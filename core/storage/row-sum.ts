import { crc32 } from 'node:zlib';

/**
 * The sum that is stored beside a row and tells whether it has changed since: CRC-32 of its columns in order. It finds
 * damage (every flipped bit), not intent: whoever can write the file can write the sum.
 */
export function rowSum(...columns: readonly unknown[]): number {
  return crc32(columns.join('\0'));
}
