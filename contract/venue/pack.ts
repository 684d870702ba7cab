import { z } from 'zod';
import { languageSchema } from '../base/language.ts';
import { slugSchema } from './entry.ts';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const base64urlSchema = z.string().regex(/^[A-Za-z0-9_-]+$/);
const momentSchema = z.iso.datetime({ precision: 0 });

/** The version of the files inside a pack (venue.json, entries): earlier ones are read, a pack of a later one is refused by name. */
export const packSchemaVersion = 3;

/**
 * What a path in a pack may be: one of the venue's files, or something in media/ with a name of letters, digits and `._-`.
 * Nothing else is ever written or read, so that no name can lead anywhere.
 */
export const packPathSchema = z
  .string()
  .max(200)
  .regex(/^(venue\.json|entries\/[a-z0-9][a-z0-9-]*\.json|media\/[\p{L}\p{N}][\p{L}\p{N}_-]*(\.[\p{L}\p{N}_-]+)*)$/u)
  .refine((path) => path === path.normalize('NFC'));

export const packFileSchema = z.strictObject({
  path: packPathSchema,
  sha256: sha256Schema,
  bytes: z.int().min(0),
});
export type PackFile = z.infer<typeof packFileSchema>;

/** Which version another one was made from. */
export const packParentSchema = z.strictObject({ id: z.uuid(), version: z.int().min(1) });

/** What a pack says of itself; its canonical form (RFC 8785) is what is signed. */
export const packManifestSchema = z.strictObject({
  form: z.literal('yingbin.pack.1'),
  id: z.uuid(),
  venue: slugSchema,
  /** Rises with each publication of the venue; also undoing gives a higher one. */
  version: z.int().min(1),
  /** The version that was live where this one was made; null for the first. */
  parent: packParentSchema.nullable(),
  created: momentSchema,
  /** From this moment on the pack is not taken in any more; null where it does not grow old. */
  expires: momentSchema.nullable(),
  languages: z.array(languageSchema).min(1),
  schema: z.int().min(1),
  /** In the order of their paths. */
  files: z.array(packFileSchema).min(2).max(5000),
});
export type PackManifest = z.infer<typeof packManifestSchema>;

/** What is needed to say of a later release's manifest that it is one. */
export const packFormSchema = z.looseObject({ form: z.string().regex(/^yingbin\.pack\.\d+$/) });

/** An Ed25519 signature over a canonical document, by the key with this id. */
export const signatureSchema = z.strictObject({
  /** The first 16 bytes of the SHA-256 of the public key, in hexadecimal digits. */
  key: z.string().regex(/^[0-9a-f]{32}$/),
  /** 64 bytes, base64url. */
  signature: base64urlSchema.length(86),
});
export type Signature = z.infer<typeof signatureSchema>;

export const signaturesSchema = z.strictObject({
  form: z.literal('yingbin.signatures.1'),
  signatures: z.array(signatureSchema).max(20),
});

/** What a key may do: sign packs, or sign the next key file. */
export const keyRoleSchema = z.enum(['publish', 'keys']);
export type KeyRole = z.infer<typeof keyRoleSchema>;

export const venueKeySchema = z.strictObject({
  /** Ed25519, 32 bytes, base64url. */
  publicKey: base64urlSchema.length(43),
  roles: z.array(keyRoleSchema).min(1),
  /** Whose it is, in the venue's words: 总服务台. */
  name: z.string().min(1).max(60),
});
export type VenueKey = z.infer<typeof venueKeySchema>;

const thresholdSchema = z.int().min(1).max(10);

/** The keys of a venue. What is not in its latest version is revoked. */
export const venueKeysSchema = z.strictObject({
  form: z.literal('yingbin.keys.1'),
  venue: slugSchema,
  version: z.int().min(1),
  created: momentSchema,
  keys: z.array(venueKeySchema).min(1).max(20),
  /** How many keys of a role must have signed. */
  thresholds: z.strictObject({ publish: thresholdSchema, keys: thresholdSchema }),
});
export type VenueKeys = z.infer<typeof venueKeysSchema>;

/** A key file: the keys, and who signed for them. A later version is signed by the threshold of the one before, too. */
export const keyFileSchema = z.strictObject({ keys: venueKeysSchema, signatures: z.array(signatureSchema).max(20) });
export type KeyFile = z.infer<typeof keyFileSchema>;

/** A private key under a passphrase, or under the terminal's own key: AES-256-GCM. */
export const sealedKeySchema = z.strictObject({
  form: z.literal('yingbin.sealed-key.1'),
  publicKey: venueKeySchema.shape.publicKey,
  name: venueKeySchema.shape.name,
  /** How the sealing key is made of a passphrase (RFC 7914); null where the terminal's own key seals. */
  scrypt: z
    .strictObject({
      salt: base64urlSchema,
      cost: z.int().min(16_384).max(1_048_576),
      blockSize: z.literal(8),
      parallelization: z.int().min(1).max(4),
    })
    .nullable(),
  nonce: base64urlSchema,
  sealed: base64urlSchema,
});
export type SealedKey = z.infer<typeof sealedKeySchema>;

/** Why a pack is not taken. */
export const packRefusals = [
  'pack-not-a-pack',
  'pack-too-large',
  'pack-too-new',
  'pack-unsigned',
  'pack-altered',
  'pack-wrong-venue',
  'pack-expired',
  'pack-older',
] as const;
export type PackRefusal = (typeof packRefusals)[number];

/** Why a key file is not taken. */
export const keyFileRefusals = [
  'keys-not-a-key-file',
  'keys-wrong-venue',
  'keys-older',
  'keys-unsigned',
  'keys-too-few',
] as const;
export type KeyFileRefusal = (typeof keyFileRefusals)[number];
