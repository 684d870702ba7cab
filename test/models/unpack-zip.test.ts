import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import type { CatalogueModel } from '#contract/base/model.ts';
import { createInstaller } from '#models/installer.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** A zip whose files are stored as they are. */
function zipOf(files: Readonly<Record<string, Buffer>>): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, bytes] of Object.entries(files)) {
    const name = Buffer.from(path);
    const sums = Buffer.alloc(12);
    sums.writeUInt32LE(crc32(bytes), 0);
    sums.writeUInt32LE(bytes.length, 4);
    sums.writeUInt32LE(bytes.length, 8);
    const lengths = Buffer.from([name.length, 0, 0, 0]);
    const local = Buffer.concat([Buffer.from('504b03040a0000000000' + '00000000', 'hex'), sums, lengths, name, bytes]);
    const place = Buffer.alloc(4);
    place.writeUInt32LE(offset);
    const attributes = Buffer.alloc(10);
    directory.push(
      Buffer.concat([
        Buffer.from('504b01020a000a0000000000' + '00000000', 'hex'),
        sums,
        lengths,
        Buffer.concat([Buffer.alloc(2), attributes.subarray(2), place, name]),
      ]),
    );
    pieces.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...pieces, central, end]);
}

const model: CatalogueModel = {
  name: 'vosk-tones',
  languages: ['en'],
  note: 'Tones.',
  spec: { engine: 'vosk' },
  archive: 'zip',
  bytes: null,
  sha256: null,
  licence: { name: 'Apache-2.0', url: null, isClear: true, terms: '' },
  errorRates: [],
  sources: ['https://models.example/vosk-tones.zip'],
};

async function add(files: Readonly<Record<string, Buffer>>, limits = { bytes: 1e6, files: 100 }) {
  const folder = temporaryFolder();
  const stick = join(temporaryFolder(), 'vosk-tones.zip');
  writeFileSync(stick, zipOf(files));
  const callbacks = { nowMs: () => 0, onProgress: () => {}, onGivenUp: () => {} };
  const installer = createInstaller({ folder, mirrorBase: null, limits, ...callbacks });
  const options = { fromFile: stick, acceptTerms: false, acceptUnverified: true };
  const outcome = await installer.add(model, options).catch((error: unknown) => error);
  return { outcome, left: readdirSync(folder), installer, folder };
}

const whole = { 'tones/am/final.mdl': Buffer.from('weights') };

test('a zip is unpacked without the folder that everything lies in', async () => {
  const { outcome } = await add(whole);
  expect(outcome).toMatchObject({ files: [{ path: 'am/final.mdl', bytes: 7 }] });
});

test.each(['tones/model.json', 'tones/model.json/x'])('a zip with %s is refused in a sentence', async (path) => {
  const { outcome, left } = await add({ ...whole, [path]: Buffer.from('{}') });
  expect(outcome).toMatchObject({ code: 'model-archive-damaged', message: expect.stringContaining('model.json') });
  expect(left).toEqual([]);
});

test('a zip with a file and a folder of one name is refused in a sentence', async () => {
  const { outcome } = await add({ ...whole, 'tones/am': Buffer.from('a file') });
  expect(outcome).toMatchObject({ code: 'model-archive-damaged' });
});

test.each([
  ['bytes', { bytes: 1000, files: 100 }, { 'tones/big': Buffer.alloc(2000) }],
  [
    'files',
    { bytes: 1e6, files: 3 },
    { 'tones/a': Buffer.alloc(1), 'tones/b/': Buffer.alloc(0), 'tones/c/': Buffer.alloc(0) },
  ],
])('a zip that becomes too many %s is stopped and leaves nothing', async (_what, limits, more) => {
  const { outcome, left } = await add({ ...whole, ...more }, limits);
  expect(outcome).toMatchObject({ code: 'model-archive-too-large' });
  expect(left).toEqual([]);
});

test('a model whose own description is damaged is none, and can be installed again', async () => {
  const { installer, folder } = await add(whole);
  writeFileSync(join(folder, 'vosk-tones', 'model.json'), '{');
  expect(await installer.installed('vosk-tones')).toBeNull();
});

test('recorded hashes that cannot be understood are named', async () => {
  const { installer, folder } = await add(whole);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'recorded-sha256.json'), '{');
  const again = installer.add(model, { fromFile: null, acceptTerms: false, acceptUnverified: true });
  await expect(again).rejects.toMatchObject({ code: 'model-hashes-damaged' });
});
