import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDeviceKeyFile } from '#core/system/device-key.ts';
import { readDeviceKey } from '#electron/device-key.ts';
import { createFakeKeychain } from '#test/support/fakes/fake-electron.ts';
import { temporaryFolder } from '#test/support/folder.ts';

test('with a keychain the key lies wrapped, and only there', () => {
  const folder = temporaryFolder();
  const keychain = createFakeKeychain('gnome_libsecret');
  const key = readDeviceKey(keychain, folder, 'linux');
  expect(key.protection).toBe('keychain');
  expect(existsSync(join(folder, 'device.key'))).toBe(false);
  const wrapped = readFileSync(join(folder, 'device.key.wrapped'));
  expect(wrapped.toString()).not.toContain(Buffer.from(key.bytes).toString('base64'));
  expect(Buffer.from(readDeviceKey(keychain, folder, 'linux').bytes)).toEqual(Buffer.from(key.bytes));
});

test.each(['basic_text', 'unknown'] as const)(
  'a %s keychain is none: the key lies in a file and says so',
  (backend) => {
    const folder = temporaryFolder();
    expect(readDeviceKey(createFakeKeychain(backend), folder, 'linux').protection).toBe('file');
    expect(statSync(join(folder, 'device.key')).mode & 0o777).toBe(0o600);
  },
);

test('two terminals have two keys', () => {
  const keys = [1, 2].map(() => Buffer.from(readDeviceKeyFile(join(temporaryFolder(), 'device.key')).bytes));
  expect(keys[0]).not.toEqual(keys[1]);
});

test('a damaged key is not replaced: what it encrypts would be lost without a word', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'device.key');
  writeFileSync(file, 'short');
  expect(() => readDeviceKeyFile(file)).toThrow(`${file} is damaged`);
  writeFileSync(join(folder, 'device.key.wrapped'), 'what');
  const broken = {
    ...createFakeKeychain('kwallet6'),
    decryptString: () => {
      throw new Error('no');
    },
  };
  expect(() => readDeviceKey(broken, folder, 'linux')).toThrow('cannot be opened');
});
