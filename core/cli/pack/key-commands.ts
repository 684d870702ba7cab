import { type KeyFile, keyFileSchema, keyRoleSchema, venueKeysSchema } from '#contract/venue/pack.ts';
import { fingerprintOf, readKeyFile, signKeys } from '../../packs/key-file.ts';
import { sealKey } from '../../packs/sealed-key.ts';
import { keyIdOf, newSigningKey } from '../../packs/signing.ts';
import { fail, print, readBytes, writeNew } from '../command.ts';
import { type Order, openKey, readSealedKey } from './order.ts';
import { keyFileSentences } from './sentences.ts';

const fewestCharacters = 12;

/** `keys new`: makes a key and seals it under a passphrase. */
export async function newKey(order: Order): Promise<void> {
  const passphrase = await order.askPassphrase('New passphrase: ');
  if (passphrase.length < fewestCharacters) fail(`Too short: ${fewestCharacters} characters or more`);
  const sealed = await sealKey(newSigningKey(), order.option('name'), { passphrase });
  writeNew(order.option('out'), written(sealed), 0o600);
  print(`${sealed.name} ${keyIdOf(sealed.publicKey)}`);
}

/** `keys make`: the first key file of a venue, or the one after another, for the keys that are named. */
export function makeKeyFile(order: Order): void {
  const before = order.maybe('after');
  const previous = before === null ? null : keyFileAt(before).keys;
  const threshold = Number(order.maybe('threshold') ?? previous?.thresholds.publish ?? 1);
  const keys = venueKeysSchema.safeParse({
    form: 'yingbin.keys.1',
    venue: previous?.venue ?? order.option('venue'),
    version: (previous?.version ?? 0) + 1,
    created: `${new Date().toISOString().slice(0, 19)}Z`,
    keys: order.keyFiles.map((file) => {
      const { publicKey, name } = readSealedKey(file);
      return { publicKey, name, roles: keyRoleSchema.options };
    }),
    thresholds: { publish: threshold, keys: threshold },
  });
  if (!keys.success) fail('A key file names its venue and one key or more with --key');
  if (threshold > order.keyFiles.length) fail(`${threshold} signatures are asked for and there are fewer keys`);
  writeNew(order.option('out'), written({ keys: keys.data, signatures: [] }));
  print(`Version ${keys.data.version} for ${keys.data.venue}; not signed yet`);
}

/** `keys sign`: adds a signature to a key file. */
export async function signKeyFile(order: Order, file: string): Promise<void> {
  let signed = keyFileAt(file);
  for (const key of order.keyFiles) signed = signKeys(signed, await openKey(key, order));
  writeNew(order.option('out'), written(signed));
  print(`${signed.signatures.length} signatures`);
}

/** `keys show`: what stands in a key file, whether it may follow another one, and the digits to compare. */
export function showKeyFile(order: Order, file: string): void {
  const before = order.maybe('after');
  const read = readKeyFile(readBytes(file), before === null ? null : keyFileAt(before));
  if (!read.ok) fail(keyFileSentences[read.code]);
  const { keys } = read.value;
  print(`Venue ${keys.venue}, version ${keys.version}, made ${keys.created}`);
  for (const { publicKey, name, roles } of keys.keys) print(`${keyIdOf(publicKey)} ${roles.join('+')} ${name}`);
  print(`Signatures needed: ${keys.thresholds.publish} to publish, ${keys.thresholds.keys} for the next keys`);
  print(`Compare: ${fingerprintOf(read.value).replaceAll(/(\d{4})(?=\d)/g, '$1 ')}`);
}

/** A key file as it is, whoever signed it. */
function keyFileAt(file: string): KeyFile {
  try {
    return keyFileSchema.parse(JSON.parse(readBytes(file).toString('utf8')));
  } catch {
    return fail(`${file}: ${keyFileSentences['keys-not-a-key-file']}`);
  }
}

function written(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
