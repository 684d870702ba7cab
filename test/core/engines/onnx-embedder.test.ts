import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeTinyEmbedder } from '#bench/answers/tiny-embedder.ts';
import type { EmbedderConfiguration } from '#contract/process/embedder-process.ts';
import { createOnnxEmbedder } from '#core/engines/onnx-embedder.ts';
import { tinyEmbedderIn } from '#test/support/fixtures/tiny-embedder.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const { configuration: plain } = tinyEmbedderIn();

/** The fixture's vocabulary as a multilingual model would bring it. */
function withUnigram(): Partial<EmbedderConfiguration> {
  const names: Readonly<Record<string, string>> = {
    '[PAD]': '<pad>',
    '[UNK]': '<unk>',
    '[CLS]': '<s>',
    '[SEP]': '</s>',
  };
  const vocab = readFileSync(plain.tokens, 'utf8')
    .trimEnd()
    .split('\n')
    .map((piece) => [names[piece] ?? piece, -5]);
  const tokens = join(temporaryFolder(), 'tokenizer.json');
  writeFileSync(tokens, JSON.stringify({ model: { type: 'Unigram', unk_id: 1, vocab } }));
  return { tokenizer: 'unigram', tokens };
}

async function setup(change: Partial<EmbedderConfiguration>) {
  const { embed } = await createOnnxEmbedder({ ...plain, ...change });
  return async (...texts: string[]) => {
    const { dimension, values } = await embed(texts);
    return texts.map((_, number) => values.slice(number * dimension, (number + 1) * dimension));
  };
}
const cosine = (a: Float32Array | undefined, b: Float32Array | undefined) =>
  [...(a ?? [])].reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);

test.each([
  ['word pieces and the first token', () => ({})],
  ['word pieces and the mean', () => ({ pooling: 'mean' })],
  ['a unigram model and the mean', () => ({ pooling: 'mean', ...withUnigram() })],
] as const)('with %s, other names of a thing lie near it and other things far', async (_, change) => {
  const embed = await setup(change());
  const [thing, other, far] = await embed('土豆在哪里', '洋芋', '怎么找番茄');
  expect(cosine(thing, thing)).toBeCloseTo(1, 5);
  expect(cosine(thing, other)).toBeGreaterThan(0.9);
  expect(cosine(thing, far)).toBeLessThan(0.5);
});

test.each(['first', 'mean'] as const)(
  'pooling by %s, a sentence is the same alone and among longer ones',
  async (pooling) => {
    const embed = await setup({ pooling });
    const [alone] = await embed('手机在哪里');
    const [among] = await embed('手机在哪里', '可以看'.repeat(30), '');
    expect(cosine(alone, among)).toBeCloseTo(1, 5);
  },
);

test('what the makers put before a sentence is put there', async () => {
  const [bare] = await (await setup({}))('手机');
  const [prefixed] = await (await setup({ prefix: '番茄' }))('手机');
  expect(cosine(bare, prefixed)).toBeLessThan(0.95);
});

test('strange texts get a vector like any other', async () => {
  const embed = await setup({});
  const strange = ['', '\u0000', '\ud800', '😀'.repeat(300), 'x'.repeat(1900), '土豆'.repeat(900)];
  for (const vector of await embed(...strange)) expect(vector.every(Number.isFinite)).toBe(true);
});

test.each(['model', 'tokens'] as const)('files that are damaged or not there are refused: %s', async (role) => {
  const file = join(temporaryFolder(), 'file');
  await expect(createOnnxEmbedder({ ...plain, [role]: file })).rejects.toThrow();
  writeFileSync(file, 'spoilt');
  await expect(createOnnxEmbedder({ ...plain, [role]: file })).rejects.toThrow();
});

test('a model of something else is refused', async () => {
  const tones = new URL('../../fixtures/speech/zipformer2-ctc/model.onnx', import.meta.url).pathname;
  await expect(createOnnxEmbedder({ ...plain, model: tones })).rejects.toThrow();
});

test('the fixture is what its generator makes', () => {
  const { model, vocabulary } = makeTinyEmbedder(7);
  expect(readFileSync(plain.model).equals(model)).toBe(true);
  expect(readFileSync(plain.tokens, 'utf8')).toBe(vocabulary);
});
