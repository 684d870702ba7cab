import { gzipSync } from 'node:zlib';
import { type Fact, storedFacts } from '#contract/upstream/fact.ts';
import type { OfferedRelease } from '#contract/upstream/releases.ts';
import { batchMediaType, runHeader, syncPaths, waitingHeader, writeRun } from '#contract/upstream/sync.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { openSealedKey, sealKey } from '#core/packs/sealed-key.ts';
import { newSigningKey } from '#core/packs/signing.ts';
import { createOutbox, type Outbox } from '#core/record/outbox.ts';
import { createOutboxLimit } from '#core/record/outbox-limit.ts';
import { createRanges } from '#core/record/ranges.ts';
import { createWaitingFacts } from '#core/record/waiting-facts.ts';
import { openRecordDatabase } from '#core/storage/record-database.ts';
import { Fault } from '#core/system/fault.ts';
import { createHubCall, type HubCall } from '#core/upstream/hub-call.ts';
import type { HubLine } from '#core/upstream/hub-line.ts';
import { type Identity, type KeySealing, openIdentity } from '#core/upstream/identity.ts';
import { createKeyChanges, wantNewKey } from '#core/upstream/keys/key-change.ts';
import { createOrders, type Orders } from '#core/upstream/orders/orders.ts';
import { askToPair } from '#core/upstream/pairing.ts';
import { releaseQuestion } from '#core/upstream/releases/releases.ts';
import { createSender, type Sender } from '#core/upstream/sender.ts';
import { signRequest } from '#core/upstream/signed-messages.ts';
import { deviceKeyOfBench } from '../hub/reporting.ts';
import type { Plight } from './plights.ts';

/** A terminal of which there is all that keeps facts and reports them, with its record in memory. */
export interface FleetTerminal {
  readonly id: string;
  readonly pair: () => Promise<void>;
  readonly code: () => string | null;
  /** It is switched on: another run begins. */
  readonly start: () => void;
  readonly tell: (facts: readonly Fact[]) => void;
  /** Reports all that waits and does what the hub says, as long as anybody answers. */
  readonly report: () => Promise<void>;
  readonly waiting: () => number;
  readonly wantNewKey: () => void;
  readonly damageRow: () => void;
  /** Another terminal with the same disk says something. */
  readonly talkAsCopy: () => Promise<void>;
  /** Numbers that its runs have given, and how many facts were told. */
  readonly told: () => number;
  readonly close: () => void;
}

export interface FleetTerminalOptions {
  readonly address: string;
  readonly venue: string;
  readonly line: HubLine;
  readonly nowMs: () => number;
  readonly plight: Plight;
}

interface RunOfTerminal {
  readonly outbox: Outbox;
  readonly call: HubCall;
  readonly sender: Sender;
  readonly orders: Orders;
}

const deviceKey = { key: deviceKeyOfBench.bytes };
const sealing: KeySealing = {
  create: newSigningKey,
  seal: (key) => sealKey(key, 'terminal', deviceKey),
  open: (sealed) => openSealedKey(sealed, deviceKey),
};
const damageNewest = `UPDATE outbox SET sum = sum + 1 WHERE (boot, sequence) =
  (SELECT boot, sequence FROM outbox ORDER BY boot DESC, sequence DESC LIMIT 1)`;
const emptyBatch = gzipSync('[]');
/** Nobody answers more often than this in a row without something coming of it. */
const mostTurns = 200;

export async function openFleetTerminal(options: FleetTerminalOptions): Promise<FleetTerminal> {
  const { address, venue, nowMs, plight } = options;
  const db = openRecordDatabase(':memory:', recordMigrations);
  let monotonicMs = 0;
  const clock = { nowMs, monotonicMs: () => monotonicMs, after: () => () => {} };
  const ranges = createRanges(db, storedFacts);
  const waiting = createWaitingFacts(db, ranges);
  const limit = createOutboxLimit({ waiting, ranges, mostFacts: plight.mostFacts ?? 1_000_000 });
  const newOutbox = () =>
    createOutbox({ db, clock, newId: () => crypto.randomUUID(), witness: null, facts: storedFacts });
  let outbox = newOutbox();
  const append = (fact: Fact) => outbox.append(fact);
  const identity = await openIdentity({ db, clock, newId: () => crypto.randomUUID(), sealing, append });
  const line = losing(options.line, plight.losesAnswers ?? 0);
  const hubKey = () => identity.hub()?.publicKey ?? null;
  const runOf = (): RunOfTerminal => {
    const call = createHubCall({ address, line, identity, run: outbox.run, waiting: waiting.count });
    const carryOut = () => ({ kind: 'done' }) as const;
    const orders = createOrders({ db, clock, call, hubKey, append, carryOut });
    return { outbox, call, orders, sender: createSender({ waiting, call, identity }) };
  };
  let run = runOf();
  let told = 0;
  const tell = db.transaction((facts: readonly Fact[]) => {
    for (const fact of facts) append(fact);
    told += facts.length;
  });
  const seen = new Set<number>();
  const takeRelease = async () => {
    const reply = await run.call.ask(releaseQuestion(venue, hubKey));
    const release = reply.kind === 'yes' ? reply.value.release : null;
    if (!release || seen.has(release.id)) return;
    seen.add(release.id);
    tell(triedFacts(release, plight));
  };
  const report = async () => {
    while (limit.step());
    await createKeyChanges({ db, sealing, identity, call: run.call }).step();
    if (!(await sendAll(run.sender))) return;
    monotonicMs += 60_000;
    await run.orders.step();
    await takeRelease();
    // What has come of both is told at once.
    await sendAll(run.sender);
  };
  return {
    id: identity.terminal,
    pair: async () => void (await askToPair({ call: run.call, identity, name: venue })),
    code: identity.code,
    start: () => {
      outbox = newOutbox();
      run = runOf();
    },
    tell,
    report,
    waiting: waiting.count,
    wantNewKey: () => wantNewKey(db),
    damageRow: () => void db.exec(damageNewest),
    talkAsCopy: () => talkAsCopy(options, { identity, boot: outbox.run.boot }),
    told: () => told,
    close: () => db.close(),
  };
}

/** False where the hub takes nothing from this terminal. */
async function sendAll(sender: Sender): Promise<boolean> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const sent = await sender.sendNext();
    if (sent.kind === 'refused' || sent.kind === 'disbelieved') return false;
    if (sent.kind === 'taken' && sender.isEmpty()) return true;
  }
  return true;
}

/** Says twice that it is there, as another run of the same number. */
async function talkAsCopy(
  { address, line }: FleetTerminalOptions,
  { identity, boot }: { readonly identity: Identity; readonly boot: number },
): Promise<void> {
  for (let request = 1; request <= 2; request += 1) {
    const headers = {
      'content-type': batchMediaType,
      'content-encoding': 'gzip',
      [runHeader]: writeRun({ boot, bootId: 'the-copy', request }),
      [waitingHeader]: '0',
    };
    await line.post(signRequest({ address: `${address}${syncPaths.batches}`, headers, body: emptyBatch }, identity));
  }
}

/** How a release goes at a terminal: it is taken, tried, and kept or not. */
function triedFacts({ id, version }: OfferedRelease, { failsAfterVersion = Number.POSITIVE_INFINITY }: Plight): Fact[] {
  const about = { release: id, version };
  const [outcome, reason] =
    version > failsAfterVersion ? (['undone', 'golden-failed'] as const) : (['kept', null] as const);
  return [
    { type: 'release.taken', ...about },
    { type: 'release.settled', ...about, outcome, reason },
  ];
}

/** A line on which every how many-th answer is lost; 0: none is. */
function losing(line: HubLine, every: number): HubLine {
  let answers = 0;
  return {
    ...line,
    post: async (request) => {
      const answer = await line.post(request);
      answers += 1;
      if (every > 0 && answers % every === 0) throw new Fault('hub-unreachable', 'The answer was lost');
      return answer;
    },
  };
}
