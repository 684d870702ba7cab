/**
 * Writes ONNX models by hand: just enough of the protobuf encoding of onnx.proto (field numbers as published there)
 * for the graphs of this folder, so that making a fixture needs no Python.
 */
export type OnnxType = 'float' | 'uint8' | 'int8' | 'int32' | 'int64';
const typeNumbers: Readonly<Record<OnnxType, number>> = { float: 1, uint8: 2, int8: 3, int32: 6, int64: 7 };

export interface OnnxTensor {
  readonly name: string;
  readonly type: OnnxType;
  readonly dims: readonly number[];
  readonly data: Float32Array | Uint8Array | Int8Array | Int32Array | BigInt64Array;
}

/** An input or output; a dimension that is a word may have any size. */
export interface OnnxPort {
  readonly name: string;
  readonly type: OnnxType;
  readonly dims: readonly (number | string)[];
}

export interface OnnxNode {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes?: Readonly<Record<string, number | readonly number[]>>;
}

export interface OnnxModel {
  readonly name: string;
  readonly opset: number;
  readonly nodes: readonly OnnxNode[];
  readonly inputs: readonly OnnxPort[];
  readonly outputs: readonly OnnxPort[];
  readonly constants: readonly OnnxTensor[];
  readonly metadata: Readonly<Record<string, string | number>>;
}

/** The bytes of a model file. */
export function encodeOnnxModel(model: OnnxModel): Buffer {
  const graph = Buffer.concat([
    ...model.nodes.map((node) => message(1, encodeNode(node))),
    text(2, model.name),
    ...model.constants.map((tensor) => message(5, encodeTensor(tensor))),
    ...model.inputs.map((port) => message(11, encodePort(port))),
    ...model.outputs.map((port) => message(12, encodePort(port))),
  ]);
  return Buffer.concat([
    whole(1, 8),
    text(2, 'yingbin'),
    message(7, graph),
    message(8, Buffer.concat([text(1, ''), whole(2, model.opset)])),
    ...Object.entries(model.metadata).map(([key, value]) =>
      message(14, Buffer.concat([text(1, key), text(2, String(value))])),
    ),
  ]);
}

function encodeNode({ op, inputs, outputs, attributes = {} }: OnnxNode): Buffer {
  return Buffer.concat([
    ...inputs.map((name) => text(1, name)),
    ...outputs.map((name) => text(2, name)),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) => message(5, encodeAttribute(name, value))),
  ]);
}

function encodeAttribute(name: string, value: number | readonly number[]): Buffer {
  const body =
    typeof value === 'number'
      ? [whole(3, value), whole(20, 2)]
      : [...value.map((item) => whole(8, item)), whole(20, 7)];
  return Buffer.concat([text(1, name), ...body]);
}

function encodeTensor({ name, type, dims, data }: OnnxTensor): Buffer {
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.concat([
    ...dims.map((size) => whole(1, size)),
    whole(2, typeNumbers[type]),
    text(8, name),
    message(9, raw),
  ]);
}

function encodePort({ name, type, dims }: OnnxPort): Buffer {
  const shape = Buffer.concat(
    dims.map((size) => message(1, typeof size === 'number' ? whole(1, size) : text(2, size))),
  );
  const tensor = Buffer.concat([whole(1, typeNumbers[type]), message(2, shape)]);
  return Buffer.concat([text(1, name), message(2, message(1, tensor))]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  // Negative numbers are written as 64-bit two's complement.
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Buffer.from(bytes);
}

function whole(field: number, value: number): Buffer {
  return Buffer.concat([varint(field << 3), varint(value)]);
}

function message(field: number, body: Buffer): Buffer {
  return Buffer.concat([varint((field << 3) | 2), varint(body.length), body]);
}

function text(field: number, value: string): Buffer {
  return message(field, Buffer.from(value));
}
