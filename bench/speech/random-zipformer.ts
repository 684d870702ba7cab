import { createGraphBuilder, type GraphBuilder, type GraphState } from './graph-builder.ts';
import { encodeOnnxModel } from './onnx-model.ts';
import { addLayer, queryDim, type StackShape, valueDim } from './zipformer-layer.ts';

const stacks: readonly StackShape[] = [
  { layers: 2, downsampling: 1, dim: 192, feedForward: 512, heads: 4, kernel: 31 },
  { layers: 2, downsampling: 2, dim: 256, feedForward: 768, heads: 4, kernel: 31 },
  { layers: 3, downsampling: 4, dim: 384, feedForward: 1024, heads: 4, kernel: 15 },
  { layers: 4, downsampling: 8, dim: 512, feedForward: 1536, heads: 8, kernel: 15 },
  { layers: 3, downsampling: 4, dim: 384, feedForward: 1024, heads: 4, kernel: 15 },
  { layers: 2, downsampling: 2, dim: 256, feedForward: 768, heads: 4, kernel: 31 },
];
/** Frames of a chunk behind the front end, and of the memory, at 50 a second. */
const chunkFrames = 16;
const leftFrames = 128;
const vocabulary = 2000;
const outputDim = 512;

/**
 * A streaming zipformer2 CTC model with the shapes and int8 products of the usual 66-million-parameter one and random
 * weights: as fast as the real one and knowing nothing. It measures time where no real model can be had.
 */
export function makeRandomZipformer(seed: number): { readonly model: Buffer; readonly tokens: string } {
  const graph = createGraphBuilder(seed);
  const embedded = addFrontEnd(graph);
  const { output, states } = addStacks(graph, embedded.output);
  const pooled = graph.op('ReduceMean', [graph.reshape(output, 1, chunkFrames / 2, 2, outputDim)], {
    axes: [2],
    keepdims: 0,
  });
  const logits = graph.linear(pooled, outputDim, vocabulary);
  graph.rename(graph.op('LogSoftmax', [logits], { axis: 2 }), 'log_probs');
  graph.rename(graph.op('Add', ['processed_lens', graph.longs(chunkFrames)]), 'new_processed_lens');
  const all = [...states, embedded.state];
  const joined = (of: (stack: StackShape) => number) => stacks.map(of).join(',');
  const model = encodeOnnxModel({
    name: 'random-zipformer',
    opset: 13,
    nodes: graph.nodes,
    constants: graph.constants,
    inputs: [
      { name: 'x', type: 'float', dims: [1, 45, 80] },
      ...all.map(({ input }) => input),
      { name: 'processed_lens', type: 'int64', dims: [1] },
    ],
    outputs: [
      { name: 'log_probs', type: 'float', dims: [1, chunkFrames / 2, vocabulary] },
      ...all.map(({ input, output: name }) => ({ ...input, name })),
      { name: 'new_processed_lens', type: 'int64', dims: [1] },
    ],
    metadata: {
      model_type: 'zipformer2',
      version: 1,
      model_author: 'yingbin',
      comment: 'random weights',
      T: 45,
      decode_chunk_len: 2 * chunkFrames,
      num_encoder_layers: joined(({ layers }) => layers),
      encoder_dims: joined(({ dim }) => dim),
      cnn_module_kernels: joined(({ kernel }) => kernel),
      left_context_len: joined(({ downsampling }) => leftFrames / downsampling),
      query_head_dims: joined(() => queryDim),
      value_head_dims: joined(() => valueDim),
      num_heads: joined(({ heads }) => heads),
    },
  });
  const tokens = Array.from({ length: vocabulary }, (_, id) => `${id === 0 ? '<blk>' : `t${id}`} ${id}\n`).join('');
  return { model, tokens };
}

/** Three convolutions and a ConvNeXt block: 45 frames of 80 bins to 16 frames of the first stack's width. */
function addFrontEnd(graph: GraphBuilder): { readonly output: string; readonly state: GraphState } {
  const convolve = (input: string, from: number, to: number, attributes: Record<string, readonly number[]>) =>
    graph.op('Relu', [graph.op('Conv', [input, graph.floats(to, from, 3, 3)], attributes)]);
  const planes = convolve(graph.reshape('x', 1, 1, 45, 80), 1, 8, { pads: [0, 1, 0, 1] });
  const halved = convolve(planes, 8, 32, { strides: [2, 2] });
  const narrowed = convolve(halved, 32, 128, { strides: [1, 2] });
  const joined = graph.concat(2, 'embed_states', narrowed);
  graph.rename(graph.slice(joined, 2, chunkFrames, chunkFrames + 3), 'new_embed_states');
  const deep = graph.op('Conv', [joined, graph.floats(128, 1, 7, 7)], { group: 128, pads: [0, 3, 0, 3] });
  const wide = graph.op('Relu', [graph.op('Conv', [deep, graph.floats(384, 128, 1, 1)])]);
  const back = graph.op('Conv', [wide, graph.floats(128, 384, 1, 1)]);
  const sum = graph.op('Add', [graph.slice(narrowed, 2, 0, chunkFrames), back]);
  const flat = graph.reshape(graph.transpose(sum, 0, 2, 1, 3), 1, chunkFrames, 128 * 19);
  return {
    output: graph.linear(flat, 128 * 19, stacks[0]?.dim ?? 0),
    state: { input: { name: 'embed_states', type: 'float', dims: [1, 128, 3, 19] }, output: 'new_embed_states' },
  };
}

function addStacks(graph: GraphBuilder, embedded: string) {
  const states: GraphState[] = [];
  const outputs: string[] = [];
  let x = embedded;
  let width = stacks[0]?.dim ?? 0;
  let index = 0;
  for (const shape of stacks) {
    const { downsampling, dim, layers } = shape;
    const frames = chunkFrames / downsampling;
    x = widen(graph, x, width, dim);
    width = dim;
    let inner = graph.op('ReduceMean', [graph.reshape(x, 1, frames, downsampling, dim)], { axes: [2], keepdims: 0 });
    for (let layer = 0; layer < layers; layer += 1) {
      const added = addLayer(graph, inner, shape, { index, frames, left: leftFrames / downsampling });
      inner = added.output;
      states.push(...added.states);
      index += 1;
    }
    const spread = graph.op('Expand', [
      graph.reshape(inner, 1, frames, 1, dim),
      graph.longs(1, frames, downsampling, dim),
    ]);
    x = graph.op('Add', [x, graph.reshape(spread, 1, chunkFrames, dim)]);
    outputs.push(x);
  }
  const [, , , widest = '', wide = ''] = outputs;
  const output = graph.concat(2, x, graph.slice(wide, 2, 256, 384), graph.slice(widest, 2, 384, 512));
  return { output, states };
}

function widen(graph: GraphBuilder, x: string, from: number, to: number): string {
  if (from === to) return x;
  return from > to ? graph.slice(x, 2, 0, to) : graph.concat(2, x, graph.floats(1, chunkFrames, to - from));
}
