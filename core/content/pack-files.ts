import { readFile } from 'node:fs/promises';
import { sha256Of } from '../packs/build-pack.ts';
import { readUntrustedPack } from '../packs/read-pack.ts';
import { Fault } from '../system/fault.ts';
import { type KeepPicture, takePictures, VenueFileRefused, type VenueFiles, venueFilesOf } from './venue-files.ts';

/**
 * The venue in the files of a pack, by path; `keep` is given its pictures. What lies in media/ and is no picture that it names
 * is passed over. @throws {VenueFileRefused}
 */
export function venueOfPack(files: ReadonlyMap<string, Uint8Array>, keep?: KeepPicture): VenueFiles {
  const names = [...files.keys()].filter((path) => path.startsWith('entries/')).sort();
  const venue = venueFilesOf(
    ['venue.json', ...names].flatMap((name) => {
      const bytes = files.get(name);
      return bytes ? [{ name, text: new TextDecoder().decode(bytes) }] : [];
    }),
  );
  takePictures(venue.content.venue, (path) => files.get(path) ?? null, keep);
  return venue;
}

/**
 * Reads the venue of a pack that must be exactly the file of this hash: who vouches for it has been looked at before.
 * @throws {Fault} pack-damaged where it is another file or none; {@link VenueFileRefused} for content that may not be served.
 */
export async function readVenuePack(file: string, sha256: string, keep?: KeepPicture): Promise<VenueFiles> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw damaged(file, 'it cannot be read', cause);
  });
  if (sha256Of(bytes) !== sha256) throw damaged(file, 'it is not the file that was written (sha256 differs)');
  const pack = await readUntrustedPack(bytes);
  if (!pack.ok) throw damaged(file, pack.code);
  const venue = venueOfPack(pack.value.files, keep);
  if (venue.content.venue.id === pack.value.manifest.venue) return venue;
  throw new VenueFileRefused('venue.json', 'id', 'is not the venue that the manifest names');
}

function damaged(file: string, reason: string, cause?: unknown): Fault {
  return new Fault('pack-damaged', `${file}: ${reason}`, { cause });
}
