import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FaceSpec, InstalledModel } from '#contract/base/model.ts';
import type { Picture } from '#contract/process/vision-process.ts';
import { encodeOnnxModel, type OnnxNode, type OnnxPort, type OnnxTensor } from '../speech/onnx-model.ts';

/**
 * Recognisers that know no faces, small enough to be made where they are needed: a bright square that fills one cell of
 * the picture is one, its five points lie where a face has them, and it is described by the colours of its parts.
 */
export const cellSize = 160;
/** Where a face has its points, as fractions of its cell: eyes, nose, corners of the mouth. */
const points = [
  [0.35, 0.4],
  [0.65, 0.4],
  [0.5, 0.55],
  [0.38, 0.72],
  [0.62, 0.72],
] as const;
/** Colours of four by four parts of an upright face. */
export const smallDimension = 48;
const channels = 3;
const detectorWidth = 320;
const detectorHeight = 240;
const yunetSize = 128;

type Graph = {
  readonly nodes: readonly OnnxNode[];
  readonly constants: readonly OnnxTensor[];
  readonly outputs: readonly OnnxPort[];
};

function network(width: number, height: number, planes: number, { nodes, constants, outputs }: Graph): Buffer {
  const input: OnnxPort = { name: 'input', type: 'float', dims: [1, planes, height, width] };
  return encodeOnnxModel({ name: 'small', opset: 13, nodes, constants, inputs: [input], outputs, metadata: {} });
}

const floats = (name: string, dims: readonly number[], values: readonly number[]): OnnxTensor => ({
  name,
  type: 'float',
  dims,
  data: Float32Array.from(values),
});
const longs = (name: string, ...values: number[]): OnnxTensor => ({
  name,
  type: 'int64',
  dims: [values.length],
  data: BigInt64Array.from(values, BigInt),
});
const port = (name: string, ...dims: number[]): OnnxPort => ({ name, type: 'float', dims });

/** How bright each cell is, scaled and shifted, within 0 and 1. */
function brightness(kernel: number, output: string): readonly OnnxNode[] {
  return [
    { op: 'ReduceMean', inputs: ['input'], outputs: [`${output} grey`], attributes: { axes: [1], keepdims: 1 } },
    {
      op: 'AveragePool',
      inputs: [`${output} grey`],
      outputs: [`${output} cells`],
      attributes: { kernel_shape: [kernel, kernel], strides: [kernel, kernel] },
    },
    { op: 'Mul', inputs: [`${output} cells`, `${output} times`], outputs: [`${output} scaled`] },
    { op: 'Add', inputs: [`${output} scaled`, `${output} plus`], outputs: [`${output} shifted`] },
    { op: 'Clip', inputs: [`${output} shifted`, 'zero', 'one'], outputs: [`${output} clipped`] },
    { op: 'Reshape', inputs: [`${output} clipped`, `${output} shape`], outputs: [output] },
  ];
}

function brightnessConstants(cells: number, times: number, plus: number, output: string): readonly OnnxTensor[] {
  return [
    floats(`${output} times`, [], [times]),
    floats(`${output} plus`, [], [plus]),
    longs(`${output} shape`, 1, cells, 1),
  ];
}

const limits = [floats('zero', [], [0]), floats('one', [], [1])];

/** The same numbers whatever is fed. */
function constant(name: string, dims: readonly number[], values: readonly number[]): Graph {
  return {
    nodes: [
      { op: 'ReduceMean', inputs: ['input'], outputs: [`${name} mean`], attributes: { keepdims: 0 } },
      { op: 'Mul', inputs: [`${name} mean`, `${name} nothing`], outputs: [`${name} zero`] },
      { op: 'Add', inputs: [`${name} values`, `${name} zero`], outputs: [name] },
    ],
    constants: [floats(`${name} nothing`, [], [0]), floats(`${name} values`, dims, values)],
    outputs: [port(name, ...dims)],
  };
}

function features(): Buffer {
  const kernel = 28;
  return network(112, 112, channels, {
    nodes: [
      {
        op: 'AveragePool',
        inputs: ['input'],
        outputs: ['parts'],
        attributes: { kernel_shape: [kernel, kernel], strides: [kernel, kernel] },
      },
      { op: 'Reshape', inputs: ['parts', 'shape'], outputs: ['output'] },
    ],
    constants: [longs('shape', 1, smallDimension)],
    outputs: [port('output', 1, smallDimension)],
  });
}

function faceplugin(): Readonly<Record<string, Buffer>> {
  const [columns, rows] = [4, 3];
  const cells = columns * rows;
  const boxes = Array.from({ length: cells }, (_, cell) => {
    const [left, top] = [(cell % columns) / columns, Math.floor(cell / columns) / rows];
    return [left, top, left + 1 / columns, top + 1 / rows];
  }).flat();
  const fixed = constant('boxes', [1, cells, 4], boxes);
  const detector = network(detectorWidth, detectorHeight, channels, {
    nodes: [
      ...brightness(detectorWidth / columns, 'sure'),
      { op: 'Sub', inputs: ['one', 'sure'], outputs: ['unsure'] },
      { op: 'Concat', inputs: ['unsure', 'sure'], outputs: ['scores'], attributes: { axis: 2 } },
      ...fixed.nodes,
    ],
    constants: [...limits, ...brightnessConstants(cells, 1, 0.5, 'sure'), ...fixed.constants],
    outputs: [port('scores', 1, cells, 2), ...fixed.outputs],
  });
  const marks = new Array<number>(136).fill(0.5);
  const put = (at: number, [x, y]: readonly [number, number]) => marks.splice(at * 2, 2, x, y);
  for (let at = 36; at < 42; at += 1) put(at, points[0]);
  for (let at = 42; at < 48; at += 1) put(at, points[1]);
  for (const [at, point] of [
    [30, points[2]],
    [48, points[3]],
    [54, points[4]],
  ] as const)
    put(at, point);
  return {
    detector,
    landmarks: network(64, 64, 1, constant('output', [1, 136], marks)),
    features: features(),
    liveness: network(128, 128, channels, constant('output', [1, 3], [2, 0, 0])),
  };
}

function yunetSface(): Readonly<Record<string, Buffer>> {
  const found: Graph[] = [8, 16, 32].map((stride) => {
    const columns = yunetSize / stride;
    const cells = columns * columns;
    const times = stride === 32 ? 1 / 160 : 0;
    const size = Math.log(32 / stride);
    const box = constant(`bbox_${stride}`, [1, cells, 4], new Array(cells).fill([0.5, 0.5, size, size]).flat());
    const marks = constant(`kps_${stride}`, [1, cells, 10], new Array(cells).fill(points.flat()).flat());
    return {
      nodes: [
        ...brightness(stride, `cls_${stride}`),
        ...brightness(stride, `obj_${stride}`),
        ...box.nodes,
        ...marks.nodes,
      ],
      constants: [
        ...brightnessConstants(cells, times, 0, `cls_${stride}`),
        ...brightnessConstants(cells, times, 0, `obj_${stride}`),
        ...box.constants,
        ...marks.constants,
      ],
      outputs: [
        port(`cls_${stride}`, 1, cells, 1),
        port(`obj_${stride}`, 1, cells, 1),
        ...box.outputs,
        ...marks.outputs,
      ],
    };
  });
  const detector = network(yunetSize, yunetSize, channels, {
    nodes: found.flatMap(({ nodes }) => nodes),
    constants: [...limits, ...found.flatMap(({ constants }) => constants)],
    outputs: found.flatMap(({ outputs }) => outputs),
  });
  return { detector, features: features() };
}

const centred = { mean: 127, divisor: 128 } as const;
const plain = { mean: 0, divisor: 1 } as const;
const common = { engine: 'face', dimension: smallDimension, threshold: 0.9, margin: 0.02, licence: 'clear' } as const;

const specs: Readonly<Record<FaceSpec['adapter'], FaceSpec>> = {
  faceplugin: {
    ...common,
    adapter: 'faceplugin',
    files: {
      detector: 'detector.onnx',
      landmarks: 'landmarks.onnx',
      features: 'features.onnx',
      liveness: 'liveness.onnx',
    },
    inputs: {
      detector: { width: detectorWidth, height: detectorHeight, colours: 'rgb', ...centred },
      landmarks: { width: 64, height: 64, colours: 'grey', mean: 0, divisor: 256 },
      features: { width: 112, height: 112, colours: 'bgr', ...centred },
      liveness: { width: 128, height: 128, colours: 'bgr', ...plain },
    },
  },
  'yunet-sface': {
    ...common,
    adapter: 'yunet-sface',
    files: { detector: 'detector.onnx', features: 'features.onnx' },
    inputs: {
      detector: { width: yunetSize, height: yunetSize, colours: 'bgr', ...plain },
      features: { width: 112, height: 112, colours: 'rgb', ...centred },
    },
  },
};

/** Writes a small recogniser into a models folder, as one that is installed; gives its description. */
export function installSmallRecognizer(modelsFolder: string, adapter: FaceSpec['adapter']): InstalledModel {
  const spec = specs[adapter];
  const networks = adapter === 'faceplugin' ? faceplugin() : yunetSface();
  const name = `small-${adapter}`;
  const files = Object.entries(spec.files).map(([role, path]) => {
    const bytes = networks[role] ?? Buffer.alloc(0);
    const file = join(modelsFolder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  const model: InstalledModel = {
    version: 2,
    name,
    languages: [],
    spec,
    sha256: '0'.repeat(64),
    sha256From: 'recorded',
    licence: 'made here',
    termsAcceptedAt: null,
    files,
  };
  writeFileSync(join(modelsFolder, name, 'model.json'), JSON.stringify(model));
  return model;
}

/** A bright square in a cell of the picture, whose parts have colours of their own, by the number of who it is. */
export interface DrawnFace {
  readonly who: number;
  readonly column: number;
  readonly row: number;
}

/** A picture of the size of a camera's with such squares before black. */
export function drawFaces(faces: readonly DrawnFace[]): Picture {
  const [width, height] = [640, 480];
  const pixels = new Uint8Array(width * height * 4);
  for (const { who, column, row } of faces) {
    for (let at = 0; at < cellSize * cellSize; at += 1) {
      const [x, y] = [at % cellSize, Math.floor(at / cellSize)];
      const part = Math.floor((x * 4) / cellSize) + 4 * Math.floor((y * 4) / cellSize);
      const start = ((row * cellSize + y) * width + column * cellSize + x) * 4;
      for (let channel = 0; channel < channels; channel += 1) {
        // One part in three is darker, and which ones says who it is.
        const isDark = (part * 7 + channel * 5 + who * 11 + ((part * who) % 5)) % 3 === 0;
        pixels[start + channel] = isDark ? 110 : 250;
      }
    }
  }
  return { width, height, channels: 4, pixels };
}
