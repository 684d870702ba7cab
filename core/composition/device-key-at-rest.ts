import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type DeviceKey, readDeviceKeyFile } from '../system/device-key.ts';
import { Fault } from '../system/fault.ts';

/**
 * The key of a terminal that does not run.
 * @throws {Fault} device-key-elsewhere where the system's keychain keeps it: the application alone can have it then.
 */
export function deviceKeyAtRest(dataFolder: string): DeviceKey {
  if (existsSync(join(dataFolder, 'device.key.wrapped')))
    throw new Fault(
      'device-key-elsewhere',
      "The key of this terminal is kept by the system's keychain: do it at its desk instead",
    );
  return readDeviceKeyFile(join(dataFolder, 'device.key'));
}
