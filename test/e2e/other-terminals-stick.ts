import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyFile, PackManifest, VenueKeys } from '#contract/venue/pack.ts';
import type { VenueContent } from '#contract/venue/venue.ts';
import { readSampleVenue } from '#core/content/sample-venues.ts';
import { packFileTexts } from '#core/content/write-venue-files.ts';
import { manifestOf, type PackParts, writePack } from '#core/packs/build-pack.ts';
import { signKeys } from '#core/packs/key-file.ts';
import { signDocument, signingKeyFromSeed } from '#core/packs/signing.ts';

/** Where the sample venues lie. */
export const venuesFolder = join(import.meta.dirname, '../../assets/venues');
const created = '2026-11-30T08:00:00Z';
const own = signingKeyFromSeed(Buffer.alloc(32, 7).toString('base64url'));

/**
 * Puts onto a stick what another terminal has: its key file; two versions of the hall, in the first of which the first answer has
 * another title and nothing in Japanese, and the second of which was not made from it; and packs of a third that nobody may take.
 */
export async function putOtherTerminalsStick(folder: string, firstTitle: string): Promise<KeyFile> {
  const keyFile = ownKeyFile();
  const first = partsOf(1, null, hallWith(firstTitle));
  const elsewhere = partsOf(1, null, hallWith('别处改的名字'));
  const second = partsOf(2, elsewhere.manifest, hallWith('这条又改了名字'));
  const third = partsOf(3, second.manifest, hallWith(firstTitle));
  const expired = partsOf(3, second.manifest, hallWith(firstTitle), '2026-11-30T09:00:00Z');
  const files = {
    'hall.keys.json': JSON.stringify(keyFile),
    'hall-1.pack': await writePack(first),
    'hall-2.pack': await writePack(second),
    'altered.pack': await writePack({ ...third, files: second.files }),
    'unsigned.pack': await writePack({ ...third, signatures: [] }),
    'expired.pack': await writePack(expired),
  };
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(stick, name), content);
  return keyFile;
}

/** The keys of the other terminal, signed by its own. */
export function ownKeyFile(): KeyFile {
  const keys: VenueKeys = {
    form: 'yingbin.keys.1',
    venue: 'hall',
    version: 1,
    created,
    keys: [{ publicKey: own.publicKey, roles: ['publish', 'keys'], name: '示例' }],
    thresholds: { publish: 1, keys: 1 },
  };
  return signKeys({ keys, signatures: [] }, own);
}

function hallWith(firstTitle: string): VenueContent {
  const { content } = readSampleVenue(venuesFolder, 'hall');
  const [firstId] = content.venue.popularIds;
  const entries = content.entries.map((entry) => {
    if (entry.id !== firstId) return entry;
    const { ja: _, ...texts } = entry.texts;
    return { ...entry, texts: { ...texts, 'zh-CN': { ...texts['zh-CN'], title: firstTitle } } };
  });
  return { ...content, entries };
}

/** A pack that is signed; `expires` null: never. */
export function partsOf(
  version: number,
  before: PackManifest | null,
  content: VenueContent,
  expires: string | null = null,
): PackParts {
  const texts = [...packFileTexts(content)];
  const files = new Map(texts.map(([path, text]) => [path, Buffer.from(text)]));
  const parent = before && { id: before.id, version: before.version };
  const facts = { id: crypto.randomUUID(), venue: 'hall', version, parent, created, expires };
  const manifest = manifestOf({ ...facts, languages: ['zh-CN', 'en', 'ja', 'ko'] }, files);
  return { manifest, signatures: [signDocument(manifest, own)], files };
}
