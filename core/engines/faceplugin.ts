import type { FaceBox, Landmarks, Picture, Point, VisionConfiguration } from '#contract/process/vision-process.ts';
import { uprightPlacing } from '../vision/alignment.ts';
import { paddedBox, type Scored, squareBox, surroundings, withoutRepeats } from '../vision/boxes.ts';
import { placingOf } from '../vision/raster.ts';
import type { FaceRecognizer } from '../vision/recognizer.ts';
import { type FaceNetwork, loadNetwork, outputOf } from './face-network.ts';

/** What the detector is less sure of is no face. */
const surely = 0.7;
/** How much of what is around a face the network of liveness was learned with, in boxes. */
const livenessSurroundings = 2.7;
const landmarkNumbers = 2 * 68;

/** Of the 68 points of iBUG 300-W: both eyes, the tip of the nose, the corners of the mouth. */
const eyes = [range(36, 41), range(42, 47)] as const;
const noseTip = 30;
const mouthCorners = [48, 54] as const;

/**
 * The recogniser of the package faceplugin-face-recognition-js: an Ultra-Light detector, 68 landmarks, a MobileFaceNet
 * and a MiniFASNet. Its colours and its alignment are as its networks were measured to want them, which is not as
 * the code of that package has them.
 * @throws {RecognizerRefused}
 */
export async function loadFaceplugin(configuration: VisionConfiguration): Promise<FaceRecognizer> {
  const load = (role: string) => loadNetwork(configuration, role);
  const [detector, marker] = [await load('detector'), await load('landmarks')];
  // Laid out anew for wide registers, this one takes three times as long: it has a PReLU after each product.
  const describer = await loadNetwork(configuration, 'features', 'extended');
  const liveness = 'liveness' in configuration.files ? await load('liveness') : null;
  const find = async (picture: Picture) => {
    const boxes = await detect(detector, picture);
    const faces: Awaited<ReturnType<FaceRecognizer['find']>>[number][] = [];
    for (const { box, score } of boxes) faces.push({ box, score, landmarks: await mark(marker, picture, box) });
    return faces;
  };
  const embed: FaceRecognizer['embed'] = async (picture, { landmarks }) => {
    const outputs = await describer.run(picture, uprightPlacing(landmarks));
    return outputOf(outputs, 'output', configuration.spec.dimension);
  };
  const livenessOf: FaceRecognizer['liveness'] = async (picture, { box }) => {
    if (!liveness) return null;
    const around = surroundings(box, livenessSurroundings, picture);
    const outputs = await liveness.run(picture, placingOf(around, liveness.input));
    return softmaxFirst(outputOf(outputs, 'output', 3));
  };
  return {
    find,
    embed,
    liveness: livenessOf,
    tryOut: async (picture, face) => {
      await detect(detector, picture);
      await mark(marker, picture, face.box);
      await embed(picture, face);
      await livenessOf(picture, face);
    },
    wipe: () => {
      for (const network of [detector, marker, describer, liveness]) network?.wipe();
    },
  };
}

async function detect(network: FaceNetwork, picture: Picture): Promise<readonly Scored[]> {
  const { width, height } = network.input;
  const whole = paddedBox(picture, width / height);
  const outputs = await network.run(picture, placingOf(whole, network.input));
  const scores = outputOf(outputs, 'scores');
  const boxes = outputOf(outputs, 'boxes', scores.length * 2);
  const found: Scored[] = [];
  for (let at = 0; at < scores.length / 2; at += 1) {
    const score = scores[at * 2 + 1] as number;
    if (score < surely) continue;
    const [left, top, right, bottom] = boxes.subarray(at * 4, at * 4 + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const box = {
      x: left * whole.width,
      y: top * whole.height,
      width: (right - left) * whole.width,
      height: (bottom - top) * whole.height,
    };
    if (box.width > 0 && box.height > 0) found.push({ box, score });
  }
  return withoutRepeats(found);
}

async function mark(network: FaceNetwork, picture: Picture, box: FaceBox): Promise<Landmarks> {
  const square = squareBox(box);
  const outputs = await network.run(picture, placingOf(square, network.input));
  const numbers = outputOf(outputs, 'output', landmarkNumbers);
  const pointAt = (at: number): Point => ({
    x: square.x + (numbers[at * 2] as number) * square.width,
    y: square.y + (numbers[at * 2 + 1] as number) * square.height,
  });
  const middleOf = (points: readonly number[]): Point => {
    const all = points.map(pointAt);
    const mean = (of: (point: Point) => number) => all.reduce((sum, point) => sum + of(point), 0) / all.length;
    return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
  };
  return [middleOf(eyes[0]), middleOf(eyes[1]), pointAt(noseTip), pointAt(mouthCorners[0]), pointAt(mouthCorners[1])];
}

function softmaxFirst(logits: Float32Array): number {
  const most = Math.max(...logits);
  const shares = Array.from(logits, (logit) => Math.exp(logit - most));
  return (shares[0] ?? 0) / shares.reduce((sum, share) => sum + share, 0);
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
