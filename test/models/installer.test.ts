import { execFileSync } from 'node:child_process';
import { createHash, hash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { create } from 'tar';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CatalogueModel } from '#contract/base/model.ts';
import { planRecognizers, readInstalledModels } from '#core/speech/installed-models.ts';
import { archiveName, readCatalogue } from '#models/catalogue.ts';
import { createInstaller } from '#models/installer.ts';
import { nextAddress } from '#models/redirects.ts';
import type { UnpackLimits } from '#models/unpack.ts';
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

/** What is there of a download from a source, before it is whole. */
const partOf = (source: string) => `.tones.tar.bz2.part.${hash('sha256', source).slice(0, 8)}`;

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
  const open = (mirrorBase: string | null = null, limits?: UnpackLimits) =>
    createInstaller({
      folder,
      mirrorBase,
      ...(limits ? { limits } : {}),
      nowMs: () => Date.UTC(2026, 10, 23),
      onProgress: ({ doneBytes }) => done.push(doneBytes),
      onGivenUp: (_source, why) => givenUp.push(why),
      stallMs: 300,
    });
  return { server, folder, installer: open(), open, givenUp, done };
}

const plainly = { fromFile: null, acceptTerms: false, acceptUnverified: false };
const asItComes = { ...plainly, acceptUnverified: true };
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
  const source = server.url('good/tones.tar.bz2');
  writeFileSync(join(folder, partOf(source)), archive.subarray(0, 1000));
  await installer.add(modelFrom([source]), plainly);
  expect(server.asked).toEqual(['/good/tones.tar.bz2 bytes=1000-']);
});

check(`a server without ranges starts over and the file is still whole${without}`, async () => {
  const { server, folder, installer } = await setup({ plain: behaviours.withoutRanges });
  const source = server.url('plain/tones.tar.bz2');
  writeFileSync(join(folder, partOf(source)), archive.subarray(0, 1000));
  await installer.add(modelFrom([source]), plainly);
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
  await expect(installer.add(unknown('good/tones.tar.bz2'), plainly)).rejects.toMatchObject({
    code: 'model-unverified',
  });
  expect(server.asked).toEqual([]);
  const made = await installer.add(unknown('good/tones.tar.bz2'), asItComes);
  expect(made.archiveBytes).toBe(archive.length);
  expect(made).toMatchObject({ sha256From: 'recorded', sha256: sha256(archive) });
  await installer.remove('tones');
  // What has been recorded needs no second acceptance, and none helps against it.
  for (const options of [plainly, asItComes]) {
    const again = installer.add(unknown('bad/tones.tar.bz2'), options);
    await expect(again).rejects.toMatchObject({ code: 'model-not-downloaded' });
  }
  await installer.add(unknown('good/tones.tar.bz2'), plainly);
});

check(`a sha256 that an earlier release recorded without a length holds on${without}`, async () => {
  const { server, folder, installer } = await setup({ good: behaviours.honest, bad: behaviours.wrongBytes });
  writeFileSync(join(folder, 'recorded-sha256.json'), JSON.stringify({ tones: sha256(archive) }));
  const unknown = (path: string) => modelFrom([server.url(path)], { sha256: null, bytes: null });
  await expect(installer.add(unknown('bad/tones.tar.bz2'), asItComes)).rejects.toMatchObject({
    code: 'model-not-downloaded',
  });
  await installer.add(unknown('good/tones.tar.bz2'), plainly);
  const recorded = JSON.parse(readFileSync(join(folder, 'recorded-sha256.json'), 'utf8'));
  expect(recorded).toEqual({ tones: { sha256: sha256(archive), bytes: archive.length } });
});

check(`rubbish from a mirror that falls silent is not gone on with from the good source${without}`, async () => {
  const { server, open, givenUp } = await setup({
    mirror: (_request, response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(Buffer.alloc(1000, 7));
    },
    good: behaviours.honest,
  });
  await open(server.url('mirror')).add(modelFrom([server.url('good/tones.tar.bz2')]), plainly);
  expect(givenUp).toEqual(['it fell silent']);
  expect(server.asked.at(-1)).toBe('/good/tones.tar.bz2');
});

test.each([
  ['http://mirror.example/a', 'https to http'],
  ['ftp://mirror.example/a', 'https to ftp'],
  ['file:///etc/hostname', 'https to file'],
  [null, 'nowhere'],
])('a source that is asked over https and leads to %s is refused', (location, why) => {
  expect(() => nextAddress(new URL('https://models.example/a'), location)).toThrow(why);
});

test('a source may lead from anything to https, and within http', () => {
  expect(nextAddress(new URL('http://a.example/x'), 'https://b.example/y').href).toBe('https://b.example/y');
  expect(nextAddress(new URL('https://a.example/x'), '/y').href).toBe('https://a.example/y');
  expect(nextAddress(new URL('http://a.example/x'), '/y').href).toBe('http://a.example/y');
});

check(`a source that leads in circles is given up${without}`, async () => {
  const { server, installer, givenUp } = await setup({
    circle: (_request, response) => void response.writeHead(302, { location: '/circle/tones.tar.bz2' }).end(),
  });
  const add = installer.add(modelFrom([server.url('circle/tones.tar.bz2')]), plainly);
  await expect(add).rejects.toMatchObject({ code: 'model-not-downloaded' });
  expect(givenUp).toEqual(['it leads on more than 5 times']);
  expect(server.asked).toHaveLength(6);
});

check(`terms that are unclear must be accepted, and when is kept with the model${without}`, async () => {
  const { server, installer } = await setup({ good: behaviours.honest });
  const licence = { name: 'not stated', url: null, isClear: false, terms: 'Look them up.' };
  const model = modelFrom([server.url('good/tones.tar.bz2')], { licence });
  await expect(installer.add(model, plainly)).rejects.toMatchObject({ code: 'terms-not-accepted' });
  expect(server.asked).toEqual([]);
  const made = await installer.add(model, { ...plainly, acceptTerms: true });
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
  await expect(installer.add(model, asItComes)).rejects.toMatchObject({ code: 'model-archive-damaged' });
  expect(readInstalledModels(folder)).toEqual([]);
});

check(`links in an archive are not followed out of its folder${without}`, async () => {
  const sly = pack('sly', (folder) => {
    rmSync(join(folder, 'tokens.txt'));
    symlinkSync('/etc/hostname', join(folder, 'tokens.txt'));
  });
  const { server, installer } = await setup({ good: behaviours.honest }, sly);
  const model = modelFrom([server.url('good/tones.tar.bz2')], { bytes: null, sha256: null });
  await expect(installer.add(model, asItComes)).rejects.toMatchObject({ code: 'model-archive-damaged' });
});

check.each([
  ['many files', { bytes: 1e9, files: 2 }, 'more than 2 files'],
  ['many bytes', { bytes: 20_000, files: 100 }, 'more than 20000 bytes'],
] as const)(
  `an archive that becomes too %s is stopped, also by what is left out${without}`,
  async (_what, limits, why) => {
    const bomb = pack('bomb', (folder) => writeFileSync(join(folder, 'samples.raw'), Buffer.alloc(10_000_000)));
    const { server, folder, open } = await setup({ good: behaviours.honest }, bomb);
    const model = modelFrom([server.url('good/tones.tar.bz2')], { bytes: null, sha256: null });
    const add = open(null, limits).add(model, asItComes);
    await expect(add).rejects.toMatchObject({ code: 'model-archive-too-large', message: expect.stringContaining(why) });
    expect(readInstalledModels(folder)).toEqual([]);
  },
);

check(`a folder in place of the model's file is refused in a sentence${without}`, async () => {
  const folded = pack('folded', (folder) => {
    rmSync(join(folder, 'model.onnx'));
    mkdirSync(join(folder, 'model.onnx'));
    writeFileSync(join(folder, 'model.onnx', 'x'), 'x');
  });
  const { server, installer } = await setup({ good: behaviours.honest }, folded);
  const model = modelFrom([server.url('good/tones.tar.bz2')], { bytes: null, sha256: null });
  await expect(installer.add(model, asItComes)).rejects.toMatchObject({
    code: 'model-archive-damaged',
    message: 'In the archive model.onnx is a folder.',
  });
});

test('a stick that holds a folder, or nothing, in place of the archive is refused in a sentence', async () => {
  const { folder, installer } = await setup();
  for (const fromFile of [folder, join(folder, 'nothing')]) {
    const add = installer.add(modelFrom(['https://models.example/tones.tar.bz2']), { ...plainly, fromFile });
    await expect(add).rejects.toMatchObject({ code: 'model-archive-damaged', message: `${fromFile} is no file.` });
  }
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
