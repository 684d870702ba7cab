import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { letterPaths } from '#contract/upstream/letters.ts';
import { type PairingAnswer, type PairingRequest, pairingRequestSchema, syncPaths } from '#contract/upstream/sync.ts';
import type { TerminalDoor } from '../door/terminal-door.ts';
import type { HubKeys } from '../keys/hub-key.ts';
import type { Pairings } from './pairings.ts';

const unpack = promisify(gunzip);
const mostBytes = 2000;

/** Hears terminals that want to belong to the fleet: each signs with the key that it names. */
export function addPairingRoute(door: TerminalDoor, pairings: Pairings, keys: HubKeys): void {
  door.post(syncPaths.pairing, {
    carriedPath: letterPaths.pairing,
    keyOf: async (terminal, body) => {
      const asked = await readRequest(body);
      return asked?.terminal === terminal ? asked.publicKey : null;
    },
    handle: async ({ body }) => {
      const asked = await readRequest(body);
      if (!asked) return { ok: false, code: 'batch-malformed' };
      const state = await pairings.ask(asked);
      if (state === 'revoked') return { ok: false, code: 'terminal-revoked' };
      if (state === 'full') return { ok: false, code: 'too-many-waiting' };
      const { publicKey: hubKey } = await keys.newest();
      const document: PairingAnswer = { form: 'yingbin.pairing-answer.1', state, hubKey };
      return { ok: true, document };
    },
  });
}

async function readRequest(body: Buffer): Promise<PairingRequest | null> {
  try {
    const text = await unpack(body, { maxOutputLength: mostBytes });
    return pairingRequestSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
}
