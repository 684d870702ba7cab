import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tinyThings } from '#bench/answers/tiny-embedder.ts';
import type { InstalledModel } from '#contract/base/model.ts';
import type { EntrySource } from '#contract/venue/entry.ts';
import type { EmbedderModel } from '#core/answering/meaning/embedder-link.ts';
import { findEmbedder } from '#core/answering/meaning/installed-embedder.ts';
import { entryAsked } from './answering-content.ts';

const fixture = new URL('../fixtures/embedder/', import.meta.url);
/** The module of the real process. */
export const embedderEntry = new URL('../../core/engines/embedder-process.ts', import.meta.url);

const installed: InstalledModel = {
  name: 'tiny-embedder',
  languages: ['zh-CN'],
  spec: {
    engine: 'embedder',
    tokenizer: 'word-piece',
    pooling: 'first',
    prefix: '',
    maxTokens: 128,
    files: { model: 'model.onnx', tokens: 'vocab.txt' },
  },
  sha256: '0'.repeat(64),
  sha256From: 'recorded',
  licence: 'fixture',
  termsAcceptedAt: null,
  files: [],
};

/** Puts the fixture into the models folder of a data folder, as an installed model. */
export function installTinyEmbedder(dataFolder: string): string {
  const folder = join(dataFolder, 'models', installed.name);
  mkdirSync(folder, { recursive: true });
  for (const file of ['model.onnx', 'vocab.txt']) copyFileSync(new URL(file, fixture), join(folder, file));
  writeFileSync(join(folder, 'model.json'), JSON.stringify(installed));
  return folder;
}

/** The fixture as the terminal finds it in a folder. */
export function tinyEmbedderIn(folder: string = fixture.pathname): EmbedderModel {
  const model = findEmbedder(installed.name, [{ model: installed, folder }]);
  if (!model) throw new Error('The fixture is no embedder');
  return model;
}

/** Things that only the embedder knows by their other name: no phrasing of their entries has it. */
export const unspokenThings = tinyThings.slice(-2);

/** An entry for each thing of the tiny embedder; of all but two, one phrasing has the other name. */
export const thingEntries: readonly EntrySource[] = tinyThings.map(([name, other], number) => {
  const isUnspoken = unspokenThings.some(([unspoken]) => unspoken === name);
  const asked = [`${name}在哪里`, `怎么找${name}`, isUnspoken ? `可以看${name}吗` : `${other}在哪里`];
  return entryAsked(`thing-${number}`, asked);
});
export const idOfThing = (name: string): string =>
  `thing-${tinyThings.findIndex((names) => names.some((one) => one === name))}`;
