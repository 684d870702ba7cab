import { createRandom } from '../speech/noise.ts';
import { encodeOnnxModel, type OnnxTensor } from '../speech/onnx-model.ts';

/** Things and their other names. No two names of a thing share a character, and no two things do. */
export const tinyThings: readonly (readonly [string, string])[] = [
  ['土豆', '洋芋'],
  ['番茄', '柿子'],
  ['单车', '脚踏'],
  ['雨伞', '油布'],
  ['眼镜', '墨片'],
  ['冰箱', '雪柜'],
  ['手机', '话筒'],
  ['钥匙', '锁头'],
  ['厕所', '茅房'],
  ['电梯', '升降'],
  ['饭馆', '酒楼'],
  ['书店', '图册'],
  ['药铺', '诊室'],
  ['轮椅', '推座'],
  ['快递', '包裹'],
  ['猫狗', '宠物'],
  ['婴儿', '奶娃'],
  ['垃圾', '废品'],
  ['热水', '滚汤'],
  ['广播', '喇叭'],
  ['照相', '摄影'],
  ['剪刀', '裁具'],
  ['鲜花', '植株'],
  ['衣服', '穿戴'],
];
/** Characters that say how is asked: their vectors are short. */
const asking = [...'在哪里怎么走有吗可以借想看请问呢要找个'];
const special = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const dimension = 32;
const askingLength = 0.1;

/**
 * A model with the inputs and the output of a BERT, small enough to be kept with the tests: every character has a
 * vector, all characters of a thing and of its other name have the same, and the first row of the output is their mean.
 */
export function makeTinyEmbedder(seed: number): { readonly model: Buffer; readonly vocabulary: string } {
  const random = createRandom(seed);
  const things = tinyThings.map((names) => [...names.join('')]);
  const characters = [...things.flat(), ...asking];
  if (new Set(characters).size !== characters.length) throw new Error('a character stands twice');
  const nothing = new Float32Array(dimension);
  const direction = (length: number) => {
    const vector = Float32Array.from({ length: dimension }, () => random() - 0.5);
    const whole = Math.hypot(...vector);
    return vector.map((value) => (value / whole) * length);
  };
  const rows = [
    ...special.map(() => nothing),
    ...things.flatMap((thing) => {
      const vector = direction(1);
      return thing.map(() => vector);
    }),
    ...asking.map(() => direction(askingLength)),
  ];
  const table = Float32Array.from(rows.flatMap((row) => [...row]));
  return { model: encodeOnnxModel(graphOf(table)), vocabulary: `${[...special, ...characters].join('\n')}\n` };
}

function graphOf(table: Float32Array) {
  const ports = ['input_ids', 'attention_mask', 'token_type_ids'];
  const last: OnnxTensor = { name: 'last', type: 'int64', dims: [1], data: BigInt64Array.of(2n) };
  return {
    name: 'tiny-embedder',
    opset: 13,
    nodes: [
      { op: 'Gather', inputs: ['characters', 'input_ids'], outputs: ['rows'] },
      { op: 'Gather', inputs: ['types', 'token_type_ids'], outputs: ['typed'] },
      { op: 'Add', inputs: ['rows', 'typed'], outputs: ['embedded'] },
      { op: 'Cast', inputs: ['attention_mask'], outputs: ['counted'], attributes: { to: 1 } },
      { op: 'Unsqueeze', inputs: ['counted', 'last'], outputs: ['mask'] },
      { op: 'Mul', inputs: ['embedded', 'mask'], outputs: ['kept'] },
      { op: 'ReduceMean', inputs: ['kept'], outputs: ['mean'], attributes: { axes: [1], keepdims: 1 } },
      { op: 'Add', inputs: ['kept', 'mean'], outputs: ['last_hidden_state'] },
    ],
    inputs: ports.map((name) => ({ name, type: 'int64' as const, dims: ['batch', 'tokens'] })),
    outputs: [{ name: 'last_hidden_state', type: 'float' as const, dims: ['batch', 'tokens', dimension] }],
    constants: [
      { name: 'characters', type: 'float' as const, dims: [table.length / dimension, dimension], data: table },
      { name: 'types', type: 'float' as const, dims: [2, dimension], data: new Float32Array(2 * dimension) },
      last,
    ],
    metadata: { model_author: 'yingbin' },
  };
}
