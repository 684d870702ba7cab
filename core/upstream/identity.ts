import { createHash, type KeyObject } from 'node:crypto';
import { pairingCodeOf } from '#contract/upstream/sync.ts';
import { type SealedKey, sealedKeySchema } from '#contract/venue/pack.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';

/** A key pair (Ed25519) whose private half is in memory. */
export interface TerminalKey {
  /** 32 bytes, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

/** Makes keys, and locks them away with the device key. */
export interface KeySealing {
  readonly create: () => TerminalKey;
  readonly seal: (key: TerminalKey) => Promise<SealedKey>;
  /** Null where the seal is another device's, or the file was changed. */
  readonly open: (sealed: SealedKey) => Promise<TerminalKey | null>;
}

/** Whom the terminal has been paired with; `isPaired` is false while nobody at the hub has typed the code. */
export interface KnownHub {
  readonly publicKey: string;
  readonly isPaired: boolean;
}

/** Who this terminal is to its hub, and who the hub is to it. */
export interface Identity {
  /** A UUID that stays, whatever key it has. */
  readonly terminal: string;
  readonly key: TerminalKey;
  /** Null while no hub has answered. */
  readonly hub: () => KnownHub | null;
  /** A hub that is not paired yet has named its key. */
  readonly meet: (hubKey: string) => void;
  /** The hub has said that it knows this terminal. */
  readonly pair: (hubKey: string) => void;
  /** What somebody at the hub has to type; null while no hub has answered, and once paired. */
  readonly code: () => string | null;
}

interface Row {
  readonly terminal: string;
  readonly sealedKey: string;
  readonly hubKey: string | null;
  readonly pairedAtMs: number | null;
}

export interface IdentityDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sealing: KeySealing;
}

/**
 * Opens the terminal's identity, made at the first call.
 * @throws {Fault} hub-identity-damaged when its key cannot be opened with this device's key.
 */
export async function openIdentity({ db, clock, newId, sealing }: IdentityDeps): Promise<Identity> {
  const read = db.prepare<[], Row>(
    `SELECT terminal, sealed_key AS sealedKey, hub_key AS hubKey, paired_at_ms AS pairedAtMs FROM upstream_identity`,
  );
  if (!read.get()) await make(db, newId(), sealing);
  const row = () => read.get() ?? { terminal: '', sealedKey: '{}', hubKey: null, pairedAtMs: null };
  const { terminal, sealedKey } = row();
  const key = await openKey(sealedKey, sealing);
  const setHub = db.prepare('UPDATE upstream_identity SET hub_key = ?, paired_at_ms = ?');
  const hub = (): KnownHub | null => {
    const { hubKey, pairedAtMs } = row();
    return hubKey === null ? null : { publicKey: hubKey, isPaired: pairedAtMs !== null };
  };
  return {
    terminal,
    key,
    hub,
    meet: (hubKey) => void setHub.run(hubKey, null),
    pair: (hubKey) => void setHub.run(hubKey, clock.nowMs()),
    code: () => {
      const known = hub();
      return known && !known.isPaired ? codeOf(key.publicKey, known.publicKey) : null;
    },
  };
}

async function make(db: Database, terminal: string, sealing: KeySealing): Promise<void> {
  const key = sealing.create();
  const sealed = JSON.stringify(await sealing.seal(key));
  db.prepare('INSERT INTO upstream_identity (only, terminal, public_key, sealed_key) VALUES (1, ?, ?, ?)').run(
    terminal,
    key.publicKey,
    sealed,
  );
}

async function openKey(stored: string, sealing: KeySealing): Promise<TerminalKey> {
  const sealed = sealedKeySchema.safeParse(JSON.parse(stored));
  const key = sealed.success ? await sealing.open(sealed.data) : null;
  if (key) return key;
  throw new Fault(
    'hub-identity-damaged',
    'The key by which the hub knows this terminal cannot be opened: put device.key back, or forget the hub and pair anew',
  );
}

function codeOf(terminalKey: string, hubKey: string): string {
  const bytes = Buffer.concat([Buffer.from(terminalKey, 'base64url'), Buffer.from(hubKey, 'base64url')]);
  return pairingCodeOf(createHash('sha256').update(bytes).digest());
}
