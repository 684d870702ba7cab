/** The embedder's process: sentences in, vectors out. */
import { type FromEmbedder, type ToEmbedder, toEmbedderSchema } from '#contract/process/embedder-process.ts';
import { parentOfThisProcess } from '../system/parent.ts';
import { superviseThisProcess } from '../system/supervised.ts';
import { closeProcess } from './closed-process.ts';
import type { OnnxEmbedder } from './onnx-embedder.ts';

closeProcess();
let embedder: OnnxEmbedder | null = null;

async function configure(message: Extract<ToEmbedder, { kind: 'configure' }>): Promise<void> {
  try {
    const { createOnnxEmbedder } = await import('./onnx-embedder.ts');
    embedder = await createOnnxEmbedder(message);
  } catch {
    parent.send({ kind: 'refused' } satisfies FromEmbedder);
    return;
  }
  ready();
}

async function embed({ id, texts }: Extract<ToEmbedder, { kind: 'embed' }>): Promise<void> {
  if (!embedder) return;
  const { dimension, values } = await embedder.embed(texts);
  parent.send({ kind: 'vectors', id, dimension, values } satisfies FromEmbedder);
}

const parent = parentOfThisProcess();
const { ready } = superviseThisProcess(parent, (raw) => {
  const message = toEmbedderSchema.parse(raw);
  // A model that fails over a sentence after it has been tried is not to be trusted: the process ends and begins anew.
  const work = message.kind === 'configure' ? configure(message) : embed(message);
  work.catch(() => process.exit(1));
});
