import { createRandom } from './noise.ts';
import type { OnnxNode, OnnxPort, OnnxTensor } from './onnx-model.ts';

/** Builds a graph node by node; names are made up. */
export interface GraphBuilder {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly op: (op: string, inputs: readonly string[], attributes?: OnnxNode['attributes']) => string;
  readonly ops: (op: string, inputs: readonly string[], outputs: number) => string[];
  readonly rename: (from: string, to: string) => void;
  readonly longs: (...values: number[]) => string;
  readonly float: (value: number) => string;
  /** Random weights of a layer. */
  readonly floats: (...dims: number[]) => string;
  readonly bytes: (...dims: number[]) => string;
  /** A linear layer with random int8 weights, quantised as onnxruntime's dynamic quantisation writes it. */
  readonly linear: (input: string, from: number, to: number) => string;
  readonly slice: (input: string, axis: number, from: number, to: number) => string;
  readonly reshape: (input: string, ...dims: number[]) => string;
  readonly transpose: (input: string, ...perm: number[]) => string;
  readonly concat: (axis: number, ...inputs: string[]) => string;
}

export function createGraphBuilder(seed: number): GraphBuilder {
  const random = createRandom(seed);
  const nodes: OnnxNode[] = [];
  const constants: OnnxTensor[] = [];
  let names = 0;
  const name = () => `t${names++}`;

  const constant = (tensor: Omit<OnnxTensor, 'name'>) => {
    const own = name();
    constants.push({ ...tensor, name: own });
    return own;
  };
  const op: GraphBuilder['op'] = (type, inputs, attributes = {}) => {
    const output = name();
    nodes.push({ op: type, inputs, outputs: [output], attributes });
    return output;
  };
  const ops: GraphBuilder['ops'] = (type, inputs, outputs) => {
    const made = Array.from({ length: outputs }, name);
    nodes.push({ op: type, inputs, outputs: made });
    return made;
  };
  const longs = (...values: number[]) =>
    constant({ type: 'int64', dims: [values.length], data: BigInt64Array.from(values, BigInt) });
  const float = (value: number) => constant({ type: 'float', dims: [], data: Float32Array.of(value) });
  const floats = (...dims: number[]) => {
    const size = dims.reduce((product, dim) => product * dim, 1);
    return constant({ type: 'float', dims, data: Float32Array.from({ length: size }, () => (random() - 0.5) * 0.1) });
  };
  const randomBytes = (size: number) => Int8Array.from({ length: size }, () => Math.floor(random() * 255) - 127);
  const bytes = (...dims: number[]) => {
    const size = dims.reduce((product, dim) => product * dim, 1);
    return constant({ type: 'int8', dims, data: randomBytes(size) });
  };
  const linear = (input: string, from: number, to: number) => {
    const weights = bytes(from, to);
    const [quantised = '', scale = '', zero = ''] = ops('DynamicQuantizeLinear', [input], 3);
    const product = op('MatMulInteger', [quantised, weights, zero]);
    const rescaled = op('Mul', [
      op('Cast', [product], { to: 1 }),
      op('Mul', [scale, float(0.1 / (127 * Math.sqrt(from)))]),
    ]);
    return op('Add', [rescaled, floats(to)]);
  };
  return {
    nodes,
    constants,
    op,
    ops,
    longs,
    float,
    floats,
    bytes,
    linear,
    rename: (from, to) => void nodes.push({ op: 'Identity', inputs: [from], outputs: [to] }),
    slice: (input, axis, from, to) => op('Slice', [input, longs(from), longs(to), longs(axis)]),
    reshape: (input, ...dims) => op('Reshape', [input, longs(...dims)]),
    transpose: (input, ...perm) => op('Transpose', [input], { perm }),
    concat: (axis, ...inputs) => op('Concat', inputs, { axis }),
  };
}

/** A state of the model: an input, and the output that replaces it. */
export interface GraphState {
  readonly input: OnnxPort;
  readonly output: string;
}
