import { join } from 'node:path';
import { packsFolder } from './pack-shelf.ts';
import type { Versions } from './versions.ts';

/** Where a start may read a published version from, the live one first. */
export interface PublishedSource {
  readonly contentSha256: string;
  readonly source: { readonly kind: 'pack'; readonly file: string; readonly sha256: string };
  /** It had to take the place of the live one, which cannot be read. */
  readonly onStandIn: () => void;
}

/** @param venueId null: the venue that was published last. */
export function publishedSources(
  versions: Pick<Versions, 'servable' | 'makeLive'>,
  dataFolder: string,
  venueId: string | null,
): readonly PublishedSource[] {
  return versions.servable(venueId).map((version) => ({
    contentSha256: version.contentSha256,
    source: { kind: 'pack', file: join(packsFolder(dataFolder), version.file), sha256: version.fileSha256 },
    onStandIn: () => versions.makeLive(version),
  }));
}
