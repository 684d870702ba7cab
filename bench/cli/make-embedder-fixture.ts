import { mkdir, writeFile } from 'node:fs/promises';
import { makeTinyEmbedder } from '../answers/tiny-embedder.ts';

const folder = new URL('../../test/fixtures/embedder/', import.meta.url);

await mkdir(folder, { recursive: true });
const { model, vocabulary } = makeTinyEmbedder(7);
await writeFile(new URL('model.onnx', folder), model);
await writeFile(new URL('vocab.txt', folder), vocabulary);
