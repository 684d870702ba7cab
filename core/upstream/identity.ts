import type { KeyObject } from 'node:crypto';
import type { Fact } from '#contract/upstream/fact.ts';
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
  /** The hub knows the terminal by another key now: the former one is dropped. */
  readonly changeKey: (key: TerminalKey, sealed: string) => void;
  /** Null while no hub has answered. */
  readonly hub: () => KnownHub | null;
  /** A hub that is not paired yet has named its key. */
  readonly meet: (hubKey: string) => void;
  /** The hub has said that it knows this terminal. */
  readonly pair: (hubKey: string) => void;
  /** The hub that the terminal is paired with has shown that this is its key, by the one it had before. */
  readonly followHub: (hubKey: string) => void;
  /** What somebody at the hub has to type; null while no hub has answered, and once paired. */
  readonly code: () => string | null;
}

export interface IdentityDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly sealing: KeySealing;
  readonly append: (fact: Fact) => void;
}

/**
 * Opens the terminal's identity, made at the first call.
 * @throws {Fault} hub-identity-damaged when its key cannot be opened with this device's key.
 */
export async function openIdentity({ db, clock, newId, sealing, append }: IdentityDeps): Promise<Identity> {
  if (!identityIn(db)) await make(db, newId(), sealing);
  const stored = identityIn(db);
  let key = await openKey(stored?.sealedKey ?? '{}', sealing);
  const setHub = db.prepare('UPDATE upstream_identity SET hub_key = ?, paired_at_ms = ?');
  const hub = () => {
    const { hubKey = null, isPaired = false } = identityIn(db) ?? {};
    return hubKey === null ? null : { publicKey: hubKey, isPaired };
  };
  return {
    terminal: stored?.terminal ?? '',
    get key() {
      return key;
    },
    changeKey: (next, sealed) => {
      putKey(db, next, sealed, append);
      key = next;
    },
    hub,
    followHub: createFollowing(db, hub, append),
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

function putKey(db: Database, { publicKey }: TerminalKey, sealed: string, append: IdentityDeps['append']): void {
  const set = db.prepare('UPDATE upstream_identity SET public_key = ?, sealed_key = ?');
  db.transaction(() => {
    set.run(publicKey, sealed);
    db.exec('DELETE FROM upstream_key_change');
    append({ type: 'terminal-key.changed' });
  })();
}

/** A hub that does not know yet that its key was taken says so again: it is told once more, and once in a run. */
function createFollowing(db: Database, hub: Identity['hub'], append: IdentityDeps['append']): Identity['followHub'] {
  let toldOf: string | null = null;
  const set = db.prepare('UPDATE upstream_identity SET hub_key = ?');
  const follow = db.transaction((publicKey: string) => {
    set.run(publicKey);
    append({ type: 'hub-key.taken', publicKey });
  });
  return (publicKey) => {
    if (!hub()?.isPaired || toldOf === publicKey) return;
    follow(publicKey);
    toldOf = publicKey;
  };
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
