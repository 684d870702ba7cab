import type { Settings } from '#contract/settings/settings.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import type { AnsweringDeps } from '../answering/answering.ts';
import type { KeepPicture, VenueFiles } from '../content/venue-files.ts';
import { openEngineThread } from '../engines/answering-thread.ts';
import { argon2Hashing } from '../engines/argon2.ts';
import type { SpeechParts } from '../engines/speech-parts.ts';
import type { PinHashing } from '../staff/pin-hashing.ts';
import type { Fork } from '../system/child.ts';
import type { Clock } from '../system/clock.ts';
import type { DeviceKey } from '../system/device-key.ts';
import type { Log } from '../system/log.ts';
import type { Headset } from '../visit/headset.ts';

/** What a terminal is given by whoever starts it. */
export interface KioskDeps {
  /** Where the databases live; it exists. */
  readonly dataFolder: string;
  /** Whether it stands where visitors are, and is not a trial at somebody's desk. */
  readonly isInstalled: boolean;
  /** Reads the venue that this terminal serves; null while none has been named. */
  readonly readVenue: ((keep: KeepPicture) => VenueFiles) | null;
  /** Which venue it is named to serve, whose published versions go before its files; null: whichever was published last. */
  readonly venueId: string | null;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  readonly version: string;
  /** The key of this terminal, made when it is first asked for. @throws {Fault} device-key-damaged */
  readonly deviceKey: () => DeviceKey;
  readonly host: (Fact & { type: 'terminal.started' })['host'];
  /** Starts the processes of engines. */
  readonly fork: Fork;
  /** What this machine listens and speaks with. */
  readonly speech: SpeechParts;
  /** The socket for a headset; null where the machine cannot tell of one. */
  readonly headset: Headset | null;
  /** Frees and overwrites what nothing refers to any more in core's memory. */
  readonly sweepMemory: () => void;
  /** Ends this process so that it is started again; null where nobody would. */
  readonly restart: (() => void) | null;
  /** What stands behind answers and PINs. */
  readonly engines: KioskEngines;
}

export interface KioskEngines {
  readonly openEngine: AnsweringDeps['openEngine'];
  readonly hashing: PinHashing;
}

/** Those of a terminal that serves people. */
export const shippedEngines: KioskEngines = { openEngine: openEngineThread, hashing: argon2Hashing };
