import type { GraphBuilder, GraphState } from './graph-builder.ts';

/** The shape of one stack of a Zipformer (Yao et al. 2023, "Zipformer: A faster and better encoder for ASR"). */
export interface StackShape {
  readonly layers: number;
  readonly downsampling: number;
  readonly dim: number;
  readonly feedForward: number;
  readonly heads: number;
  readonly kernel: number;
}

export const queryDim = 32;
export const valueDim = 12;
const positionDim = 4;
/** In the order in which the engine keeps them. */
const stateKinds = ['cached_key', 'cached_nonlin_attn', 'cached_val1', 'cached_val2', 'cached_conv1', 'cached_conv2'];

interface Layer {
  readonly graph: GraphBuilder;
  readonly shape: StackShape;
  readonly frames: number;
  readonly left: number;
  /** Declares a state; `next` makes what replaces it. */
  readonly remember: (kind: string, dims: number[], next: (state: string) => string) => void;
}

/** One layer over `frames` frames with `left` frames of memory: the same products as in the real one, other weights. */
export function addLayer(
  graph: GraphBuilder,
  input: string,
  shape: StackShape,
  { index, frames, left }: { index: number; frames: number; left: number },
): { readonly output: string; readonly states: readonly GraphState[] } {
  const { feedForward } = shape;
  const statesByKind = new Map<string, GraphState>();
  const remember: Layer['remember'] = (kind, dims, next) => {
    const name = `${kind}_${index}`;
    const output = `new_${name}`;
    graph.rename(next(name), output);
    statesByKind.set(kind, { input: { name, type: 'float', dims }, output });
  };
  const layer: Layer = { graph, shape, frames, left, remember };
  const add = (a: string, b: string) => graph.op('Add', [a, b]);

  const weights = attention(layer, input);
  let x = add(input, feed(layer, input, (feedForward * 3) / 4));
  x = add(x, gatedAttend(layer, x, weights));
  x = add(x, attend(layer, x, weights, 'cached_val1'));
  x = add(x, convolve(layer, x, 'cached_conv1'));
  x = add(x, feed(layer, x, feedForward));
  x = add(x, attend(layer, x, weights, 'cached_val2'));
  x = add(x, convolve(layer, x, 'cached_conv2'));
  x = add(x, feed(layer, x, (feedForward * 5) / 4));
  const power = graph.op('ReduceMean', [graph.op('Mul', [x, x])], { axes: [2], keepdims: 1 });
  const output = graph.op('Div', [x, graph.op('Sqrt', [add(power, graph.float(1e-5))])]);
  return { output, states: stateKinds.map((kind) => statesByKind.get(kind)).filter((state) => state !== undefined) };
}

function swoosh(graph: GraphBuilder, x: string): string {
  const soft = graph.op('Softplus', [graph.op('Sub', [x, graph.float(4)])]);
  return graph.op('Sub', [soft, graph.op('Mul', [x, graph.float(0.08)])]);
}

function feed({ graph, shape: { dim } }: Layer, x: string, width: number): string {
  return graph.linear(swoosh(graph, graph.linear(x, dim, width)), width, dim);
}

/** Joins what is remembered with what is new along the frames: [1, frames, width] to [left + frames, 1, width]. */
function extend({ graph, frames, left, remember }: Layer, kind: string, x: string, dims: number[]): string {
  const width = dims.at(-1) ?? 0;
  let joined = '';
  remember(kind, dims, (state) => {
    joined = graph.concat(0, graph.reshape(state, left, 1, width), graph.reshape(x, frames, 1, width));
    return graph.reshape(graph.slice(joined, 0, frames, left + frames), ...dims);
  });
  return joined;
}

function attention(layer: Layer, input: string): string {
  const { graph, frames, left } = layer;
  const { dim, heads } = layer.shape;
  const width = heads * queryDim;
  const span = left + frames;
  const projected = graph.linear(input, dim, 2 * width + heads * positionDim);
  const query = graph.transpose(graph.reshape(graph.slice(projected, 2, 0, width), frames, heads, queryDim), 1, 0, 2);
  const keys = extend(layer, 'cached_key', graph.slice(projected, 2, width, 2 * width), [left, 1, width]);
  const keysByHead = graph.transpose(graph.reshape(keys, span, heads, queryDim), 1, 2, 0);
  const position = graph.slice(projected, 2, 2 * width, 2 * width + heads * positionDim);
  const positionByHead = graph.transpose(graph.reshape(position, frames, heads, positionDim), 1, 0, 2);
  const byPosition = graph.op('MatMul', [positionByHead, graph.floats(heads, positionDim, span)]);
  const scores = graph.op('Add', [graph.op('MatMul', [query, keysByHead]), byPosition]);
  return graph.op('Softmax', [scores], { axis: 2 });
}

function attend(layer: Layer, x: string, weights: string, kind: string): string {
  const { graph, frames, left } = layer;
  const { dim, heads } = layer.shape;
  const width = heads * valueDim;
  const values = extend(layer, kind, graph.linear(x, dim, width), [left, 1, width]);
  const byHead = graph.transpose(graph.reshape(values, left + frames, heads, valueDim), 1, 0, 2);
  const mixed = graph.transpose(graph.op('MatMul', [weights, byHead]), 1, 0, 2);
  return graph.linear(graph.reshape(mixed, 1, frames, width), width, dim);
}

function gatedAttend(layer: Layer, x: string, weights: string): string {
  const { graph, frames, left, shape } = layer;
  const width = (3 * shape.dim) / 4;
  const projected = graph.linear(x, shape.dim, 3 * width);
  const gate = graph.op('Tanh', [graph.slice(projected, 2, 0, width)]);
  const value = graph.op('Mul', [gate, graph.slice(projected, 2, width, 2 * width)]);
  const joined = extend(layer, 'cached_nonlin_attn', value, [1, 1, left, width]);
  const values = graph.reshape(joined, 1, left + frames, width);
  const mixed = graph.op('MatMul', [graph.slice(weights, 0, 0, 1), values]);
  return graph.linear(graph.op('Mul', [mixed, graph.slice(projected, 2, 2 * width, 3 * width)]), width, shape.dim);
}

function convolve({ graph, frames, shape, remember }: Layer, x: string, kind: string): string {
  const { dim, kernel } = shape;
  const half = Math.floor(kernel / 2);
  const projected = graph.linear(x, dim, 2 * dim);
  const gate = graph.op('Sigmoid', [graph.slice(projected, 2, dim, 2 * dim)]);
  const gated = graph.transpose(graph.op('Mul', [graph.slice(projected, 2, 0, dim), gate]), 0, 2, 1);
  let causal = '';
  remember(kind, [1, dim, half], (state) => {
    const joined = graph.concat(2, state, gated);
    causal = graph.op('Conv', [joined, graph.floats(dim, 1, half + 1)], { group: dim });
    return graph.slice(joined, 2, frames, frames + half);
  });
  const within = graph.op('Conv', [gated, graph.floats(dim, 1, kernel)], { group: dim, pads: [half, half] });
  return graph.linear(swoosh(graph, graph.transpose(graph.op('Add', [causal, within]), 0, 2, 1)), dim, dim);
}
