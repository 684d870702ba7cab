import { mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CatalogueModel, type InstalledModel, installedModelSchema } from '#contract/base/model.ts';
import { Fault } from '#core/system/fault.ts';
import { archiveName, sourcesOf } from './catalogue.ts';
import { describeFiles, sha256Of } from './digest.ts';
import { type Download, download } from './download.ts';
import { createRecordedHashes } from './recorded-hashes.ts';
import { arePublished, fetchParts, forgetParts, hashOfParts, placeParts, takeParts } from './separate-files.ts';
import { unpack } from './unpack.ts';

export interface InstallerDeps {
  /** Where models lie, one folder each. */
  readonly folder: string;
  readonly mirrorBase: string | null;
  readonly nowMs: () => number;
  readonly onProgress: Download['onProgress'];
  readonly onGivenUp: Download['onGivenUp'];
  readonly stallMs?: number;
}

export interface AddOptions {
  /** An archive at hand, or the folder of a model's files, instead of a download: from a stick. */
  readonly fromFile: string | null;
  readonly acceptTerms: boolean;
}

/** What is wrong with an installed model; empty when nothing is. */
export interface ModelCheck {
  readonly name: string;
  readonly damaged: readonly string[];
}

/** Puts models into the models folder and takes them out again. */
export interface ModelInstaller {
  /** @throws {Fault} terms-not-accepted, disk-full, model-not-downloaded, model-archive-damaged, model-hash-wrong */
  readonly add: (model: CatalogueModel, options: AddOptions) => Promise<InstalledModel>;
  readonly installed: (name: string) => Promise<InstalledModel | null>;
  /** False when there was none. */
  readonly remove: (name: string) => Promise<boolean>;
  /** Reads every file of an installed model again. */
  readonly verify: (name: string) => Promise<ModelCheck>;
}

/** An unpacked archive takes about so many times its length, and lies beside it for a moment. */
const roomFactor = 3;

export function createInstaller(deps: InstallerDeps): ModelInstaller {
  const { folder } = deps;
  const recorded = createRecordedHashes(folder);
  const placeOf = (name: string) => join(folder, name);
  const installed = async (name: string) => {
    const text = await readFile(join(placeOf(name), 'model.json'), 'utf8').catch(() => null);
    return text === null ? null : installedModelSchema.parse(JSON.parse(text));
  };
  const fetchArchive = async (model: CatalogueModel, expected: string | null) => {
    await requireRoom(folder, model.bytes);
    const file = join(folder, `.${archiveName(model)}.part`);
    const sources = sourcesOf(model, deps.mirrorBase);
    const sha256 = await download({ ...deps, sources, file, bytes: model.bytes, sha256: expected });
    return { file, sha256, isOurs: true };
  };
  const takeFile = async (file: string, expected: string | null) => {
    const sha256 = await sha256Of(file);
    if (expected !== null && sha256 !== expected) {
      throw new Fault('model-hash-wrong', `${file} has the sha256 ${sha256}, not ${expected}.`);
    }
    return { file, sha256, isOurs: false };
  };
  const addArchive = async (model: CatalogueModel, fromFile: string | null, before: string | null) => {
    const archive = await (fromFile === null ? fetchArchive(model, before) : takeFile(fromFile, before));
    const made = await putInPlace(placeOf(model.name), model, (staging) => unpack(archive.file, staging, model), {
      sha256: archive.sha256,
      sha256From: model.sha256 === null ? 'recorded' : 'published',
      termsAcceptedAt: acceptedAt(model),
    });
    if (archive.isOurs) await rm(archive.file);
    return made;
  };
  const addParts = async (model: CatalogueModel, fromFolder: string | null, before: string | null) => {
    await requireRoom(folder, model.bytes);
    const sources = sourcesOf(model, deps.mirrorBase);
    const parts = await (fromFolder === null ? fetchParts(model, sources, folder, deps) : takeParts(model, fromFolder));
    const sha256 = hashOfParts(parts);
    const isOurs = fromFolder === null;
    if (before !== null && sha256 !== before) {
      if (isOurs) await forgetParts(parts);
      throw new Fault('model-hash-wrong', `The files of ${model.name} are not those that were first had.`);
    }
    return putInPlace(placeOf(model.name), model, (staging) => placeParts(parts, staging, isOurs), {
      sha256,
      sha256From: arePublished(model) ? 'published' : 'recorded',
      termsAcceptedAt: acceptedAt(model),
    });
  };
  const acceptedAt = ({ licence }: CatalogueModel) => (licence.isClear ? null : new Date(deps.nowMs()).toISOString());
  const add = async (model: CatalogueModel, { fromFile, acceptTerms }: AddOptions) => {
    if (!model.licence.isClear && !acceptTerms) throw new Fault('terms-not-accepted', model.licence.terms);
    await mkdir(folder, { recursive: true });
    const before = model.sha256 ?? (await recorded.of(model.name));
    const made = await (model.archive === 'files' ? addParts : addArchive)(model, fromFile, before);
    if (made.sha256From === 'recorded' && before === null) await recorded.record(model.name, made.sha256);
    return made;
  };
  const remove = async (name: string) => {
    if ((await installed(name)) === null) return false;
    await rm(placeOf(name), { recursive: true });
    return true;
  };
  const verify = async (name: string) => {
    const model = await installed(name);
    if (!model) throw new Fault('model-not-installed', `${name} is not installed.`);
    const found = new Map((await describeFiles(placeOf(name))).map((file) => [file.path, file.sha256]));
    const damaged = model.files.filter(({ path, sha256 }) => found.get(path) !== sha256).map(({ path }) => path);
    return { name, damaged };
  };
  return { add, installed, remove, verify };
}

/** Unpacks beside the place and swaps: whatever happens, the place holds a whole model or none. */
async function putInPlace(
  place: string,
  model: CatalogueModel,
  fill: (staging: string) => Promise<void>,
  proof: Pick<InstalledModel, 'sha256' | 'sha256From' | 'termsAcceptedAt'>,
): Promise<InstalledModel> {
  const staging = `${place}.new`;
  const old = `${place}.old`;
  await rm(staging, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  try {
    await fill(staging);
    await requireFiles(staging, model);
    const { name, languages, spec, licence } = model;
    const files = await describeFiles(staging);
    const made: InstalledModel = { name, languages, spec, ...proof, licence: licence.name, files };
    await writeFile(join(staging, 'model.json'), `${JSON.stringify(made, null, 2)}\n`);
    await rename(place, old).catch(() => {});
    await rename(staging, place);
    return made;
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function requireFiles(folder: string, { spec }: CatalogueModel): Promise<void> {
  const wanted = 'files' in spec ? Object.values(spec.files).flatMap((paths) => paths.split(',')) : ['am/final.mdl'];
  for (const path of wanted) {
    await stat(join(folder, path)).catch((cause: unknown) => {
      throw new Fault('model-archive-damaged', `The archive has no ${path}.`, { cause });
    });
  }
}

async function requireRoom(folder: string, bytes: number | null): Promise<void> {
  if (bytes === null) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < bytes * roomFactor) throw new Fault('disk-full', 'Not enough room for the model.');
}
