import { fromMeshSchema, type MeshFace } from '#contract/page/mesh.ts';
import type { MeshFrame, OpenMeshFrame } from './mesh-frame.ts';

/** The mesh of whoever stands before the camera, for as long as its frame keeps up. */
export interface Mesh {
  /**
   * The faces in a picture, up to two. Null where there is no mesh: not yet, not any more, or while it looks at another
   * picture. The vision process guides then.
   */
  readonly look: (pixels: Uint8Array<ArrayBuffer>) => Promise<readonly MeshFace[] | null>;
  readonly close: () => void;
}

export interface MeshDeps {
  readonly openFrame: OpenMeshFrame;
  readonly nowMs: () => number;
  /** Gives how to call it off. */
  readonly callAfter: (delayMs: number, run: () => void) => () => void;
}

/** The frame has so long to load. */
const loadingMs = 8000;
/** So long may one picture take. */
const pictureMs = 1000;
/** Of so many pictures the median is taken, and may be so long: slower than the vision process it would only hold up. */
const timedPictures = 5;
const slowestMedianMs = 120;

/** Loads the frame. One that does not come, breaks its contract or is too slow is taken away. */
export function openMesh({ openFrame, nowMs, callAfter }: MeshDeps): Mesh {
  let frame: MeshFrame | null = null;
  let isReady = false;
  let asked: { readonly id: number; readonly answer: (faces: readonly MeshFace[] | null) => void } | null = null;
  let lastId = 0;
  const tookMs: number[] = [];

  const answer = (faces: readonly MeshFace[] | null) => {
    const { answer: tell } = asked ?? {};
    asked = null;
    tell?.(faces);
  };
  const close = () => {
    frame?.close();
    frame = null;
    isReady = false;
    stopWaiting();
    answer(null);
  };
  let stopWaiting = callAfter(loadingMs, close);
  const onMessage = (raw: unknown) => {
    const message = fromMeshSchema.safeParse(raw).data ?? { kind: 'failed' };
    if (message.kind === 'failed') return close();
    if (message.kind === 'ready') {
      stopWaiting();
      isReady = true;
    } else if (message.id === asked?.id) answer(message.faces);
  };
  /** A frame that is too slow goes with its fifth picture. */
  const time = (ms: number) => {
    if (tookMs.length === timedPictures) return;
    tookMs.push(ms);
    const median = tookMs.toSorted((one, other) => one - other)[(timedPictures - 1) / 2];
    if (tookMs.length === timedPictures && median !== undefined && median > slowestMedianMs) close();
  };
  frame = openFrame({ onMessage, onGone: () => close() });
  return {
    look: async (pixels) => {
      if (!frame || !isReady || asked) return null;
      lastId += 1;
      const { promise, resolve } = Promise.withResolvers<readonly MeshFace[] | null>();
      asked = { id: lastId, answer: resolve };
      const startMs = nowMs();
      stopWaiting = callAfter(pictureMs, close);
      frame.show(lastId, pixels).catch(close);
      const faces = await promise;
      stopWaiting();
      if (faces) time(nowMs() - startMs);
      return faces;
    },
    close,
  };
}

/** Where no mesh is wanted. */
export const noMesh: Mesh = { look: async () => null, close: () => undefined };
