import type { HubSettings } from '#contract/settings/hub-settings.ts';
import { type Fact, storedFacts } from '#contract/upstream/fact.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openSealedKey, sealKey } from '#core/packs/sealed-key.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import { createOutbox } from '#core/record/outbox.ts';
import { createRanges } from '#core/record/ranges.ts';
import { createWaitingFacts, type WaitingFacts } from '#core/record/waiting-facts.ts';
import { openKeptRecord } from '#core/storage/kept-record.ts';
import type { Clock } from '#core/system/clock.ts';
import type { DeviceKey } from '#core/system/device-key.ts';
import { createHubCall } from '#core/upstream/hub-call.ts';
import { createHubLine, type HubLine } from '#core/upstream/hub-line.ts';
import { type KeySealing, openIdentity } from '#core/upstream/identity.ts';
import { createKeyChanges } from '#core/upstream/keys/key-change.ts';
import { askToPair } from '#core/upstream/pairing.ts';
import { createSender } from '#core/upstream/sender.ts';

/** What seals the keys of terminals that are none. */
export const deviceKeyOfBench: DeviceKey = { bytes: Buffer.alloc(32, 7), protection: 'file' };
const deviceKey = { key: deviceKeyOfBench.bytes };

export interface ReportingOptions extends Partial<Pick<HubSettings, 'caFile' | 'certificateSha256'>> {
  readonly address: string;
  /** The terminal's data folder. */
  readonly folder: string;
  readonly clock: Clock;
  readonly deadlineMs?: number;
  /** Stand between the parts, to do harm. */
  readonly aroundLine?: (line: HubLine) => HubLine;
  readonly aroundWaiting?: (waiting: WaitingFacts) => WaitingFacts;
  /** Called in the transaction that takes a key, before it ends. */
  readonly whileTakingKey?: (fact: Fact) => void;
}

/** The parts of a terminal that keep facts and report them, without anybody who says when. */
export async function openReporting(options: ReportingOptions) {
  const { folder, clock, address, caFile = null, certificateSha256 = null, deadlineMs = 15_000 } = options;
  const newId = () => crypto.randomUUID();
  const { db, witness, close } = openKeptRecord(folder, recordMigrations, () => {});
  const outbox = createOutbox({ db, clock, newId, witness, facts: storedFacts });
  const ranges = createRanges(db, storedFacts);
  const around = options.aroundWaiting ?? ((waiting) => waiting);
  const waiting = around(createWaitingFacts(db, ranges));
  const sealing: KeySealing = {
    create: newSigningKey,
    seal: (key) => sealKey(key, 'terminal', deviceKey),
    open: (sealed) => openSealedKey(sealed, deviceKey),
  };
  const append = (fact: Fact) => {
    outbox.append(fact);
    options.whileTakingKey?.(fact);
  };
  const identity = await openIdentity({ db, clock, newId, sealing, append });
  const plain = createHubLine({ caFile, certificateSha256, deadlineMs });
  const line = options.aroundLine?.(plain) ?? plain;
  const call = createHubCall({ address, line, identity, run: outbox.run, waiting: waiting.count });
  return {
    folder,
    db,
    clock,
    outbox,
    ranges,
    waiting,
    identity,
    call,
    keys: createKeyChanges({ db, sealing, identity, call }),
    sender: createSender({ waiting, call, identity }),
    pair: () => askToPair({ call, identity, name: 'test-hall' }),
    close: () => {
      line.close();
      close();
    },
  };
}

export type Reporting = Awaited<ReturnType<typeof openReporting>>;
