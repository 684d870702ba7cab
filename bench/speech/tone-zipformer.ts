import { nearestBin } from './mel.ts';
import { encodeOnnxModel, type OnnxModel, type OnnxPort, type OnnxTensor } from './onnx-model.ts';
import { toneCharacters } from './tones.ts';

const bins = 80;
const window = 45;
const chunk = 32;
const subsampling = 4;
const steps = chunk / subsampling;
const tokens = ['<blk>', '<sos/eos>', '<unk>', ...toneCharacters.hertzByUnit.keys()];

/**
 * A streaming zipformer2 CTC recogniser of the tone characters for sherpa-onnx: one contrast of log-mel bins per
 * token, the states of one tiny layer passed through. The engine around it (features, chunks, states, search,
 * end-points) is the real one.
 */
export function makeToneZipformer(): { readonly model: Buffer; readonly tokens: string } {
  return {
    model: encodeOnnxModel(toneGraph()),
    tokens: tokens.map((token, id) => `${token} ${id}\n`).join(''),
  };
}

function toneGraph(): OnnxModel {
  const states = layerStates();
  return {
    name: 'tones',
    opset: 13,
    inputs: [{ name: 'x', type: 'float', dims: ['N', window, bins] }, ...states, countPort('processed_lens')],
    outputs: [
      { name: 'log_probs', type: 'float', dims: ['N', steps, tokens.length] },
      ...states.map((state) => ({ ...state, name: `new_${state.name}` })),
      countPort('new_processed_lens'),
    ],
    constants: [...contrasts(), ...shapes()],
    nodes: [
      { op: 'Slice', inputs: ['x', 'from', 'to', 'axis'], outputs: ['used'] },
      { op: 'Reshape', inputs: ['used', 'stepped'], outputs: ['frames'] },
      { op: 'ReduceMean', inputs: ['frames'], outputs: ['mean'], attributes: { axes: [2], keepdims: 0 } },
      { op: 'MatMul', inputs: ['mean', 'weights'], outputs: ['scores'] },
      { op: 'Add', inputs: ['scores', 'bias'], outputs: ['logits'] },
      { op: 'LogSoftmax', inputs: ['logits'], outputs: ['log_probs'], attributes: { axis: 2 } },
      ...states.map(({ name }) => ({ op: 'Identity', inputs: [name], outputs: [`new_${name}`] })),
      { op: 'Add', inputs: ['processed_lens', 'advance'], outputs: ['new_processed_lens'] },
    ],
    metadata: {
      model_type: 'zipformer2',
      version: 1,
      model_author: 'yingbin',
      comment: 'tones',
      T: window,
      decode_chunk_len: chunk,
      num_encoder_layers: 1,
      encoder_dims: 4,
      cnn_module_kernels: 3,
      left_context_len: 2,
      query_head_dims: 1,
      value_head_dims: 1,
      num_heads: 1,
    },
  };
}

function countPort(name: string): OnnxPort {
  return { name, type: 'int64', dims: ['N'] };
}

function layerStates(): OnnxPort[] {
  const state = (name: string, ...dims: (number | string)[]): OnnxPort => ({ name, type: 'float', dims });
  return [
    state('cached_key_0', 2, 'N', 1),
    state('cached_nonlin_attn_0', 1, 'N', 2, 3),
    state('cached_val1_0', 2, 'N', 1),
    state('cached_val2_0', 2, 'N', 1),
    state('cached_conv1_0', 'N', 4, 1),
    state('cached_conv2_0', 'N', 4, 1),
    state('embed_states', 'N', 128, 3, 19),
  ];
}

/** A token scores by how far its own bin stands over the mean of all: six nats make it as likely as silence. */
function contrasts(): OnnxTensor[] {
  const sharpness = 2;
  const weights = new Float32Array(bins * tokens.length);
  const bias = new Float32Array(tokens.length).fill(-30 * sharpness);
  bias[0] = 0;
  tokens.forEach((token, id) => {
    const hertz = toneCharacters.hertzByUnit.get(token);
    if (hertz === undefined) return;
    const own = nearestBin(hertz, { bins, lowHz: 20, highHz: 7600 });
    for (let bin = 0; bin < bins; bin += 1) {
      weights[bin * tokens.length + id] = sharpness * ((bin === own ? 1 : 0) - 1 / bins);
    }
    bias[id] = -6 * sharpness;
  });
  return [
    { name: 'weights', type: 'float', dims: [bins, tokens.length], data: weights },
    { name: 'bias', type: 'float', dims: [tokens.length], data: bias },
  ];
}

function shapes(): OnnxTensor[] {
  const numbers = (name: string, ...values: number[]): OnnxTensor => ({
    name,
    type: 'int64',
    dims: [values.length],
    data: BigInt64Array.from(values, BigInt),
  });
  return [
    numbers('from', 0),
    numbers('to', chunk),
    numbers('axis', 1),
    numbers('stepped', 0, steps, subsampling, bins),
    numbers('advance', chunk / 2),
  ];
}
