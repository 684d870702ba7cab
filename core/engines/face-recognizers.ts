import type { VisionConfiguration } from '#contract/process/vision-process.ts';
import type { FaceRecognizer, FoundFace } from '../vision/recognizer.ts';
import { RecognizerRefused } from './face-network.ts';
import { loadFaceplugin } from './faceplugin.ts';
import { loadYunetSface } from './yunet-sface.ts';

const adapters = { faceplugin: loadFaceplugin, 'yunet-sface': loadYunetSface };

/** An even grey. */
const trial = { width: 64, height: 64, channels: 3, pixels: new Uint8Array(64 * 64 * 3).fill(127) } as const;
const trialFace: FoundFace = {
  box: { x: 16, y: 16, width: 32, height: 32 },
  score: 1,
  landmarks: [
    { x: 26, y: 28 },
    { x: 38, y: 28 },
    { x: 32, y: 34 },
    { x: 27, y: 40 },
    { x: 37, y: 40 },
  ],
};

/**
 * Loads a recogniser and has it look once, so that one whose networks are of another kind is found out before anybody
 * stands there.
 * @throws {RecognizerRefused}
 */
export async function loadRecognizer(configuration: VisionConfiguration): Promise<FaceRecognizer> {
  const recognizer = await adapters[configuration.spec.adapter](configuration);
  try {
    await recognizer.tryOut(trial, trialFace);
  } catch (cause) {
    throw new RecognizerRefused('damaged', { cause });
  }
  return recognizer;
}
