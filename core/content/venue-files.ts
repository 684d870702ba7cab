import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { entrySchema } from '#contract/venue/entry.ts';
import { type Venue, type VenueContent, venueParts, venueSchema } from '#contract/venue/venue.ts';
import { Fault } from '../system/fault.ts';
import { fromSchema1 } from './translation/from-schema-1.ts';
import { findUnseenFaults } from './unseen-faults.ts';
import { findPictureFaults, pictureFilesOf } from './venue-pictures.ts';

/** A venue as read from its folder, and the hash of every byte that it was made of. */
export interface VenueFiles {
  readonly content: VenueContent;
  readonly sha256: string;
}

/** A file of a venue that cannot be used: which, where in it, and why. */
export class VenueFileRefused extends Fault {
  constructor(file: string, place: string, reason: string, cause?: unknown) {
    super('venue-file-refused', place === '' ? `${file}: ${reason}` : `${file}: ${place}: ${reason}`, { cause });
  }
}

/**
 * Reads a venue folder: venue.json, entries/*.json, and what has a file of its own (matters.json).
 * @param expectedSha256 when given, the folder must be exactly what was released.
 * @param keep is given the files of its pictures.
 * @throws {VenueFileRefused} naming the file, the place in it and the reason.
 */
export function readVenueFiles(folder: string, expectedSha256?: string, keep?: KeepPicture): VenueFiles {
  const names = ['venue.json', ...entryFilesIn(folder), ...partFiles.filter((name) => existsSync(join(folder, name)))];
  const texts = names.map((name) => ({ name, text: readText(folder, name) }));
  if (expectedSha256 !== undefined && expectedSha256 !== hashOf(texts)) {
    throw new VenueFileRefused(folder, '', 'its files are not the released ones (sha256 differs)');
  }
  const files = venueFilesOf(texts);
  takePictures(files.content.venue, (path) => bytesAt(join(folder, path)), keep);
  return files;
}

/** Takes the file of a picture that has been looked at. */
export type KeepPicture = (bytes: Uint8Array) => void;

/** @throws {VenueFileRefused} for a file that is not the picture that is named. */
export function takePictures(
  venue: Venue,
  at: (path: string) => Uint8Array | null,
  keep: KeepPicture = () => {},
): void {
  const [fault] = findPictureFaults(venue, at);
  if (fault) throw new VenueFileRefused('media', fault.place, fault.reason);
  for (const bytes of pictureFilesOf(venue, at)) keep(bytes);
}

function bytesAt(path: string): Uint8Array | null {
  return existsSync(path) ? readFileSync(path) : null;
}

/** A file of a venue: its path in the folder and what stands in it. */
export interface VenueText {
  readonly name: string;
  readonly text: string;
}

/** Parts of a venue that have a file of their own. */
export const partFiles = venueParts.map(fileOfPart);

/**
 * The venue that these files make: venue.json, then entries/*.json in the order of their names, then the parts.
 * @throws {VenueFileRefused} naming the file, the place in it and the reason.
 */
export function venueFilesOf(texts: readonly VenueText[]): VenueFiles {
  const [venueText, ...rest] = texts;
  if (venueText?.name !== 'venue.json') throw new VenueFileRefused('venue.json', '', 'missing');
  const venue = parseFile(venueText.name, venueText.text, venueSchema);
  const entryTexts = rest.filter(({ name }) => !partFiles.includes(name));
  // Every file has passed its schema: to parse them together once more would find nothing, and take as long again.
  const content: VenueContent = {
    venue: { ...venue, ...partsIn(rest, venue) },
    entries: entryTexts.flatMap(({ name, text }) => parseFile(name, text, z.array(entrySchema)).map(fromSchema1)),
  };
  const [fault] = findUnseenFaults(content);
  if (fault) throw new VenueFileRefused('venue', fault.place, fault.reason);
  return { content, sha256: hashOf(texts) };
}

function fileOfPart(part: (typeof venueParts)[number]): string {
  return `${part}.json`;
}

/** What stands in the files of parts; a part that stands in venue.json as well would be lost without a word. */
function partsIn(texts: readonly VenueText[], venue: Venue): Partial<Venue> {
  const parts = venueParts.flatMap((part) => {
    const name = fileOfPart(part);
    const found = texts.find((text) => text.name === name);
    if (!found) return [];
    if (venue[part].length > 0) throw new VenueFileRefused(name, '', `${part} stand in venue.json as well`);
    return [[part, parseFile(name, found.text, venueSchema.shape[part])]];
  });
  return Object.fromEntries(parts);
}

function entryFilesIn(folder: string): string[] {
  try {
    return readdirSync(join(folder, 'entries'))
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `entries/${name}`);
  } catch (cause) {
    throw new VenueFileRefused(folder, 'entries', 'the folder cannot be read', cause);
  }
}

function readText(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), 'utf8');
  } catch (cause) {
    throw new VenueFileRefused(join(folder, name), '', 'the file cannot be read', cause);
  }
}

function hashOf(texts: readonly VenueText[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of texts) hash.update(`${name}\0${Buffer.byteLength(text)}\0`).update(text);
  return hash.digest('hex');
}

function parseFile<Schema extends z.ZodType>(name: string, text: string, schema: Schema): z.output<Schema> {
  const result = schema.safeParse(parseJson(name, text));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new VenueFileRefused(name, issue?.path.join('.') ?? '', issue?.message ?? 'does not fit', result.error);
}

function parseJson(name: string, text: string): unknown {
  try {
    // Some editors put a byte order mark in front, which is no part of the text.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new VenueFileRefused(name, '', cause instanceof Error ? cause.message : 'is not JSON', cause);
  }
}
