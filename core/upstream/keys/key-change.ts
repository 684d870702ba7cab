import { sign } from 'node:crypto';
import {
  type KeyChange,
  type KeyChanged,
  keyChangedSchema,
  keyPath,
  terminalKeyText,
} from '#contract/upstream/keys.ts';
import { sealedKeySchema } from '#contract/venue/pack.ts';
import type { Database } from '../../storage/database.ts';
import { documentOf, type HubCall, type Question, type Reply } from '../hub-call.ts';
import type { Identity, KeySealing, TerminalKey } from '../identity.ts';

/** Has the terminal get itself another key. Call it in the transaction of whatever wants it; twice is once. */
export function wantNewKey(db: Database): void {
  db.prepare('INSERT INTO upstream_key_change (only) VALUES (1) ON CONFLICT DO NOTHING').run();
}

/** How the change is asked for: by the key that the hub knows, or by the next one, where it has taken that already. */
export interface KeyQuestion {
  readonly question: Question<KeyChanged>;
  readonly key: TerminalKey;
}

export interface KeyChangesDeps {
  readonly db: Database;
  readonly sealing: KeySealing;
  readonly identity: Identity;
  readonly call: Pick<HubCall, 'ask'>;
}

/** Gives the terminal another key by which its hub knows it, and drops the former one once the hub has said yes. */
export interface KeyChanges {
  /** Asks the hub, where a change is wanted; `idle`: there is none, or none any more. */
  readonly step: () => Promise<{ readonly kind: 'idle' } | Exclude<Reply<never>, { kind: 'yes' }>>;
  /** What is asked, in both ways, in whatever way it gets to the hub; null where no change is wanted. */
  readonly questions: () => Promise<readonly KeyQuestion[] | null>;
  /** The hub has said which key it knows now. */
  readonly take: (changed: KeyChanged) => Promise<void>;
}

interface Row {
  readonly publicKey: string | null;
  readonly sealedKey: string | null;
}

export function createKeyChanges({ db, sealing, identity, call }: KeyChangesDeps): KeyChanges {
  const select = db.prepare<[], Row>(
    'SELECT public_key AS publicKey, sealed_key AS sealedKey FROM upstream_key_change',
  );
  const put = db.prepare('UPDATE upstream_key_change SET public_key = ?, sealed_key = ?');
  /** The key that is to be: made once, for the hub may have taken it without our knowing. Null where none is wanted. */
  const nextKey = async (): Promise<{ key: TerminalKey; sealed: string } | null> => {
    const row = select.get();
    if (!row) return null;
    const known = row.sealedKey === null ? null : await opened(row.sealedKey, sealing);
    if (known && row.sealedKey !== null) return { key: known, sealed: row.sealedKey };
    const key = sealing.create();
    const sealed = JSON.stringify(await sealing.seal(key));
    // It is safe before anybody hears of it.
    put.run(key.publicKey, sealed);
    return { key, sealed };
  };
  const questions = async (): Promise<readonly KeyQuestion[] | null> => {
    const next = await nextKey();
    if (!next) return null;
    const question = questionOf(identity, next.key);
    return [identity.key, next.key].map((key) => ({ question, key }));
  };
  const take = async ({ publicKey }: KeyChanged): Promise<void> => {
    const next = await nextKey();
    if (next?.key.publicKey === publicKey) identity.changeKey(next.key, next.sealed);
  };
  return {
    questions,
    take,
    step: async () => {
      const asked = await questions();
      if (!asked) return { kind: 'idle' };
      let reply: Reply<KeyChanged> | null = null;
      for (const { question, key } of asked) {
        reply = await call.ask(question, key);
        // Not known by the former key any more: the answer that said so was lost.
        if (reply.kind !== 'no' || reply.code !== 'signature-wrong') break;
      }
      if (reply?.kind === 'yes') await take(reply.value);
      return !reply || reply.kind === 'yes' ? { kind: 'idle' } : reply;
    },
  };
}

/** What is asked, whoever signs it. */
function questionOf(identity: Pick<Identity, 'terminal' | 'key' | 'hub'>, next: TerminalKey): Question<KeyChanged> {
  const change = { from: identity.key.publicKey, to: next.publicKey };
  const text = Buffer.from(terminalKeyText(identity.terminal, change));
  const proof = sign(null, text, next.privateKey).toString('base64url');
  const json = JSON.stringify({ form: 'yingbin.key-change.1', ...change, proof } satisfies KeyChange);
  return keyQuestion(json, () => identity.hub()?.publicKey ?? null);
}

/** How the answer to a change is read. */
export function keyQuestion(json: string, hubKey: () => string | null): Question<KeyChanged> {
  return {
    path: keyPath,
    contentType: 'application/json',
    json,
    read: documentOf<KeyChanged>(keyChangedSchema),
    hubKey,
  };
}

async function opened(sealed: string, sealing: KeySealing): Promise<TerminalKey | null> {
  const read = sealedKeySchema.safeParse(JSON.parse(sealed));
  return read.success ? sealing.open(read.data) : null;
}
