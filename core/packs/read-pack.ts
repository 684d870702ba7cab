import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import {
  type KeyFile,
  type PackManifest,
  type PackRefusal,
  packFormSchema,
  packManifestSchema,
  packSchemaVersion,
  type Signature,
  signaturesSchema,
} from '#contract/venue/pack.ts';
import { ArchiveRefused, type OpenArchive, openArchive } from '../system/archive.ts';
import { manifestPath, type PackParts, sha256Of, signaturesPath } from './build-pack.ts';
import { canonicalBytes } from './canonical.ts';
import { countSigned } from './key-file.ts';
import { type PackLimits, packLimits } from './limits.ts';

/** What a terminal knows when it is offered a pack. */
export interface PackTrust {
  readonly venue: string;
  readonly keys: KeyFile;
  /** The highest version of the venue that this terminal has ever seen; 0 for none. */
  readonly highestVersion: number;
  readonly liveId: string | null;
  /**
   * What the clock says, or the newest `created` that was seen where that is later: a clock that was set back makes
   * nothing valid again.
   */
  readonly nowMs: number;
}

/**
 * How a pack stands to what is live. `diverged`: it was made from a version that is not live here, as when two
 * terminals have published; a publisher compares the two and decides.
 */
export type PackRelation = 'follows' | 'same' | 'diverged';

export interface TrustedPack extends PackParts {
  readonly relation: PackRelation;
}

/**
 * Reads a pack that claims to be the venue's. Its signatures are looked at before any of its files is unpacked; each
 * file is then held to the size and hash that were signed.
 */
export async function readPack(
  bytes: Buffer,
  trust: PackTrust,
  limits: PackLimits = packLimits,
): Promise<Outcome<TrustedPack, PackRefusal>> {
  return refusing(async () => {
    const archive = await openArchive(bytes, limits);
    const head = await readHead(archive, limits);
    if (!head.ok) return head;
    const refusal = judge(head.value, trust);
    if (refusal) return refuse(refusal);
    const files = await readFiles(archive, head.value.manifest, () => true);
    return files === null
      ? refuse('pack-altered')
      : ok({ ...head.value, files, relation: relationTo(trust, head.value.manifest) });
  });
}

/** Reads a pack and trusts nobody: to look into it, or to add a signature. Its files are those that it names. Of them those that are wanted are unpacked. */
export async function readUntrustedPack(
  bytes: Buffer,
  limits: PackLimits = packLimits,
  isWanted: (path: string) => boolean = () => true,
): Promise<Outcome<PackParts, PackRefusal>> {
  return refusing(async () => {
    const archive = await openArchive(bytes, limits);
    const head = await readHead(archive, limits);
    if (!head.ok) return head;
    const files = await readFiles(archive, head.value.manifest, isWanted);
    return files === null ? refuse('pack-altered') : ok({ ...head.value, files });
  });
}

interface Head {
  readonly manifest: PackManifest;
  readonly signatures: readonly Signature[];
}

async function readHead(archive: OpenArchive, limits: PackLimits): Promise<Outcome<Head, PackRefusal>> {
  const written = await archive.read(manifestPath, limits.manifestBytes);
  const document = parsedJson(written);
  const manifest = packManifestSchema.safeParse(document);
  if (!manifest.success) {
    const form = packFormSchema.safeParse(document).data?.form ?? 'yingbin.pack.1';
    return refuse(form === 'yingbin.pack.1' ? 'pack-not-a-pack' : 'pack-too-new');
  }
  // Another spelling of the same document (a name twice, other spaces) could be read otherwise by another program.
  if (!canonicalBytes(manifest.data).equals(written)) return refuse('pack-altered');
  const signatures = signaturesSchema.safeParse(parsedJson(await archive.read(signaturesPath, limits.manifestBytes)));
  if (!signatures.success) return refuse('pack-not-a-pack');
  return ok({ manifest: manifest.data, signatures: signatures.data.signatures });
}

function judge({ manifest, signatures }: Head, trust: PackTrust): PackRefusal | null {
  if (manifest.schema > packSchemaVersion) return 'pack-too-new';
  if (manifest.venue !== trust.venue) return 'pack-wrong-venue';
  const { valid, wrong } = countSigned(manifest, signatures, trust.keys.keys, 'publish');
  if (wrong > 0) return 'pack-altered';
  if (valid < trust.keys.keys.thresholds.publish) return 'pack-unsigned';
  if (manifest.expires !== null && Date.parse(manifest.expires) <= trust.nowMs) return 'pack-expired';
  if (manifest.version < trust.highestVersion) return 'pack-older';
  return null;
}

function relationTo({ liveId }: PackTrust, { id, parent }: PackManifest): PackRelation {
  if (id === liveId) return 'same';
  return (parent?.id ?? null) === liveId ? 'follows' : 'diverged';
}

/** The files as they were signed; null where one is missing, not the signed one, or there is one more. */
async function readFiles(
  archive: OpenArchive,
  manifest: PackManifest,
  isWanted: (path: string) => boolean,
): Promise<Map<string, Buffer> | null> {
  const files = new Map<string, Buffer>();
  for (const { path, bytes, sha256 } of manifest.files) {
    if (archive.sizes.get(path) !== bytes) return null;
    if (!isWanted(path)) continue;
    const read = await archive.read(path, bytes);
    if (sha256Of(read) !== sha256) return null;
    files.set(path, read);
  }
  const paths = new Set(manifest.files.map(({ path }) => path));
  // A path that the manifest names twice gives one fewer here.
  return paths.size === manifest.files.length && archive.sizes.size === paths.size + 2 ? files : null;
}

async function refusing<Value>(read: () => Promise<Outcome<Value, PackRefusal>>): Promise<Outcome<Value, PackRefusal>> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return refuse(error.isTooLarge ? 'pack-too-large' : 'pack-not-a-pack');
  }
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
