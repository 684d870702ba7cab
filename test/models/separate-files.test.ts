import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CatalogueModel } from '#contract/base/model.ts';
import { createInstaller } from '#models/installer.ts';
import { type Behaviour, behaviours, breaksOffAfter, startModelServer } from '#test/support/fakes/model-server.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** The server gives the same bytes for every file; what differs is where they are put. */
const bytes = Buffer.from('weights and words '.repeat(500));
const sha256 = createHash('sha256').update(bytes).digest('hex');
const plainly = { fromFile: null, acceptTerms: false, acceptUnverified: false };
const asItComes = { ...plainly, acceptUnverified: true };

function modelFrom(sources: readonly string[], hash: string | null = sha256): CatalogueModel {
  const part = (path: string) => ({ path, bytes: bytes.length, sha256: hash });
  return {
    name: 'meanings',
    languages: ['zh-CN'],
    note: 'Meanings.',
    spec: {
      engine: 'embedder',
      tokenizer: 'word-piece',
      pooling: 'first',
      prefix: '',
      maxTokens: 512,
      files: { model: 'onnx/model.onnx', tokens: 'vocab.txt' },
    },
    archive: 'files',
    parts: [part('onnx/model.onnx'), part('vocab.txt')],
    bytes: 2 * bytes.length,
    sha256: null,
    licence: { name: 'MIT', url: null, isClear: true, terms: '' },
    errorRates: [],
    sources: [...sources],
  };
}

async function setup(pathsTo: Record<string, Behaviour>) {
  const server = await startModelServer(bytes, pathsTo);
  onTestFinished(server.close);
  const folder = temporaryFolder();
  const open = (mirrorBase: string | null = null) =>
    createInstaller({ folder, mirrorBase, nowMs: () => 0, onProgress: () => {}, onGivenUp: () => {}, stallMs: 300 });
  return { server, folder, open, installer: open() };
}

test('a model of separate files is fetched file by file and stands whole in its folder', async () => {
  const { server, folder, installer } = await setup({ good: behaviours.honest });
  const made = await installer.add(modelFrom([server.url('good/main')]), plainly);
  expect(server.asked).toEqual(['/good/main/onnx/model.onnx', '/good/main/vocab.txt']);
  expect(made.files.map(({ path }) => path)).toEqual(['onnx/model.onnx', 'vocab.txt']);
  expect(made.sha256From).toBe('published');
  expect(readdirSync(folder)).toEqual(['meanings']);
  expect(await installer.verify('meanings')).toEqual({ name: 'meanings', damaged: [] });
});

test('each file goes on where it broke off and is looked for at every source', async () => {
  const { server, installer } = await setup({ bad: behaviours.wrongBytes, shaky: breaksOffAfter(4000) });
  await installer.add(modelFrom([server.url('bad'), server.url('shaky/')]), plainly);
  expect(server.asked.filter((asked) => asked.startsWith('/shaky/vocab.txt'))).toHaveLength(3);
  expect((await installer.verify('meanings')).damaged).toEqual([]);
});

test("the venue's mirror has a folder of the model's name", async () => {
  const { server, open } = await setup({ mirror: behaviours.honest });
  await open(server.url('mirror')).add(modelFrom([server.url('gone')]), plainly);
  expect(server.asked).toEqual(['/mirror/meanings/onnx/model.onnx', '/mirror/meanings/vocab.txt']);
});

test('files from a stick may lie side by side, are held to their hashes and stay there', async () => {
  const { folder, installer, server } = await setup({});
  const stick = join(temporaryFolder(), 'meanings');
  mkdirSync(stick);
  writeFileSync(join(stick, 'model.onnx'), bytes);
  writeFileSync(join(stick, 'vocab.txt'), bytes.subarray(1));
  const add = () => installer.add(modelFrom([server.url('gone')]), { ...plainly, fromFile: stick });
  await expect(add()).rejects.toMatchObject({ code: 'model-hash-wrong' });
  writeFileSync(join(stick, 'vocab.txt'), bytes);
  await add();
  expect(readFileSync(join(folder, 'meanings', 'onnx', 'model.onnx')).equals(bytes)).toBe(true);
  expect(readdirSync(stick)).toEqual(['model.onnx', 'vocab.txt']);
  expect(server.asked).toEqual([]);
});

test('where nobody publishes hashes the first files are recorded, and others are refused later', async () => {
  const { server, installer } = await setup({ good: behaviours.honest, bad: behaviours.wrongBytes });
  const made = await installer.add(modelFrom([server.url('good')], null), asItComes);
  expect(made.sha256From).toBe('recorded');
  await installer.remove('meanings');
  const again = installer.add(modelFrom([server.url('bad')], null), plainly);
  await expect(again).rejects.toMatchObject({ code: 'model-hash-wrong' });
  expect(await installer.installed('meanings')).toBeNull();
});
