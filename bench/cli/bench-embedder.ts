// node bench/cli/bench-embedder.ts [--embedder NAME --data FOLDER] [--json]
// Without --embedder: random weights in the shapes of the small Chinese one; they take as long and know nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findEmbedder } from '#core/answering/installed-embedder.ts';
import { createEmbedderLink, type EmbedderModel } from '#core/answering/meaning/embedder-link.ts';
import { createVectorTable } from '#core/answering/meaning/vector-table.ts';
import { readInstalledModels } from '#core/speech/installed-models.ts';
import { forkNode } from '#core/system/child.ts';
import { systemClock } from '#core/system/clock.ts';
import { createLog, standardError } from '#core/system/log.ts';
import { createRandom } from '../answers/random.ts';
import { makeRandomBert } from '../answers/random-bert.ts';

const { values } = parseArgs({
  options: {
    embedder: { type: 'string' },
    data: { type: 'string', default: 'data' },
    json: { type: 'boolean', default: false },
  },
});
const questions = 200;
const batches = 40;
const batchSize = 16;
const questionLength = 12;
const patienceMs = 60_000;
const comparisons = 30;
const random = createRandom(7);

function randomModel(folder: string): EmbedderModel {
  const { model, vocabulary } = makeRandomBert(7);
  writeFileSync(join(folder, 'model.onnx'), model);
  writeFileSync(join(folder, 'vocab.txt'), vocabulary);
  return {
    name: 'random-bert',
    fingerprint: 'random-bert',
    languages: ['zh-CN'],
    configuration: {
      kind: 'configure',
      model: join(folder, 'model.onnx'),
      tokens: join(folder, 'vocab.txt'),
      tokenizer: 'word-piece',
      pooling: 'first',
      prefix: '',
      maxTokens: 512,
      threads: 2,
    },
  };
}

function installedModel(name: string): EmbedderModel {
  const model = findEmbedder(name, readInstalledModels(join(values.data, 'models')));
  if (!model) throw new Error(`${name} is not installed in ${values.data}`);
  return model;
}

const question = () =>
  Array.from({ length: questionLength }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 5000))).join('');

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function timesOf(count: number, run: () => Promise<unknown> | unknown): Promise<readonly number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const startMs = performance.now();
    await run();
    times.push(performance.now() - startMs);
  }
  return times.sort((a, b) => a - b);
}

async function processFigures(model: EmbedderModel) {
  const log = createLog({ sink: standardError, level: 'warn' });
  const entry = new URL('../../core/engines/embedder-process.ts', import.meta.url);
  const deps = { entry, fork: forkNode, clock: systemClock, log, memoryMb: 4000, onFault: () => {} };
  const embedder = createEmbedderLink({ ...deps, model });
  const startMs = performance.now();
  embedder.open();
  if ((await embedder.settled()) === 'down') throw new Error('the model was refused');
  const loadMs = performance.now() - startMs;
  const embed = async (count: number) => {
    const vectors = await embedder.embed(Array.from({ length: count }, question), patienceMs);
    if (!vectors) throw new Error('no vectors came');
    return vectors;
  };
  const { dimension } = await embed(1);
  const one = await timesOf(questions, () => embed(1));
  const many = await timesOf(batches, () => embed(batchSize));
  await embedder.close();
  const textMs = many.reduce((sum, ms) => sum + ms, 0) / (batches * batchSize);
  return { dimension, loadMs, questionP50Ms: quantile(one, 0.5), questionP95Ms: quantile(one, 0.95), textMs };
}

/** The median time of comparing a question with so many phrasings and taking the nearest. */
async function comparisonMs(phrasings: number, dimension: number): Promise<number> {
  const vector = () => Int8Array.from({ length: dimension }, () => Math.floor(random() * 255) - 127);
  const table = createVectorTable(
    Array.from({ length: phrasings }, () => [vector()]),
    dimension,
  );
  const asked = vector();
  const times = await timesOf(comparisons, () => table.compare(asked).nearest(15, () => true));
  return quantile(times, 0.5);
}

const folder = mkdtempSync(join(tmpdir(), 'yingbin-embedder-'));
try {
  const model = values.embedder === undefined ? randomModel(folder) : installedModel(values.embedder);
  const found = await processFigures(model);
  const figures = {
    ...found,
    compareMs1k: await comparisonMs(1000, found.dimension),
    compareMs10k: await comparisonMs(10_000, found.dimension),
    compareMs100k: await comparisonMs(100_000, found.dimension),
  };
  const rounded = Object.fromEntries(Object.entries(figures).map(([name, ms]) => [name, Math.round(ms * 100) / 100]));
  if (values.json) process.stdout.write(`${JSON.stringify(rounded)}\n`);
  else for (const [name, ms] of Object.entries(rounded)) process.stdout.write(`${name.padEnd(16)} ${ms}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
