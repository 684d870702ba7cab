import { randomUUID } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '#contract/base/language.ts';
import { type PackManifest, packPathSchema } from '#contract/venue/pack.ts';
import { venueOfPack } from '../../content/pack-files.ts';
import { partFiles, readVenueFiles } from '../../content/venue-files.ts';
import { packFileTexts } from '../../content/write-venue-files.ts';
import { manifestOf, writePack } from '../../packs/build-pack.ts';
import { readKeyFile } from '../../packs/key-file.ts';
import { readPack, readUntrustedPack } from '../../packs/read-pack.ts';
import { signDocument } from '../../packs/signing.ts';
import { fail, print, readBytes, writeNew } from '../command.ts';
import { type Order, openKey } from './order.ts';
import { keyFileSentences, packSentences } from './sentences.ts';

/** `build`: makes a pack of a venue folder, signed where keys are named. */
export async function buildPack(order: Order): Promise<void> {
  const files = venueFolder(order.option('venue'));
  const { content } = venueOfPack(files);
  const before = order.maybe('after');
  const parent = before === null ? null : (await openPack(before)).manifest;
  const facts = {
    id: randomUUID(),
    venue: content.venue.id,
    version: Number(order.maybe('version') ?? (parent?.version ?? 0) + 1),
    parent: parent && { id: parent.id, version: parent.version },
    created: `${new Date().toISOString().slice(0, 19)}Z`,
    expires: order.maybe('expires'),
    languages: languages.filter((language) => content.entries.some(({ texts }) => texts[language])),
  };
  if (parent && facts.version <= parent.version)
    fail(`The version before is ${parent.version}; this one must be higher`);
  const manifest = orFail(
    () => manifestOf(facts, files),
    'The version is a number, and --expires like 2027-12-31T00:00:00Z',
  );
  const signatures = [];
  for (const key of order.keyFiles) signatures.push(signDocument(manifest, await openKey(key, order)));
  writeNew(order.option('out'), await writePack({ manifest, signatures, files }));
  print(
    `${manifest.venue} version ${manifest.version}: ${manifest.files.length} files, ${signatures.length} signatures`,
  );
}

/** `sign`: adds signatures to a pack. */
export async function signPack(order: Order, file: string): Promise<void> {
  const parts = await openPack(file);
  let { signatures } = parts;
  for (const keyFile of order.keyFiles) {
    const signature = signDocument(parts.manifest, await openKey(keyFile, order));
    signatures = [...signatures.filter(({ key }) => key !== signature.key), signature];
  }
  writeNew(order.option('out'), await writePack({ ...parts, signatures }));
  print(`${signatures.length} signatures`);
}

/** `verify`: whether a terminal that trusts these keys would take a pack. */
export async function verifyPack(order: Order, file: string): Promise<void> {
  const trusted = readKeyFile(readBytes(order.option('keys')), null);
  if (!trusted.ok) fail(keyFileSentences[trusted.code]);
  const keys = trusted.value;
  const read = await readPack(readBytes(file), {
    venue: order.maybe('venue') ?? keys.keys.venue,
    keys,
    highestVersion: Number(order.maybe('seen') ?? 0),
    liveId: null,
    nowMs: Date.now(),
  });
  if (!read.ok) fail(`${packSentences[read.code]} (${read.code})`);
  const { content } = venueOfPack(read.value.files);
  print(`Good: ${content.venue.id} version ${read.value.manifest.version}, ${content.entries.length} entries`);
}

/** `inspect`: what a pack says of itself, believed or not. */
export async function inspectPack(file: string): Promise<void> {
  const { manifest, signatures } = await openPack(file);
  for (const line of described(manifest)) print(line);
  for (const { key } of signatures) print(`signed by ${key} (not checked)`);
  for (const { path, bytes, sha256 } of manifest.files) print(`${sha256} ${bytes} ${path}`);
}

function described({ venue, version, id, parent, created, expires, languages: in_, schema }: PackManifest): string[] {
  return [
    `venue ${venue}, version ${version}, schema ${schema}, languages ${in_.join(' ')}`,
    `id ${id}`,
    parent ? `made from version ${parent.version}, ${parent.id}` : 'made from none',
    `created ${created}, ${expires === null ? 'does not expire' : `expires ${expires}`}`,
  ];
}

async function openPack(file: string) {
  const read = await readUntrustedPack(readBytes(file));
  return read.ok ? read.value : fail(`${file}: ${packSentences[read.code]} (${read.code})`);
}

function venueFolder(folder: string): Map<string, Buffer> {
  const names = orFail(() => readdirSync(folder, { recursive: true, encoding: 'utf8' }), `${folder} cannot be read`);
  const files = names.sort().filter((name) => statSync(join(folder, name)).isFile());
  const packed = files.filter((name) => !partFiles.includes(name));
  const stray = packed.find((name) => !packPathSchema.safeParse(name).success);
  if (stray !== undefined) return fail(`${stray}: only venue.json, entries/*.json and media/ go into a pack`);
  const bytes = new Map(packed.map((name) => [name, readBytes(join(folder, name))]));
  if (packed.length === files.length) return bytes;
  const whole = packFileTexts(readVenueFiles(folder).content).get('venue.json') ?? '';
  return bytes.set('venue.json', Buffer.from(whole));
}

function orFail<Value>(run: () => Value, sentence: string): Value {
  try {
    return run();
  } catch {
    return fail(sentence);
  }
}
