import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { VenueContent } from '#contract/venue/venue.ts';
import { venueFileTexts } from '../../content/write-venue-files.ts';
import { systemCodeOf } from '../../system/fault.ts';
import { fail, writeNew } from '../command.ts';

/** Makes a folder that was not there: what is written into it is then whole, and nothing of before. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    fail(
      systemCodeOf(error) === 'EEXIST'
        ? `${folder} is there already; nothing was written`
        : `${folder} cannot be made (${systemCodeOf(error) ?? 'unknown'})`,
    );
  }
}

/** Writes a venue as a new folder. */
export function writeVenueFolder(content: VenueContent, folder: string): void {
  makeFolder(folder);
  makeFolder(join(folder, 'entries'));
  for (const [path, text] of venueFileTexts(content)) writeNew(join(folder, path), text);
}
