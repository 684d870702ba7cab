import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { EmbedderConfiguration } from '#contract/process/embedder-process.ts';
import type { Vectors } from '../answering/meaning/embedder.ts';
import type { Tokenizer } from '../answering/meaning/tokenizer.ts';
import { createUnigram } from '../answering/meaning/unigram.ts';
import { createWordPiece } from '../answering/meaning/word-piece.ts';

/** A loaded model of sentences. */
export interface OnnxEmbedder {
  readonly embed: (texts: readonly string[]) => Promise<Vectors>;
}

/** What every model of this kind gives: a row for each token of each text. */
const output = 'last_hidden_state';

/** Loads a BERT-like model and tries it once; throws where its files are damaged or something else. */
export async function createOnnxEmbedder(configuration: EmbedderConfiguration): Promise<OnnxEmbedder> {
  const { model, tokens, tokenizer: kind, threads } = configuration;
  const text = await readFile(tokens, 'utf8');
  const tokenizer = kind === 'word-piece' ? createWordPiece(text) : createUnigram(text);
  const session = await InferenceSession.create(model, { intraOpNumThreads: threads, interOpNumThreads: 1 });
  const embed = async (texts: readonly string[]) => {
    const batch = batchOf(texts, tokenizer, configuration);
    const wanted = Object.entries(batch.feeds).filter(([name]) => session.inputNames.includes(name));
    const { [output]: hidden } = await session.run(Object.fromEntries(wanted), [output]);
    if (hidden?.dims.length !== 3 || !(hidden.data instanceof Float32Array))
      throw new Error('the model gives no row for each token');
    return pool(hidden.data, batch, configuration.pooling);
  };
  const { values } = await embed(['1']);
  if (!values.every(Number.isFinite)) throw new Error('the model gives no numbers');
  return { embed };
}

interface Batch {
  readonly feeds: Readonly<Record<string, Tensor>>;
  /** Tokens of each text; the rest of its row is padding. */
  readonly lengths: readonly number[];
  readonly width: number;
}

function batchOf(texts: readonly string[], tokenizer: Tokenizer, { prefix, maxTokens }: EmbedderConfiguration): Batch {
  const rows = texts.map((text) => tokenizer.encode(prefix + text, maxTokens));
  const width = Math.max(...rows.map((row) => row.length));
  const size = rows.length * width;
  const ids = new BigInt64Array(size).fill(BigInt(tokenizer.padding));
  const mask = new BigInt64Array(size);
  for (const [number, row] of rows.entries()) {
    for (const [place, id] of row.entries()) {
      ids[number * width + place] = BigInt(id);
      mask[number * width + place] = 1n;
    }
  }
  const tensor = (data: BigInt64Array) => new Tensor('int64', data, [rows.length, width]);
  const feeds = {
    input_ids: tensor(ids),
    attention_mask: tensor(mask),
    token_type_ids: tensor(new BigInt64Array(size)),
  };
  return { feeds, width, lengths: rows.map((row) => row.length) };
}

/** One vector of length 1 for each text. */
function pool(hidden: Float32Array, { lengths, width }: Batch, pooling: EmbedderConfiguration['pooling']): Vectors {
  const dimension = hidden.length / (lengths.length * width);
  const values = new Float32Array(lengths.length * dimension);
  for (const [number, length] of lengths.entries()) {
    const vector = values.subarray(number * dimension, (number + 1) * dimension);
    const used = pooling === 'first' ? 1 : length;
    for (let token = 0; token < used; token++) {
      const start = (number * width + token) * dimension;
      for (let at = 0; at < dimension; at++) vector[at] = (vector[at] as number) + (hidden[start + at] as number);
    }
    const norm = Math.hypot(...vector) || 1;
    for (let at = 0; at < dimension; at++) vector[at] = (vector[at] as number) / norm;
  }
  return { dimension, values };
}
