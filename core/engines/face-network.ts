import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import type { NetworkInput } from '#contract/base/model.ts';
import type { Picture, VisionConfiguration, VisionRefusal } from '#contract/process/vision-process.ts';
import { type Placing, rasterise } from '../vision/raster.ts';

/** A recogniser that cannot be used as it lies there. */
export class RecognizerRefused extends Error {
  readonly why: VisionRefusal;

  constructor(why: VisionRefusal, options?: ErrorOptions) {
    super(`The recogniser is ${why}.`, options);
    this.why = why;
  }
}

/** One network of a recogniser, fed with parts of pictures. */
export interface FaceNetwork {
  readonly input: NetworkInput;
  /** The outputs by name, as floats. They are the caller's, to be overwritten. */
  readonly run: (picture: Picture, placing: Placing) => Promise<Readonly<Record<string, Float32Array>>>;
  /** Overwrites what it was fed last. */
  readonly wipe: () => void;
}

/**
 * Loads the network of a role on one thread, from bytes that have the hash it was installed with.
 * @throws {RecognizerRefused}
 */
export async function loadNetwork(
  { spec, files }: VisionConfiguration,
  role: string,
  graphOptimizationLevel: InferenceSession.SessionOptions['graphOptimizationLevel'] = 'all',
): Promise<FaceNetwork> {
  const file = files[role];
  const input = spec.inputs[role];
  if (!file || !input) throw new RecognizerRefused('damaged');
  const bytes = await readFile(file.path).catch((cause: unknown) => {
    throw new RecognizerRefused('missing', { cause });
  });
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw new RecognizerRefused('altered');
  const session = await InferenceSession.create(bytes, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel,
    // Whatever it set aside for a face would stay there, beyond the reach of overwriting.
    enableCpuMemArena: false,
    enableMemPattern: false,
  }).catch((cause: unknown) => {
    throw new RecognizerRefused('damaged', { cause });
  });
  return networkOf(session, input);
}

function networkOf(session: InferenceSession, input: NetworkInput): FaceNetwork {
  const planes = input.colours === 'grey' ? 1 : 3;
  const values = new Float32Array(planes * input.width * input.height);
  const [name = ''] = session.inputNames;
  const run: FaceNetwork['run'] = async (picture, placing) => {
    rasterise(picture, placing, input, values);
    const feeds = { [name]: new Tensor('float32', values, [1, planes, input.height, input.width]) };
    const outputs = Object.entries(await session.run(feeds));
    return Object.fromEntries(
      outputs.map(([output, { data }]) => {
        if (!(data instanceof Float32Array)) throw new Error(`the network gives no floats as ${output}`);
        return [output, data];
      }),
    );
  };
  return { input, run, wipe: () => void values.fill(0) };
}

/** An output that has to be there, with as many numbers. */
export function outputOf(outputs: Readonly<Record<string, Float32Array>>, name: string, length?: number): Float32Array {
  const output = outputs[name];
  if (!output || (length !== undefined && output.length !== length))
    throw new Error(`the network gives nothing of this kind as ${name}`);
  return output;
}
