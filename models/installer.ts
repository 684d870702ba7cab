import { mkdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type CatalogueModel,
  type InstalledModel,
  installedModelVersion,
  readInstalledModel,
} from '#contract/base/model.ts';
import { Fault } from '#core/system/fault.ts';
import { archiveName, sourcesOf } from './catalogue.ts';
import { describeFiles, sha256Of } from './digest.ts';
import { type Download, type Downloaded, download } from './download.ts';
import { createRecordedHashes } from './recorded-hashes.ts';
import { arePublished, fetchParts, forgetParts, hashOfParts, placeParts, takeParts } from './separate-files.ts';
import { type UnpackLimits, unpack } from './unpack.ts';

export interface InstallerDeps {
  /** Where models lie, one folder each. */
  readonly folder: string;
  readonly mirrorBase: string | null;
  readonly nowMs: () => number;
  readonly onProgress: Download['onProgress'];
  readonly onGivenUp: Download['onGivenUp'];
  readonly stallMs?: number;
  readonly limits?: UnpackLimits;
}

export interface AddOptions {
  /** An archive at hand, or the folder of a model's files, instead of a download: from a stick. */
  readonly fromFile: string | null;
  readonly acceptTerms: boolean;
  /** Takes a model that nothing is known of, as it comes; what it is then has to be the same ever after. */
  readonly acceptUnverified: boolean;
}

/** An installed model, and the length of what it came in. */
export interface AddedModel extends InstalledModel {
  readonly archiveBytes: number;
}

/** What is known of an archive before it is there. */
interface Expected {
  readonly sha256: string | null;
  readonly bytes: number | null;
}

interface Archive extends Downloaded {
  /** Fetched for this, and to be removed after it. */
  readonly isOurs: boolean;
}

/** What is wrong with an installed model; empty when nothing is. */
export interface ModelCheck {
  readonly name: string;
  readonly damaged: readonly string[];
}

/** Puts models into the models folder and takes them out again. */
export interface ModelInstaller {
  /**
   * @throws {Fault} terms-not-accepted, model-unverified, disk-full, model-not-downloaded, model-archive-damaged,
   * model-archive-too-large, model-hash-wrong, model-hashes-damaged
   */
  readonly add: (model: CatalogueModel, options: AddOptions) => Promise<AddedModel>;
  readonly installed: (name: string) => Promise<InstalledModel | null>;
  /** False when there was none. */
  readonly remove: (name: string) => Promise<boolean>;
  /** Reads every file of an installed model again. */
  readonly verify: (name: string) => Promise<ModelCheck>;
}

/** An unpacked archive takes about so many times its length, and lies beside it for a moment. */
const roomFactor = 3;

/** Twice of what the largest model of the catalogue is known to need, in all respects. */
const widestLimits: UnpackLimits = { bytes: 5_000_000_000, files: 5000 };

export function createInstaller(deps: InstallerDeps): ModelInstaller {
  const { folder } = deps;
  const recorded = createRecordedHashes(folder);
  const placeOf = (name: string) => join(folder, name);
  const installed = async (name: string) => {
    const text = await readFile(join(placeOf(name), 'model.json'), 'utf8').catch(() => null);
    return text === null ? null : readInstalled(text);
  };
  const fetchArchive = async (model: CatalogueModel, before: Expected): Promise<Archive> => {
    await requireRoom(folder, before.bytes);
    const file = join(folder, `.${archiveName(model)}.part`);
    const sources = sourcesOf(model, deps.mirrorBase);
    return { ...(await download({ ...deps, sources, file, ...before })), isOurs: true };
  };
  const addArchive = async (model: CatalogueModel, fromFile: string | null, before: Expected) => {
    const archive = await (fromFile === null ? fetchArchive(model, before) : takeFile(fromFile, before.sha256));
    const limits = deps.limits ?? (await limitsIn(folder));
    const made = await putInPlace(
      placeOf(model.name),
      model,
      (staging) => unpack(archive.file, staging, model, limits),
      {
        sha256: archive.sha256,
        sha256From: model.sha256 === null ? 'recorded' : 'published',
        termsAcceptedAt: acceptedAt(model),
      },
    );
    if (archive.isOurs) await rm(archive.file);
    return { made, bytes: archive.bytes };
  };
  const addParts = async (model: CatalogueModel, fromFolder: string | null, before: Expected) => {
    await requireRoom(folder, model.bytes);
    const sources = sourcesOf(model, deps.mirrorBase);
    const parts = await (fromFolder === null ? fetchParts(model, sources, folder, deps) : takeParts(model, fromFolder));
    const sha256 = hashOfParts(parts);
    const isOurs = fromFolder === null;
    if (before.sha256 !== null && sha256 !== before.sha256) {
      if (isOurs) await forgetParts(parts);
      throw new Fault('model-hash-wrong', `The files of ${model.name} are not those that were first had.`);
    }
    const made = await putInPlace(placeOf(model.name), model, (staging) => placeParts(parts, staging, isOurs), {
      sha256,
      sha256From: arePublished(model) ? 'published' : 'recorded',
      termsAcceptedAt: acceptedAt(model),
    });
    return { made, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
  };
  const acceptedAt = ({ licence }: CatalogueModel) => (licence.isClear ? null : new Date(deps.nowMs()).toISOString());
  const add = async (model: CatalogueModel, { fromFile, acceptTerms, acceptUnverified }: AddOptions) => {
    if (!model.licence.isClear && !acceptTerms) throw new Fault('terms-not-accepted', model.licence.terms);
    await mkdir(folder, { recursive: true });
    const first = await recorded.of(model.name);
    const isKnown = model.sha256 !== null || first !== null || (model.archive === 'files' && arePublished(model));
    if (!isKnown && !acceptUnverified) throw new Fault('model-unverified', unverified(model.name));
    const before = { sha256: model.sha256 ?? first?.sha256 ?? null, bytes: model.bytes ?? first?.bytes ?? null };
    const { made, bytes } = await (model.archive === 'files' ? addParts : addArchive)(model, fromFile, before);
    if (made.sha256From === 'recorded') await recorded.record(model.name, { sha256: made.sha256, bytes });
    return { ...made, archiveBytes: bytes };
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

function readInstalled(text: string): InstalledModel | null {
  try {
    return readInstalledModel(JSON.parse(text));
  } catch {
    // The terminal passes such a folder over, too: it is no model.
    return null;
  }
}

async function takeFile(file: string, expected: string | null): Promise<Archive> {
  const info = await stat(file).catch(() => null);
  if (!info?.isFile()) throw new Fault('model-archive-damaged', `${file} is no file.`);
  const sha256 = await sha256Of(file);
  if (expected !== null && sha256 !== expected) {
    throw new Fault('model-hash-wrong', `${file} has the sha256 ${sha256}, not ${expected}.`);
  }
  return { file, bytes: info.size, sha256, isOurs: false };
}

const unverified = (name: string) =>
  `The makers of ${name} publish no sha256, and none has been recorded here: nothing tells whether what comes is theirs. ` +
  'Add --accept-unverified to take it as it comes; its length and sha256 are then recorded, and later ones must match.';

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
    const version = installedModelVersion;
    const made: InstalledModel = { version, name, languages, spec, ...proof, licence: licence.name, files };
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
  const roles = 'files' in spec ? Object.entries(spec.files) : [['model', 'am/final.mdl'] as const];
  for (const [role, paths] of roles) {
    for (const path of paths.split(',')) {
      const info = await stat(join(folder, path)).catch(() => null);
      if (!info) throw new Fault('model-archive-damaged', `The archive has no ${path}.`);
      if (info.isDirectory() !== folderRoles.includes(role)) {
        throw new Fault(
          'model-archive-damaged',
          `In the archive ${path} is a ${info.isDirectory() ? 'folder' : 'file'}.`,
        );
      }
    }
  }
  const own = await stat(join(folder, 'model.json')).catch(() => null);
  if (own)
    throw new Fault('model-archive-damaged', 'The archive has a model.json, which is for the terminal to write.');
}

/** Roles of neural voices that name a folder; every other one names a file. */
const folderRoles = ['data', 'dict'];

async function requireRoom(folder: string, bytes: number | null): Promise<void> {
  if (bytes === null) return;
  if ((await freeBytes(folder)) < bytes * roomFactor) throw new Fault('disk-full', 'Not enough room for the model.');
}

/** An archive may not take the room that the terminal itself lives on. */
async function limitsIn(folder: string): Promise<UnpackLimits> {
  return { ...widestLimits, bytes: Math.min(widestLimits.bytes, (await freeBytes(folder)) / 2) };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
