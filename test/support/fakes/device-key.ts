import { type DeviceKey, deviceKeyBytes } from '#core/system/device-key.ts';

/** The key of a terminal in a test. */
export const testDeviceKey: DeviceKey = { bytes: new Uint8Array(deviceKeyBytes).fill(7), protection: 'file' };
