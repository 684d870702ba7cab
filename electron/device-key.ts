import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafeStorage } from 'electron';
import { makeDataFolder } from '#core/storage/data-folder.ts';
import { type DeviceKey, deviceKeyBytes, readDeviceKeyFile } from '#core/system/device-key.ts';
import { Fault } from '#core/system/fault.ts';

/** The parts of Electron's safe storage that are used here. */
export type Keychain = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

/**
 * The terminal's key, wrapped by the system's keychain where there is one. A keychain that only hides it behind a
 * password known to everybody (`basic_text`) is none: then the key lies in a file, and says so.
 * @throws {Fault} device-key-damaged when the wrapped key cannot be opened.
 */
export function readDeviceKey(keychain: Keychain, dataFolder: string, platform = process.platform): DeviceKey {
  if (!isKeychain(keychain, platform)) return readDeviceKeyFile(join(dataFolder, 'device.key'));
  const file = join(dataFolder, 'device.key.wrapped');
  if (!existsSync(file)) {
    const fresh = randomBytes(deviceKeyBytes).toString('base64');
    writeFileSync(file, keychain.encryptString(fresh), { mode: 0o600, flag: 'wx', flush: true });
  }
  return { bytes: unwrap(keychain, file), protection: 'keychain' };
}

/**
 * The key for core, as base64, where a keychain keeps it; nothing where it lies in a file, which core reads itself.
 * @throws {Fault} device-key-damaged, and what keeps the data folder from being made.
 */
export function keyForCore(
  keychain: Keychain,
  dataFolder: string,
  platform = process.platform,
): { deviceKey?: string } {
  if (!isKeychain(keychain, platform)) return {};
  makeDataFolder(dataFolder);
  return { deviceKey: Buffer.from(readDeviceKey(keychain, dataFolder, platform).bytes).toString('base64') };
}

/** The key as core is given it. */
export function keychainKey(bytes: Uint8Array): DeviceKey {
  return { bytes, protection: 'keychain' };
}

function isKeychain(keychain: Keychain, platform: string): boolean {
  if (!keychain.isEncryptionAvailable()) return false;
  return platform !== 'linux' || !['basic_text', 'unknown'].includes(keychain.getSelectedStorageBackend());
}

function unwrap(keychain: Keychain, file: string): Uint8Array {
  try {
    return Buffer.from(keychain.decryptString(readFileSync(file)), 'base64');
  } catch (cause) {
    throw new Fault('device-key-damaged', `${file} cannot be opened with this machine's keychain`, { cause });
  }
}
