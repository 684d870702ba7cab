import { createGraphBuilder, type GraphBuilder } from '../speech/graph-builder.ts';
import { encodeOnnxModel } from '../speech/onnx-model.ts';

/** The shapes of the small Chinese embedder of the catalogue. */
const vocabularySize = 21_128;
const positions = 512;
const dim = 512;
const heads = 8;
const feedForward = 2048;
const layers = 4;
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const firstIdeograph = 0x4e00;

/**
 * A BERT with the shapes and int8 products of the usual small one and random weights: as fast as the real one and
 * knowing nothing. It measures time where no real model can be had.
 */
export function makeRandomBert(seed: number): { readonly model: Buffer; readonly vocabulary: string } {
  const graph = createGraphBuilder(seed);
  const mask = maskOf(graph);
  let x = normalised(graph, embedded(graph));
  for (let layer = 0; layer < layers; layer += 1) x = addLayer(graph, x, mask);
  graph.rename(x, 'last_hidden_state');
  const ports = ['input_ids', 'attention_mask', 'token_type_ids'];
  const model = encodeOnnxModel({
    name: 'random-bert',
    opset: 17,
    nodes: graph.nodes,
    constants: graph.constants,
    inputs: ports.map((name) => ({ name, type: 'int64', dims: ['batch', 'tokens'] })),
    outputs: [{ name: 'last_hidden_state', type: 'float', dims: ['batch', 'tokens', dim] }],
    metadata: { model_author: 'yingbin', comment: 'random weights' },
  });
  const characters = Array.from({ length: vocabularySize - special.length }, (_, at) =>
    String.fromCodePoint(firstIdeograph + at),
  );
  return { model, vocabulary: [...special, ...characters].join('\n') };
}

/** Rows of a table that takes a quarter of the room, as in a quantised model. */
function embedded(graph: GraphBuilder): string {
  const words = graph.op('Cast', [graph.op('Gather', [graph.bytes(vocabularySize, dim), 'input_ids'])], { to: 1 });
  const length = graph.op('Gather', [graph.op('Shape', ['input_ids']), graph.longs(1)]);
  const places = graph.op('Slice', [graph.floats(positions, dim), graph.longs(0), length, graph.longs(0)]);
  const types = graph.op('Gather', [graph.floats(2, dim), 'token_type_ids']);
  return graph.op('Add', [graph.op('Add', [words, places]), types]);
}

/** 0 where a token counts, far below 0 where it fills up. */
function maskOf(graph: GraphBuilder): string {
  const counted = graph.op('Cast', ['attention_mask'], { to: 1 });
  const lacking = graph.op('Sub', [counted, graph.float(1)]);
  return graph.op('Mul', [graph.op('Unsqueeze', [lacking, graph.longs(1, 2)]), graph.float(10_000)]);
}

function addLayer(graph: GraphBuilder, x: string, mask: string): string {
  const split = (input: string, ...perm: number[]) =>
    graph.transpose(graph.reshape(graph.linear(input, dim, dim), 0, 0, heads, dim / heads), ...perm);
  const scores = graph.op('MatMul', [split(x, 0, 2, 1, 3), split(x, 0, 2, 3, 1)]);
  const scaled = graph.op('Mul', [scores, graph.float(1 / Math.sqrt(dim / heads))]);
  const shares = graph.op('Softmax', [graph.op('Add', [scaled, mask])], { axis: -1 });
  const joined = graph.transpose(graph.op('MatMul', [shares, split(x, 0, 2, 1, 3)]), 0, 2, 1, 3);
  const attended = graph.linear(graph.reshape(joined, 0, 0, dim), dim, dim);
  const middle = normalised(graph, graph.op('Add', [x, attended]));
  const fed = graph.linear(gelu(graph, graph.linear(middle, dim, feedForward)), feedForward, dim);
  return normalised(graph, graph.op('Add', [middle, fed]));
}

function normalised(graph: GraphBuilder, x: string): string {
  return graph.op('LayerNormalization', [x, graph.floats(dim), graph.floats(dim)], { axis: -1 });
}

function gelu(graph: GraphBuilder, x: string): string {
  const bent = graph.op('Erf', [graph.op('Mul', [x, graph.float(Math.SQRT1_2)])]);
  return graph.op('Mul', [graph.op('Mul', [x, graph.float(0.5)]), graph.op('Add', [bent, graph.float(1)])]);
}
