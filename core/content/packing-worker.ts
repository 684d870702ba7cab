// Runs in a worker thread: writes one pack of a venue. What it holds is signed outside.
import { on } from 'node:events';
import { closeSync, fsyncSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { languages } from '#contract/base/language.ts';
import type { Entry } from '#contract/venue/entry.ts';
import { mediaPath } from '#contract/venue/picture.ts';
import type { Venue } from '#contract/venue/venue.ts';
import { manifestOf, type PackParts, sha256Of, writePack } from '../packs/build-pack.ts';
import { packLimits } from '../packs/limits.ts';
import { readUntrustedPack } from '../packs/read-pack.ts';
import { createPictureShelf } from '../pictures/picture-shelf.ts';
import { asFault } from '../storage/database.ts';
import { Fault } from '../system/fault.ts';
import type { FromPacking, PackingStart, ToPacking } from './packing.ts';
import { picturesOf } from './venue-pictures.ts';
import { packFileTexts } from './write-venue-files.ts';

const { to, from, picturesFolder } = workerData as PackingStart;
const port = parentPort as MessagePort;
const heard = on(port, 'message');

function say(message: FromPacking): void {
  port.postMessage(message);
}

async function hear(): Promise<ToPacking> {
  const { value } = await heard.next();
  return (value as [ToPacking])[0];
}

async function readPackAt(file: string, isWanted?: (path: string) => boolean): Promise<PackParts> {
  const read = await readUntrustedPack(readFileSync(file), packLimits, isWanted);
  if (!read.ok) throw new Fault('pack-damaged', `${file}: ${read.code}`);
  return read.value;
}

/** What lies in media/ of the version before. */
async function mediaOf(file: string | null): Promise<[string, Uint8Array][]> {
  if (file === null) return [];
  const { files } = await readPackAt(file, (path) => path.startsWith('media/'));
  return [...files];
}

/** The pictures that a venue names and this terminal has. */
function picturesOnShelf(venue: Venue): [string, Uint8Array][] {
  const shelf = picturesFolder === null ? null : createPictureShelf(picturesFolder);
  return picturesOf(venue).flatMap(({ picture }): [string, Uint8Array][] => {
    const bytes = shelf?.read(picture.sha256);
    return bytes ? [[mediaPath(picture), bytes]] : [];
  });
}

async function heardEntries(): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const message = await hear();
    if (message.kind !== 'entries' || message.entries.length === 0) return entries;
    entries.push(...message.entries);
  }
}

async function partsToSign(): Promise<PackParts> {
  if (from.kind === 'pack') return readPackAt(from.of);
  if (from.kind === 'files') {
    const { manifest, files } = await readPackAt(from.of);
    const facts = { ...from.facts, venue: manifest.venue, languages: manifest.languages };
    return { manifest: manifestOf(facts, files), signatures: [], files };
  }
  const entries = await heardEntries();
  const texts = packFileTexts({ venue: from.venue, entries });
  const files = new Map<string, Uint8Array>([...(await mediaOf(from.mediaFrom)), ...picturesOnShelf(from.venue)]);
  for (const [path, text] of texts) files.set(path, Buffer.from(text));
  const spoken = languages.filter((language) => entries.some((entry) => entry.texts[language]));
  return {
    manifest: manifestOf({ ...from.facts, venue: from.venue.id, languages: spoken }, files),
    signatures: [],
    files,
  };
}

function writeForGood(bytes: Uint8Array): void {
  const handle = openSync(to, 'wx', 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

async function pack(): Promise<void> {
  const parts = await partsToSign();
  say({ kind: 'manifest', manifest: parts.manifest, signatures: parts.signatures });
  const signed = await hear();
  if (signed.kind !== 'sign') throw new Error(`told ${signed.kind} instead of who signs`);
  const bytes = await writePack({ ...parts, signatures: signed.signatures });
  writeForGood(bytes);
  say({ kind: 'written', sha256: sha256Of(bytes) });
}

try {
  await pack();
} catch (error) {
  const fault = asFault(to, error);
  if (!(fault instanceof Fault)) throw error;
  say({ kind: 'refused', code: fault.code, message: fault.message });
}
