import { join } from 'node:path';
import { settingsSchema } from '#contract/settings/settings.ts';
import { type KioskDeps, shippedEngines } from '#core/composition/kiosk-deps.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { readDeviceKeyFile } from '#core/system/device-key.ts';
import { createLog } from '#core/system/log.ts';

const engine = (name: string) => new URL(`../core/engines/${name}.ts`, import.meta.url);

/** A terminal as it ships, on this machine's clock, with a microphone in the page, no voice, and a log that says nothing. */
export function silentTerminal(given: Pick<KioskDeps, 'dataFolder' | 'readVenue'> & Partial<KioskDeps>): KioskDeps {
  return {
    isInstalled: false,
    venueId: null,
    settings: settingsSchema.parse({}),
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    log: createLog({ sink: { write: () => {} }, level: 'error' }),
    version: 'bench',
    host: 'bench',
    fork: forkNode,
    engines: shippedEngines,
    headset: null,
    sweepMemory: () => {},
    restart: null,
    deviceKey: () => readDeviceKeyFile(join(given.dataFolder, 'device.key')),
    speech: {
      entry: engine('speech-process'),
      voiceEntry: engine('voice-process'),
      microphone: { kind: 'page' },
      englishBasic: null,
      plainVoice: null,
      kana: null,
    },
    ...given,
  };
}
