import { readVenuePack } from './pack-files.ts';
import { readSampleVenue } from './sample-venues.ts';
import { type KeepPicture, readVenueFiles, type VenueFiles } from './venue-files.ts';

/** Where a venue's files are, in words that can be told to another thread. */
export type VenueSource =
  /** One of the release's samples, by its id. */
  | { readonly kind: 'sample'; readonly venuesFolder: string; readonly id: string }
  /** A folder that must hold exactly the files of this hash. */
  | { readonly kind: 'folder'; readonly folder: string; readonly sha256: string }
  /** A pack file of exactly this hash, which vouches for nobody. */
  | { readonly kind: 'pack'; readonly file: string; readonly sha256: string };

/** `keep` is given its pictures. @throws {Fault} venue-unknown, venue-file-refused or pack-damaged, naming what is wrong. */
export async function readVenue(source: VenueSource, keep?: KeepPicture): Promise<VenueFiles> {
  switch (source.kind) {
    case 'sample':
      return readSampleVenue(source.venuesFolder, source.id, keep);
    case 'folder':
      return readVenueFiles(source.folder, source.sha256, keep);
    case 'pack':
      return readVenuePack(source.file, source.sha256, keep);
  }
}
