import { z } from 'zod';
import { publicKeySchema } from './sync.ts';

/** How a terminal and its hub get new keys while they are paired: whoever had the former key says which one follows. */

export const keyPath = '/v1/keys';

/** A signature (Ed25519): 64 bytes, base64url. */
const signatureSchema = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** A terminal wants to be known by another key: signed with the one it has, and proved by the one that it is to have. */
export const keyChangeSchema = z.strictObject({
  form: z.literal('yingbin.key-change.1'),
  from: publicKeySchema,
  to: publicKeySchema,
  /** Of the key `to`, over {@link terminalKeyText}. */
  proof: signatureSchema,
});
export type KeyChange = z.infer<typeof keyChangeSchema>;

/** From now on the hub knows the terminal by this key and by no other. */
export const keyChangedSchema = z.strictObject({
  form: z.literal('yingbin.key-changed.1'),
  publicKey: publicKeySchema,
});
export type KeyChanged = z.infer<typeof keyChangedSchema>;

/** What the next key of a terminal signs to show that it is there. */
export function terminalKeyText(terminal: string, { from, to }: Pick<KeyChange, 'from' | 'to'>): string {
  return `yingbin.terminal-key.1\n${terminal}\n${from}\n${to}`;
}

/** What a key of the hub signs to name the one that follows it. */
export function hubKeyText(from: string, to: string): string {
  return `yingbin.hub-key.1\n${from}\n${to}`;
}

/** The header of answers that names the keys which the hub has had since the terminal last took one. */
export const keyChainHeader = 'hub-key-chain';
/** So many fit into a header; the hub gets no other key while a terminal is further behind. */
export const mostLinks = 12;

/** Keys of a hub in their order, each but the first named by the one before it. */
export interface KeyChain {
  readonly first: string;
  readonly links: readonly { readonly to: string; readonly signature: string }[];
}

const chainPattern = /^[\w-]{43}( [\w-]{43}\.[\w-]{86}){1,12}$/;

export function writeKeyChain({ first, links }: KeyChain): string {
  return [first, ...links.map(({ to, signature }) => `${to}.${signature}`)].join(' ');
}

/** Reads what {@link writeKeyChain} wrote; null for anything else. */
export function readKeyChain(field: string): KeyChain | null {
  if (!chainPattern.test(field)) return null;
  const [first = '', ...links] = field.split(' ');
  return {
    first,
    links: links.map((link) => {
      const [to = '', signature = ''] = link.split('.');
      return { to, signature };
    }),
  };
}
