import type { Landmarks, Picture, VisionConfiguration } from '#contract/process/vision-process.ts';
import { uprightPlacing } from '../vision/alignment.ts';
import { paddedBox, withoutRepeats } from '../vision/boxes.ts';
import { placingOf } from '../vision/raster.ts';
import type { FaceRecognizer, FoundFace } from '../vision/recognizer.ts';
import { type FaceNetwork, loadNetwork, outputOf } from './face-network.ts';

/** What the detector is less sure of is no face. */
const surely = 0.7;
/** The detector looks at the picture in cells of so many points. */
const strides = [8, 16, 32] as const;

/**
 * YuNet finds faces and their five points, SFace describes them, as OpenCV's FaceDetectorYN and FaceRecognizerSF read
 * their outputs. Nothing of it tells a face from a picture of one.
 * @throws {RecognizerRefused}
 */
export async function loadYunetSface(configuration: VisionConfiguration): Promise<FaceRecognizer> {
  const detector = await loadNetwork(configuration, 'detector');
  const describer = await loadNetwork(configuration, 'features');
  const embed: FaceRecognizer['embed'] = async (picture, { landmarks }) => {
    const [values] = Object.values(await describer.run(picture, uprightPlacing(landmarks)));
    return outputOf({ values: values ?? new Float32Array() }, 'values', configuration.spec.dimension);
  };
  return {
    find: (picture) => find(detector, picture),
    embed,
    liveness: async () => null,
    tryOut: async (picture, face) => {
      await find(detector, picture);
      await embed(picture, face);
    },
    wipe: () => {
      detector.wipe();
      describer.wipe();
    },
  };
}

async function find(network: FaceNetwork, picture: Picture): Promise<readonly FoundFace[]> {
  const { width, height } = network.input;
  const whole = paddedBox(picture, width / height);
  const outputs = await network.run(picture, placingOf(whole, network.input));
  const scale = whole.width / width;
  const found = strides.flatMap((stride) => {
    const columns = Math.floor(width / stride);
    const cells = columns * Math.floor(height / stride);
    const sure = outputOf(outputs, `cls_${stride}`, cells);
    const there = outputOf(outputs, `obj_${stride}`, cells);
    const boxes = outputOf(outputs, `bbox_${stride}`, cells * 4);
    const points = outputOf(outputs, `kps_${stride}`, cells * 10);
    const faces: FoundFace[] = [];
    for (let cell = 0; cell < cells; cell += 1) {
      const score = Math.sqrt(share(sure[cell] as number) * share(there[cell] as number));
      if (score < surely) continue;
      const place = { column: cell % columns, row: Math.floor(cell / columns), size: stride * scale };
      faces.push({ score, ...faceAt(boxes.subarray(cell * 4), points.subarray(cell * 10), place) });
    }
    return faces;
  });
  return withoutRepeats(found);
}

function share(value: number): number {
  return Math.max(0, Math.min(1, value));
}

interface Cell {
  readonly column: number;
  readonly row: number;
  /** In points of the picture. */
  readonly size: number;
}

function faceAt(
  box: Float32Array,
  points: Float32Array,
  { column, row, size }: Cell,
): Pick<FoundFace, 'box' | 'landmarks'> {
  const [x, y, across, down] = box as unknown as [number, number, number, number];
  const [width, height] = [Math.exp(across) * size, Math.exp(down) * size];
  const landmarks = Array.from({ length: 5 }, (_, at) => ({
    x: (column + (points[at * 2] as number)) * size,
    y: (row + (points[at * 2 + 1] as number)) * size,
  }));
  return {
    box: { x: (column + x) * size - width / 2, y: (row + y) * size - height / 2, width, height },
    landmarks: landmarks as unknown as Landmarks,
  };
}
