import { createHash } from 'node:crypto';
import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import {
  type KeyFile,
  type KeyFileRefusal,
  type KeyRole,
  keyFileSchema,
  type Signature,
  type VenueKeys,
} from '#contract/venue/pack.ts';
import { canonicalBytes } from './canonical.ts';
import { isSignedBy, keyIdOf, type SigningKey, signDocument } from './signing.ts';

/** Which of the signatures over a document are those of known keys in a role. */
export interface Counted {
  /** Different keys of the role that have signed. */
  readonly valid: number;
  /** Signatures that name a known key of the role and are not its: the document is not the one that was signed. */
  readonly wrong: number;
}

/** Counts who of a role has signed a document; two signatures of one key count once. */
export function countSigned(
  document: object,
  signatures: readonly Signature[],
  { keys }: VenueKeys,
  role: KeyRole,
): Counted {
  const known = new Map(
    keys.filter(({ roles }) => roles.includes(role)).map(({ publicKey }) => [keyIdOf(publicKey), publicKey]),
  );
  const valid = new Set<string>();
  let wrong = 0;
  for (const signature of signatures) {
    const publicKey = known.get(signature.key);
    if (publicKey === undefined) continue;
    if (isSignedBy(document, signature, publicKey)) valid.add(publicKey);
    else wrong += 1;
  }
  return { valid: valid.size, wrong };
}

/** Adds the signature of a key; signing again changes nothing. */
export function signKeys(file: KeyFile, key: SigningKey): KeyFile {
  const signature = signDocument(file.keys, key);
  return { ...file, signatures: [...file.signatures.filter((one) => one.key !== signature.key), signature] };
}

/**
 * Reads a key file that is to follow the trusted one, or to be the first. A first one vouches for itself alone:
 * a publisher compares its {@link fingerprintOf} on both screens before it is trusted.
 */
export function readKeyFile(bytes: Uint8Array, trusted: KeyFile | null): Outcome<KeyFile, KeyFileRefusal> {
  const parsed = keyFileSchema.safeParse(parsedJson(bytes));
  if (!parsed.success) return refuse('keys-not-a-key-file');
  const next = parsed.data;
  if (!canMeetThresholds(next.keys)) return refuse('keys-too-few');
  if (trusted && next.keys.venue !== trusted.keys.venue) return refuse('keys-wrong-venue');
  if (trusted && next.keys.version <= trusted.keys.version) return refuse('keys-older');
  const signers = trusted ? [trusted.keys, next.keys] : [next.keys];
  const isSigned = signers.every(
    (keys) => countSigned(next.keys, next.signatures, keys, 'keys').valid >= keys.thresholds.keys,
  );
  return isSigned ? ok(next) : refuse('keys-unsigned');
}

/** Keys that could never sign anything would lock the venue out of its own terminals. */
function canMeetThresholds({ keys, thresholds }: VenueKeys): boolean {
  const different = (role: KeyRole) =>
    new Set(keys.filter(({ roles }) => roles.includes(role)).map(({ publicKey }) => publicKey)).size;
  return different('keys') >= thresholds.keys && different('publish') >= thresholds.publish;
}

/** 24 digits that two people compare on two screens: the SHA-256 of the canonical keys, by the remainder of 10^24. */
export function fingerprintOf({ keys }: KeyFile): string {
  const hash = createHash('sha256').update(canonicalBytes(keys)).digest('hex');
  return (BigInt(`0x${hash}`) % 10n ** 24n).toString().padStart(24, '0');
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
