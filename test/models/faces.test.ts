import { join } from 'node:path';
import { expect, test } from 'vitest';
import { developmentModels, developmentRecognizer } from '#bench/faces/development-recognizer.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { findRecognizer } from '#core/vision/installed-recognizer.ts';
import { readCatalogue } from '#models/catalogue.ts';
import { createInstaller } from '#models/installer.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const faceModels = readCatalogue().filter(({ spec }) => spec.engine === 'face');

test('a recogniser of faces knows no language, and says of every file what it is fed', () => {
  expect(faceModels).toHaveLength(2);
  for (const { spec, languages, licence, parts } of faceModels) {
    if (spec.engine !== 'face') continue;
    expect(languages).toEqual([]);
    expect(Object.keys(spec.inputs)).toEqual(Object.keys(spec.files));
    expect(parts?.map(({ path }) => path)).toEqual(Object.values(spec.files));
    expect(licence.isClear).toBe(spec.licence === 'clear');
  }
});

test('a recogniser whose licence leaves doubt is installed from a folder once its terms are accepted, and then found with its threshold', async () => {
  const folder = join(temporaryFolder(), 'models');
  const installer = createInstaller({
    folder,
    mirrorBase: null,
    nowMs: Date.now,
    onProgress: () => {},
    onGivenUp: () => {},
  });
  const model = faceModels.find(({ name }) => name === developmentRecognizer);
  if (!model) throw new Error('the catalogue lacks it');
  const add = (acceptTerms: boolean) =>
    installer.add(model, { fromFile: developmentModels(), acceptTerms, acceptUnverified: false });
  await expect(add(false)).rejects.toMatchObject({ code: 'terms-not-accepted' });
  expect(findRecognizer(model.name, readInstalledModels(folder))).toBe('missing');
  expect(await add(true)).toMatchObject({ sha256From: 'published', termsAcceptedAt: expect.any(String) });
  expect(findRecognizer(model.name, readInstalledModels(folder))).toMatchObject({
    dimension: 512,
    limits: { threshold: 0.5, margin: 0.1 },
  });
  expect((await installer.verify(model.name)).damaged).toEqual([]);
});
