import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { Fault, systemCodeOf } from './fault.ts';

/**
 * A key of this very terminal, 32 bytes, that encrypts what must not be readable elsewhere. `protection` says what it is
 * safe from: `keychain` and `tpm` from whoever takes the disk, `file` only from whoever takes a copy of the database.
 */
export interface DeviceKey {
  readonly bytes: Uint8Array;
  readonly protection: 'keychain' | 'tpm' | 'file';
}

export const deviceKeyBytes = 32;

/**
 * The key in a file that only the terminal's own account may read; made at the first call.
 * @throws {Fault} device-key-damaged when the file holds anything else: a new key would make what is encrypted unreadable.
 */
export function readDeviceKeyFile(file: string): DeviceKey {
  const bytes = readIfThere(file) ?? writeNew(file);
  if (bytes.byteLength !== deviceKeyBytes) {
    throw new Fault(
      'device-key-damaged',
      `${file} is damaged: put back its copy, or remove it and lose what it encrypts`,
    );
  }
  return { bytes, protection: 'file' };
}

function readIfThere(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function writeNew(file: string): Uint8Array {
  const bytes = randomBytes(deviceKeyBytes);
  const handle = openSync(file, 'wx', 0o600);
  try {
    writeSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return bytes;
}
