import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CatalogueModel } from '#contract/base/model.ts';
import { planRecognizers, readInstalledModels } from '#core/speech/installed-models.ts';
import { archiveName, readCatalogue } from '#models/catalogue.ts';
import { createInstaller } from '#models/installer.ts';
import { missingFrom } from '#test/support/debian.ts';
import {
  type Behaviour,
  behaviours,
  breaksOffAfter,
  type ModelServer,
  startModelServer,
} from '#test/support/fakes/model-server.ts';
import { speechFixture } from '#test/support/fixtures/spoken.ts';

const missing = missingFrom({ bzip2: 'bzip2' });
const without = missing && ` (skipped: no ${missing})`;
const work = mkdtempSync(join(tmpdir(), 'yingbin-models-'));
let archive: Buffer = Buffer.alloc(0);
const closes: (() => Promise<void>)[] = [];

beforeAll(() => {
  if (missing === '') archive = pack('tones', () => {});
});
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A tar.bz2 of the tone fixture as its makers would pack it: one folder, with more in it than is needed. */
function pack(name: string, change: (folder: string) => void): Buffer {
  const folder = join(work, name);
  cpSync(speechFixture('zipformer2-ctc'), folder, { recursive: true });
  writeFileSync(join(folder, 'README.md'), 'Tones.');
  change(folder);
  create({ cwd: work, file: join(work, `${name}.tar`), sync: true }, [name]);
  execFileSync('bzip2', ['-f', join(work, `${name}.tar`)]);
  return readFileSync(join(work, `${name}.tar.bz2`));
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

function modelFrom(sources: string[], change: Partial<CatalogueModel> = {}): CatalogueModel {
  return {
    name: 'tones',
    languages: ['zh-CN'],
    note: 'Tones.',
    spec: { engine: 'sherpa-onnx', kind: 'zipformer2-ctc', files: { model: 'model.onnx', tokens: 'tokens.txt' } },
    archive: 'tar.bz2',
    bytes: archive.length,
    sha256: sha256(archive),
    licence: { name: 'Apache-2.0', url: null, isClear: true, terms: '' },
    errorRates: [],
    sources,
    ...change,
  };
}

async function setup(pathsTo: Record<string, Behaviour> = {}, bytes: Buffer = archive) {
  const server: ModelServer = await startModelServer(bytes, pathsTo);
  closes.push(server.close);
  const folder = mkdtempSync(join(work, 'folder-'));
  const givenUp: string[] = [];
  const done: number[] = [];
  const open = (mirrorBase: string | null = null) =>
    createInstaller({
      folder,
      mirrorBase,
      nowMs: () => Date.UTC(2026, 10, 23),
      onProgress: ({ doneBytes }) => done.push(doneBytes),
      onGivenUp: (_source, why) => givenUp.push(why),
      stallMs: 300,
    });
  return { server, folder, installer: open(), open, givenUp, done };
}

const plainly = { fromFile: null, acceptTerms: false };
const check = test.skipIf(missing !== '');

check(
  `a model is downloaded, checked, unpacked without what is not needed, and found by the terminal${without}`,
  async () => {
    const { server, folder, installer, done } = await setup({ good: behaviours.honest });
    const made = await installer.add(modelFrom([server.url('good/tones.tar.bz2')]), plainly);
    expect(made.files.map(({ path }) => path)).toEqual(['README.md', 'model.onnx', 'tokens.txt']);
    expect(made).toMatchObject({ sha256From: 'published', termsAcceptedAt: null });
    expect(done.at(-1)).toBe(archive.length);
    expect(readdirSync(folder)).toEqual(['tones']);
    const [plan] = planRecognizers({ installed: readInstalledModels(folder), preferred: {}, englishBasic: '/sphinx' });
    expect(plan).toMatchObject({
      languages: ['zh-CN'],
      spec: { files: { model: join(folder, 'tones', 'model.onnx') } },
    });
  },
);

check(`a download that breaks off again and again goes on where it was${without}`, async () => {
  const { server, installer } = await setup({ shaky: breaksOffAfter(Math.ceil(archive.length / 3)) });
  await installer.add(modelFrom([server.url('shaky/tones.tar.bz2')]), plainly);
  expect(server.asked.length).toBeGreaterThan(2);
  expect(server.asked[1]).toMatch(/bytes=\d+-/);
});

check(`a download that was left half-way goes on in the next run${without}`, async () => {
  const { server, folder, installer } = await setup({ good: behaviours.honest });
  writeFileSync(join(folder, '.tones.tar.bz2.part'), archive.subarray(0, 1000));
  await installer.add(modelFrom([server.url('good/tones.tar.bz2')]), plainly);
  expect(server.asked).toEqual(['/good/tones.tar.bz2 bytes=1000-']);
});

check(`a server without ranges starts over and the file is still whole${without}`, async () => {
  const { server, folder, installer } = await setup({ plain: behaviours.withoutRanges });
  writeFileSync(join(folder, '.tones.tar.bz2.part'), archive.subarray(0, 1000));
  await installer.add(modelFrom([server.url('plain/tones.tar.bz2')]), plainly);
  expect((await installer.verify('tones')).damaged).toEqual([]);
});

check.each([
  ['is not there', 'missing', 'it answered 404'],
  ['serves wrong bytes', 'wrongBytes', 'another sha256'],
  ['announces too many bytes', 'tooLong', 'it announces'],
  ['sends more than there is', 'endless', 'more bytes'],
  ['falls silent', 'silent', 'silent'],
] as const)(`a source that %s is left for the next one${without}`, async (_what, behaviour, why) => {
  const { server, installer, givenUp } = await setup({ bad: behaviours[behaviour], good: behaviours.honest });
  const sources = [server.url('bad/tones.tar.bz2'), server.url('good/tones.tar.bz2')];
  await installer.add(modelFrom(sources), plainly);
  expect(givenUp.join()).toContain(why);
  expect((await installer.verify('tones')).damaged).toEqual([]);
});

check(`the venue's mirror is asked first, and redirects are followed${without}`, async () => {
  const { server, open } = await setup({ mirror: behaviours.honest });
  await open(server.url('moved/mirror')).add(modelFrom([server.url('gone/tones.tar.bz2')]), plainly);
  expect(server.asked).toEqual(['/moved/mirror/tones.tar.bz2', '/mirror/tones.tar.bz2']);
});

check(`when every source fails the model before it stays${without}`, async () => {
  const { server, installer } = await setup({ good: behaviours.honest, bad: behaviours.wrongBytes });
  await installer.add(modelFrom([server.url('good/tones.tar.bz2')]), plainly);
  const again = installer.add(modelFrom([server.url('bad/tones.tar.bz2')]), plainly);
  await expect(again).rejects.toMatchObject({ code: 'model-not-downloaded' });
  expect((await installer.verify('tones')).damaged).toEqual([]);
});

check(`without a published sha256 the first download records it and a later one must match${without}`, async () => {
  const { server, installer } = await setup({ good: behaviours.honest, bad: behaviours.wrongBytes });
  const unknown = (path: string) => modelFrom([server.url(path)], { sha256: null, bytes: null });
  const made = await installer.add(unknown('good/tones.tar.bz2'), plainly);
  expect(made).toMatchObject({ sha256From: 'recorded', sha256: sha256(archive) });
  await installer.remove('tones');
  await expect(installer.add(unknown('bad/tones.tar.bz2'), plainly)).rejects.toMatchObject({
    code: 'model-not-downloaded',
  });
});

check(`terms that are unclear must be accepted, and when is kept with the model${without}`, async () => {
  const { server, installer } = await setup({ good: behaviours.honest });
  const licence = { name: 'not stated', url: null, isClear: false, terms: 'Look them up.' };
  const model = modelFrom([server.url('good/tones.tar.bz2')], { licence });
  await expect(installer.add(model, plainly)).rejects.toMatchObject({ code: 'terms-not-accepted' });
  expect(server.asked).toEqual([]);
  const made = await installer.add(model, { fromFile: null, acceptTerms: true });
  expect(made.termsAcceptedAt).toBe('2026-11-23T00:00:00.000Z');
});

check(`an archive from a stick is held to the same hash and asks no server${without}`, async () => {
  const { server, installer } = await setup({ good: behaviours.honest });
  const model = modelFrom([server.url('good/tones.tar.bz2')]);
  const stick = join(work, 'stick.tar.bz2');
  writeFileSync(stick, archive.subarray(0, -1));
  await expect(installer.add(model, { ...plainly, fromFile: stick })).rejects.toMatchObject({
    code: 'model-hash-wrong',
  });
  writeFileSync(stick, archive);
  await installer.add(model, { ...plainly, fromFile: stick });
  expect(readFileSync(stick).length).toBe(archive.length);
  expect(server.asked).toEqual([]);
});

check(`an archive without a file that the engine needs leaves nothing behind${without}`, async () => {
  const poor = pack('poor', (folder) => rmSync(join(folder, 'tokens.txt')));
  const { server, folder, installer } = await setup({ good: behaviours.honest }, poor);
  const model = modelFrom([server.url('good/tones.tar.bz2')], { bytes: null, sha256: null });
  await expect(installer.add(model, plainly)).rejects.toMatchObject({ code: 'model-archive-damaged' });
  expect(readInstalledModels(folder)).toEqual([]);
});

check(`links in an archive are not followed out of its folder${without}`, async () => {
  const sly = pack('sly', (folder) => {
    rmSync(join(folder, 'tokens.txt'));
    symlinkSync('/etc/hostname', join(folder, 'tokens.txt'));
  });
  const { server, installer } = await setup({ good: behaviours.honest }, sly);
  const model = modelFrom([server.url('good/tones.tar.bz2')], { bytes: null, sha256: null });
  await expect(installer.add(model, plainly)).rejects.toMatchObject({ code: 'model-archive-damaged' });
});

check(`a file that changed on disk is found, and a removed model is gone${without}`, async () => {
  const { server, folder, installer } = await setup({ good: behaviours.honest });
  await installer.add(modelFrom([server.url('good/tones.tar.bz2')]), plainly);
  writeFileSync(join(folder, 'tones', 'tokens.txt'), 'other');
  expect(await installer.verify('tones')).toEqual({ name: 'tones', damaged: ['tokens.txt'] });
  expect(await installer.remove('tones')).toBe(true);
  expect(await installer.remove('tones')).toBe(false);
  expect(readInstalledModels(folder)).toEqual([]);
});

test('every model of the catalogue has a source, a size or none, and terms where its licence leaves doubt', () => {
  const models = readCatalogue();
  expect(new Set(models.map(({ name }) => name)).size).toBe(models.length);
  for (const model of models) {
    if (model.archive === 'files') expect(model.parts?.length).toBeGreaterThan(0);
    else expect(archiveName(model)).toMatch(/\.(zip|tar\.bz2)$/);
    if (!model.licence.isClear) expect(model.licence.terms).not.toBe('');
  }
  for (const language of ['zh-CN', 'en', 'ja', 'ko'] as const) {
    expect(models.some(({ languages }) => languages.includes(language))).toBe(true);
  }
});
