import {
  mostNameLength,
  type PairingAnswer,
  type PairingRequest,
  pairingAnswerSchema,
  syncPaths,
} from '#contract/upstream/sync.ts';
import { documentOf, type HubCall, type Question, type Reply } from './hub-call.ts';
import type { Identity } from './identity.ts';

export interface PairingDeps {
  readonly call: HubCall;
  readonly identity: Identity;
  /** Who wants to belong to the hub, for whoever looks at its list. */
  readonly name: string;
}

/**
 * Asks the hub whether somebody there has typed the code. The first hub to answer names its key, and the code is made of
 * both: who stands between would give another code on each side.
 */
export async function askToPair({ call, identity, name }: PairingDeps): Promise<Reply<PairingAnswer>> {
  const reply = await call.ask(pairingQuestion(identity, name));
  if (reply.kind === 'yes') takePairing(identity, reply.value);
  return reply;
}

/** What is asked, in whatever way it gets to the hub. */
export function pairingQuestion(identity: Identity, name: string): Question<PairingAnswer> {
  const { terminal, key } = identity;
  const called = name.slice(0, mostNameLength);
  const question: PairingRequest = {
    form: 'yingbin.pairing.1',
    terminal,
    publicKey: key.publicKey,
    name: called,
  };
  return {
    path: syncPaths.pairing,
    contentType: 'application/json',
    json: JSON.stringify(question),
    read: documentOf<PairingAnswer>(pairingAnswerSchema),
    hubKey: (answer) => answer?.hubKey ?? identity.hub()?.publicKey ?? null,
  };
}

/** Takes in what the hub says. A code that is on the screen has to stay true: paired is only whoever's code was shown. */
export function takePairing(identity: Identity, { hubKey, state }: PairingAnswer): void {
  if (state === 'paired' && identity.hub()?.publicKey === hubKey) identity.pair(hubKey);
  else if (identity.hub()?.publicKey !== hubKey) identity.meet(hubKey);
}
