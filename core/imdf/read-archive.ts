import { type ArchiveLimits, ArchiveRefused, type OpenArchive, openArchive } from '../system/archive.ts';
import {
  collectionSchema,
  type Feature,
  type FeatureType,
  featureSchemas,
  featureTypes,
  imdfManifestSchema,
  silentTypes,
} from './features.ts';
import { type FeaturePlace, ImdfRefused, type LeftOut } from './left-out.ts';

/** The archive of a large airport has 30 MB. */
export const imdfLimits: ArchiveLimits = { archiveBytes: 32 * 2 ** 20, unpackedBytes: 96 * 2 ** 20, files: 200 };

export type Placed<Type extends FeatureType> = Feature<Type> & { readonly at: FeaturePlace };

/** The features of an archive by their kind, and what of them has not the form that it must have. */
export interface ImdfFeatures {
  readonly of: { readonly [Type in FeatureType]: readonly Placed<Type>[] };
  /** The tag of the language in which names stand at least. */
  readonly language: string;
  readonly leftOut: readonly LeftOut[];
}

/**
 * Opens an IMDF archive and holds each feature to its form.
 * @throws {ImdfRefused} for what is no such archive, or more than it may be.
 */
export async function readImdfArchive(bytes: Buffer, limits: ArchiveLimits = imdfLimits): Promise<ImdfFeatures> {
  try {
    const archive = await openArchive(bytes, limits);
    const manifest = imdfManifestSchema.safeParse(await readJson(archive, 'manifest.json'));
    if (!manifest.success) throw new ImdfRefused('imdf-broken', 'manifest.json');
    if (!/^1\.0\./.test(manifest.data.version)) throw new ImdfRefused('imdf-wrong-version', 'manifest.json');
    return { ...(await readFeatures(archive)), language: manifest.data.language };
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    throw new ImdfRefused(error.isTooLarge ? 'imdf-too-large' : 'imdf-not-an-archive', 'archive', error);
  }
}

async function readFeatures(archive: OpenArchive): Promise<Omit<ImdfFeatures, 'language'>> {
  const of: Record<string, unknown[]> = {};
  const leftOut: LeftOut[] = [];
  for (const type of featureTypes) {
    const file = `${type}.geojson`;
    const parsed = (await readCollection(archive, file)).map((feature, index) => placed(type, feature, index));
    of[type] = parsed.flatMap(({ feature }) => feature ?? []);
    leftOut.push(
      ...parsed.flatMap(({ feature, at }) => (feature ? [] : [{ ...at, code: 'not-of-its-form' as const }])),
    );
  }
  for (const file of archive.sizes.keys()) {
    const type = /^([^/]+)\.geojson$/.exec(file)?.[1];
    const isKnown = [...featureTypes, ...silentTypes].some((known) => known === type);
    if (type !== undefined && !isKnown) leftOut.push({ file, feature: 0, id: '', code: 'kind-not-taken' });
  }
  return { of: of as unknown as ImdfFeatures['of'], leftOut };
}

async function readCollection(archive: OpenArchive, file: string): Promise<readonly unknown[]> {
  if (!archive.sizes.has(file)) return [];
  const collection = collectionSchema.safeParse(await readJson(archive, file));
  if (!collection.success) throw new ImdfRefused('imdf-broken', file, collection.error);
  return collection.data.features;
}

function placed(type: FeatureType, feature: unknown, index: number) {
  const parsed = featureSchemas[type].safeParse(feature);
  const id = typeof feature === 'object' && feature !== null && 'id' in feature ? String(feature.id).slice(0, 64) : '';
  const at: FeaturePlace = { file: `${type}.geojson`, feature: index + 1, id };
  return { at, feature: parsed.success ? { ...parsed.data, at } : null };
}

async function readJson(archive: OpenArchive, file: string): Promise<unknown> {
  const bytes = await archive.read(file);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ImdfRefused('imdf-broken', file, cause);
  }
}
