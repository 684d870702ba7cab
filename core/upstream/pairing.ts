import { type PairingAnswer, type PairingRequest, pairingAnswerSchema, syncPaths } from '#contract/upstream/sync.ts';
import { documentOf, type HubCall, type Reply } from './hub-call.ts';
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
  const question: PairingRequest = {
    form: 'yingbin.pairing.1',
    terminal: identity.terminal,
    publicKey: identity.key.publicKey,
    name,
  };
  const reply = await call.ask({
    path: syncPaths.pairing,
    contentType: 'application/json',
    json: JSON.stringify(question),
    read: documentOf<PairingAnswer>(pairingAnswerSchema),
    hubKey: (answer) => answer?.hubKey ?? identity.hub()?.publicKey ?? null,
  });
  if (reply.kind !== 'yes') return reply;
  const { hubKey, state } = reply.value;
  // A code that is on the screen has to stay true: paired is only whoever's code was shown.
  if (state === 'paired' && identity.hub()?.publicKey === hubKey) identity.pair(hubKey);
  else if (identity.hub()?.publicKey !== hubKey) identity.meet(hubKey);
  return reply;
}
