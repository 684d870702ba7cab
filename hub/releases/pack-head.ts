import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { packManifestSchema } from '#contract/venue/pack.ts';

/** What a pack says it is. */
export interface PackHead {
  readonly venue: string;
  readonly version: number;
}

const manifestPath = 'manifest.json';
const mostManifestBytes = 2 * 2 ** 20;

/**
 * Reads what a pack says it is; null for what is no pack of this form. Nothing of it is believed: terminals hold it to
 * the keys of their venue.
 */
export async function readPackHead(bytes: Buffer): Promise<PackHead | null> {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true });
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName !== manifestPath) continue;
      if (entry.uncompressedSize > mostManifestBytes) return null;
      const text = await buffer(await zip.openReadStreamPromise(entry));
      const { venue, version } = packManifestSchema.parse(JSON.parse(text.toString('utf8')));
      return { venue, version };
    }
    return null;
  } catch {
    return null;
  }
}
