import { createHash } from 'node:crypto';
import { pairingCodeOf } from '#contract/upstream/sync.ts';
import type { Database } from '../storage/database.ts';

/** Who a terminal is to its hub, as its record has it. */
export interface StoredIdentity {
  /** A UUID that stays, whatever key it has. */
  readonly terminal: string;
  /** Sealed by the device key, as JSON. */
  readonly sealedKey: string;
  /** The key of the hub that has answered; null: none has. */
  readonly hubKey: string | null;
  readonly isPaired: boolean;
  /** What somebody at the hub has to type; null while no hub has answered, and once paired. */
  readonly code: string | null;
}

interface Row {
  readonly terminal: string;
  readonly publicKey: string;
  readonly sealedKey: string;
  readonly hubKey: string | null;
  readonly pairedAtMs: number | null;
}

/** Null where this terminal has not been set to report to any hub. */
export function identityIn(db: Database): StoredIdentity | null {
  const row = db
    .prepare<[], Row>(
      `SELECT terminal, public_key AS publicKey, sealed_key AS sealedKey, hub_key AS hubKey, paired_at_ms AS pairedAtMs
       FROM upstream_identity`,
    )
    .get();
  if (!row) return null;
  const { terminal, publicKey, sealedKey, hubKey, pairedAtMs } = row;
  const code = hubKey === null || pairedAtMs !== null ? null : codeOf(publicKey, hubKey);
  return { terminal, sealedKey, hubKey, isPaired: pairedAtMs !== null, code };
}

/** At its next start the terminal is another to any hub, and has to be paired. */
export function forgetIdentity(db: Database): void {
  db.exec(
    `DELETE FROM upstream_identity; DELETE FROM upstream_release; DELETE FROM upstream_release_due;
     DELETE FROM upstream_order; DELETE FROM upstream_letter; DELETE FROM upstream_key_change;`,
  );
}

function codeOf(terminalKey: string, hubKey: string): string {
  const bytes = Buffer.concat([Buffer.from(terminalKey, 'base64url'), Buffer.from(hubKey, 'base64url')]);
  return pairingCodeOf(createHash('sha256').update(bytes).digest());
}
