import { createHash } from 'node:crypto';
import { type PackManifest, packManifestSchema, packSchemaVersion, type Signature } from '#contract/venue/pack.ts';
import { writeArchive } from '../system/archive.ts';
import { canonicalBytes } from './canonical.ts';

/** The documents of a pack beside the venue's own files. */
export const manifestPath = 'manifest.json';
export const signaturesPath = 'signatures.json';

/** What is said of a version beyond its files. */
export type PackFacts = Omit<PackManifest, 'form' | 'schema' | 'files'>;

/** A pack apart: what is signed, by whom, and the venue's files by path. */
export interface PackParts {
  readonly manifest: PackManifest;
  readonly signatures: readonly Signature[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * The manifest of these files.
 * @throws {z.ZodError} for a path that no pack may hold, or facts that do not fit.
 */
export function manifestOf(facts: PackFacts, files: ReadonlyMap<string, Uint8Array>): PackManifest {
  return packManifestSchema.parse({
    form: 'yingbin.pack.1',
    schema: packSchemaVersion,
    ...facts,
    files: [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => ({ path, sha256: sha256Of(bytes), bytes: bytes.byteLength })),
  });
}

/** Writes a pack down as a zip: the manifest in its canonical form, the signatures, then the files in their order. */
export function writePack({ manifest, signatures, files }: PackParts): Promise<Buffer> {
  const documents: [string, Uint8Array][] = [
    [manifestPath, canonicalBytes(manifest)],
    [signaturesPath, canonicalBytes({ form: 'yingbin.signatures.1', signatures })],
  ];
  const venueFiles = manifest.files.map(({ path }): [string, Uint8Array] => {
    const bytes = files.get(path);
    if (!bytes) throw new TypeError(`${path} stands in the manifest and is not given`);
    return [path, bytes];
  });
  return writeArchive(new Map([...documents, ...venueFiles]), new Date(manifest.created));
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
