import type { Eyes, Seen } from '#core/checkin/face/eyes.ts';
import { eyesOf } from '#core/composition/eyes.ts';
import type { Vision } from '#core/vision/vision.ts';

/** A direction of its own for each face: two of one are the same, any two others as far apart as they can be. */
export function faceOf(number: number): Float32Array<ArrayBuffer> {
  const face = new Float32Array(512);
  face[number] = 1;
  return face;
}

/** Seeing whose pictures a test decides; who is in them is compared as on a terminal. */
export function createTestEyes({ isOn = true } = {}) {
  const sights: (Seen | null)[] = [];
  const recognizer = { name: 'test', fingerprint: 'test', dimension: 512, limits: { threshold: 0.5, margin: 0.05 } };
  const vision = {
    state: () => (isOn ? 'ready' : 'off'),
    recognizer: () => recognizer,
    look: async (pixels: Uint8Array) => {
      pixels.fill(0);
      const sight = sights.shift();
      return sight ? { ok: true, value: sight } : { ok: false, code: 'vision-gone' };
    },
    forget: () => undefined,
  } as unknown as Vision;
  const eyes: Eyes = eyesOf(vision);
  return {
    eyes,
    /** What the next pictures show; null: what sees has gone. */
    shows: (...next: readonly (Seen | null)[]) => void sights.push(...next),
  };
}
