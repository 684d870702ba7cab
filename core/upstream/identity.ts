import type { KeyObject } from 'node:crypto';
import { type SealedKey, sealedKeySchema } from '#contract/venue/pack.ts';
import type { Database } from '../storage/database.ts';
import type { Clock } from '../system/clock.ts';
import { Fault } from '../system/fault.ts';
import { identityIn } from './stored-identity.ts';

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
  if (!identityIn(db)) await make(db, newId(), sealing);
  const stored = identityIn(db);
  const key = await openKey(stored?.sealedKey ?? '{}', sealing);
  const setHub = db.prepare('UPDATE upstream_identity SET hub_key = ?, paired_at_ms = ?');
  return {
    terminal: stored?.terminal ?? '',
    key,
    hub: () => {
      const { hubKey = null, isPaired = false } = identityIn(db) ?? {};
      return hubKey === null ? null : { publicKey: hubKey, isPaired };
    },
    meet: (hubKey) => void setHub.run(hubKey, null),
    pair: (hubKey) => void setHub.run(hubKey, clock.nowMs()),
    code: () => identityIn(db)?.code ?? null,
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
