import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { slugSchema } from '#contract/venue/entry.ts';
import { Fault } from '../system/fault.ts';
import { type KeepPicture, readVenueFiles, type VenueFiles } from './venue-files.ts';

const sealsSchema = z.record(slugSchema, z.string().regex(/^[0-9a-f]{64}$/));

/** Where the hashes of the released sample venues stand, beside them. */
export const sealsFile = 'sha256.json';

/** The ids of the sample venues of this release. */
export function sampleVenueIds(folder: string): readonly string[] {
  return Object.keys(readSeals(folder));
}

/**
 * Reads a sample venue. Samples carry no signature: they are trusted as part of the release, by hash.
 * @throws {Fault} venue-unknown when the release has no such sample; {@link VenueFileRefused} when it was altered.
 */
export function readSampleVenue(folder: string, id: string, keep?: KeepPicture): VenueFiles {
  const sha256 = readSeals(folder)[id];
  if (sha256 === undefined || !existsSync(join(folder, id))) {
    throw new Fault('venue-unknown', `There is no venue "${id}"; there are: ${sampleVenueIds(folder).join(', ')}`);
  }
  return readVenueFiles(join(folder, id), sha256, keep);
}

function readSeals(folder: string): z.output<typeof sealsSchema> {
  return sealsSchema.parse(JSON.parse(readFileSync(join(folder, sealsFile), 'utf8')));
}
