import type { Guidance } from '#contract/page/vision.ts';
import type { OpenCamera } from './camera.ts';
import type { Mesh } from './mesh.ts';
import { standingOf } from './mesh-guidance.ts';

export interface BestPictureDeps {
  readonly opened: Pick<OpenCamera, 'picture'>;
  readonly mesh: Pick<Mesh, 'look'>;
  readonly nowMs: () => number;
  /** Told of each picture that the mesh has looked at. */
  readonly onGuidance: (guidance: Guidance) => void;
}

/** Of so many pictures in which somebody stands well the best is sent. */
const compared = 2;
/** After so long one is sent whatever the mesh says: the vision process has the last word. */
const longestMs = 1000;

/**
 * The picture to send next: with a mesh the one of several in which somebody stands best, by pose and size; without one the next that the
 * camera gives. Those that are not sent are overwritten. Null once the camera has gone.
 */
export async function bestPicture(deps: BestPictureDeps): Promise<Uint8Array<ArrayBuffer> | null> {
  const untilMs = deps.nowMs() + longestMs;
  let best: Looked | null = null;
  for (let good = 0; good < compared && (best === null || deps.nowMs() < untilMs); ) {
    const pixels = await deps.opened.picture();
    const worth = pixels && (await worthOf(pixels, deps));
    if (pixels === null || worth === null) {
      best?.pixels.fill(0);
      return pixels;
    }
    if (worth > 0) good += 1;
    best = better(best, { pixels, worth });
  }
  return best?.pixels ?? null;
}

interface Looked {
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** 0 where nobody stands well. */
  readonly worth: number;
}

/** What a picture is worth; null where there is no mesh to say it. */
async function worthOf(pixels: Uint8Array<ArrayBuffer>, { mesh, onGuidance }: BestPictureDeps): Promise<number | null> {
  const faces = await mesh.look(pixels);
  if (!faces) return null;
  const { guidance, score } = standingOf(faces, pixels);
  for (const face of faces) face.fill(0);
  onGuidance(guidance);
  return guidance === 'good' ? score : 0;
}

/** The newer one, unless the older is better; the other is overwritten. */
function better(older: Looked | null, newer: Looked): Looked {
  if (!older) return newer;
  const [kept, left] = older.worth > newer.worth ? [older, newer] : [newer, older];
  left.pixels.fill(0);
  return kept;
}
