import { createPublicKey, verify } from 'node:crypto';
import { type KeyChange, type KeyChanged, keyChangeSchema, keyPath, terminalKeyText } from '#contract/upstream/keys.ts';
import { letterPaths } from '#contract/upstream/letters.ts';
import { documentIn } from '../door/questions.ts';
import type { TerminalAnswer, TerminalDoor, TerminalRequest } from '../door/terminal-door.ts';
import { keyOfTerminal } from '../door/terminal-keys.ts';
import { admit, admitCarried, noteRequest } from '../ingest/guard.ts';
import type { HubDatabase } from '../storage/database.ts';

/** Knows terminals by another key from now on, and from the same moment on not by the one before. */
export function addKeyRoute(door: TerminalDoor, db: HubDatabase): void {
  door.post(keyPath, {
    carriedPath: letterPaths.keys,
    keyOf: (terminal) => keyOfTerminal(db, terminal),
    handle: async (request): Promise<TerminalAnswer> => {
      const change = keyChangeSchema.safeParse(await documentIn(request.body));
      return change.success ? take(db, request, change.data) : { ok: false, code: 'batch-malformed' };
    },
  });
}

function take(db: HubDatabase, { terminal, run, isCarried }: TerminalRequest, change: KeyChange) {
  return db.transaction(async (connection): Promise<TerminalAnswer> => {
    const refused = isCarried ? await admitCarried(connection, terminal) : await admit(connection, terminal, run);
    if (refused) return { ok: false, code: refused };
    const { from, to } = change;
    // Signed with the key that the terminal had: it may have another by now.
    const known = await keyOfTerminal(connection, terminal);
    const isNew = known === from && from !== to && isProved(terminal, change);
    if (!isNew && known !== to) return { ok: false, code: 'signature-wrong' };
    if (isNew) {
      await connection.query('UPDATE terminal SET public_key = $2, key_since = now() WHERE id = $1', [terminal, to]);
    }
    if (!isCarried) await noteRequest(connection, terminal, run);
    return { ok: true, document: { form: 'yingbin.key-changed.1', publicKey: to } satisfies KeyChanged };
  });
}

function isProved(terminal: string, { from, to, proof }: KeyChange): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: to }, format: 'jwk' });
    return verify(null, Buffer.from(terminalKeyText(terminal, { from, to })), key, Buffer.from(proof, 'base64url'));
  } catch {
    // A key that is no point of the curve has proved nothing.
    return false;
  }
}
