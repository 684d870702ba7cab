import { onTestFinished } from 'vitest';
import { settingsSchema } from '#contract/settings/settings.ts';
import { shippedEngines } from '#core/composition/kiosk-deps.ts';
import type { SpeechParts } from '#core/engines/speech-parts.ts';
import { createKiosk, type Kiosk } from '#core/kiosk.ts';
import { forkNode } from '#core/system/child.ts';
import type { MediaLine } from '#core/system/media-line.ts';
import { testDeviceKey } from '#test/support/fakes/device-key.ts';
import { temporaryFolder } from '../folder.ts';
import { createTestClock } from './clock.ts';
import { quietLog } from './log.ts';

/** A terminal without a venue, for tests of hosts: it counts its pages and shows what their lines carry. */
export interface StubKiosk {
  readonly kiosk: Kiosk;
  /** What happened at the door, in order. */
  readonly happened: readonly ('page came' | 'page went')[];
  /** The line of the newest page. */
  readonly line: () => MediaLine;
}

/** A machine without models and microphones: voice is off for every language. */
export const noSpeech: SpeechParts = {
  entry: new URL('../../../core/engines/speech-process.ts', import.meta.url),
  microphone: { kind: 'page' },
  englishBasic: null,
  voiceEntry: new URL('../../../core/engines/voice-process.ts', import.meta.url),
  plainVoice: null,
  kana: null,
};

export function createStubKiosk(): StubKiosk {
  const happened: ('page came' | 'page went')[] = [];
  let newest: MediaLine | null = null;
  const empty = createKiosk({
    dataFolder: temporaryFolder(),
    isInstalled: false,
    venueId: null,
    readVenue: null,
    settings: settingsSchema.parse({}),
    clock: createTestClock(),
    newId: () => crypto.randomUUID(),
    log: quietLog,
    version: 'test',
    host: 'browser',
    fork: forkNode,
    engines: shippedEngines,
    speech: noSpeech,
    headset: null,
    sweepMemory: () => {},
    restart: null,
    deviceKey: () => testDeviceKey,
  });
  onTestFinished(() => empty.close());
  const connect: Kiosk['connect'] = (role) => {
    const door = empty.connect(role);
    newest = door.context.media;
    happened.push('page came');
    const close = () => {
      door.close();
      happened.push('page went');
    };
    return { ...door, close };
  };
  return {
    kiosk: { ...empty, connect },
    happened,
    line: () => {
      if (!newest) throw new Error('No page has come');
      return newest;
    },
  };
}
