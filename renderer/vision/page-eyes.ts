import { type CameraGuidance, type CameraStep, cameraPicture } from '#contract/page/face.ts';
import type { Guidance } from '#contract/page/vision.ts';
import type { TerminalClient } from '../core-calls.ts';
import { createHeld, type Held } from '../held.ts';
import type { MediaChannel } from '../media-channel.ts';
import { bestPicture } from './best-picture.ts';
import type { OpenCamera, PageCamera, PictureSize } from './camera.ts';
import { type Mesh, noMesh } from './mesh.ts';
import type { QrReader } from './qr-reader.ts';

/** Told while the camera is open. */
export interface Onlooker {
  /** What comes of each picture. */
  readonly onStep: (step: CameraStep) => void;
  /** The camera may not or cannot be used, or has gone. */
  readonly onFailed: () => void;
}

/** Told while the camera looks for a QR code. */
export interface QrOnlooker extends Pick<Onlooker, 'onFailed'> {
  /** The text of a code, and whether it is the one that was looked for: the camera closes then. */
  readonly onText: (text: string) => boolean;
}

/** The camera of the page, for as long as a screen needs it. */
export interface PageEyes {
  readonly hasCamera: Pick<Held<boolean>, 'get' | 'subscribe'>;
  /** Loads the mesh that guides whoever stands there; gives how to take it away. Without it the vision process guides. */
  readonly prepare: () => () => void;
  /** Opens it for a visit, and sends its pictures one by one; gives how to close it. */
  readonly look: (visitId: string, onlooker: Onlooker) => () => void;
  /** Opens it to read QR codes, and sends nothing; gives how to close it. */
  readonly readQr: (onlooker: QrOnlooker) => () => void;
}

export interface PageEyesDeps {
  readonly client: Pick<TerminalClient, 'faces'>;
  readonly media: Pick<MediaChannel, 'send'>;
  readonly camera: PageCamera;
  readonly openMesh: () => Mesh;
  readonly openQrReader: () => QrReader;
  readonly nowMs: () => number;
  readonly onFault: (cause: unknown) => void;
}

/** What is done with a camera that is open, until it is done or given up. */
type Work = (opened: OpenCamera, signal: AbortSignal) => Promise<void>;

/** A code at arm's length is too small in the pictures that a face is looked at in. */
const qrPicture = { widthPx: 1280, heightPx: 720 } as const;

export function createPageEyes(deps: PageEyesDeps): PageEyes {
  const { client, media, camera, openQrReader, nowMs, onFault } = deps;
  const hasCamera = createHeld(false);
  camera.watch(hasCamera.set);
  let mesh = noMesh;

  const prepare = () => {
    const opened = deps.openMesh();
    mesh = opened;
    return () => {
      opened.close();
      if (mesh === opened) mesh = noMesh;
    };
  };

  const look =
    (visitId: string, { onStep, onFailed }: Onlooker) =>
    async (opened: OpenCamera, signal: AbortSignal) => {
      let byMesh: Guidance | null = null;
      for await (const step of await client.faces.look({ visitId }, { signal })) {
        const tell = () => onStep({ ...step, guidance: sooner(byMesh, step.guidance) });
        tell();
        byMesh = null;
        const onGuidance = (guidance: Guidance) => {
          byMesh = guidance;
          if (!signal.aborted) tell();
        };
        const picture = await bestPicture({ opened, mesh, nowMs, onGuidance });
        if (signal.aborted) return void picture?.fill(0);
        if (!picture) return onFailed();
        media.send('picture', nowMs(), picture);
        picture.fill(0);
      }
    };
  const readQr =
    ({ onText, onFailed }: QrOnlooker) =>
    async (opened: OpenCamera, signal: AbortSignal) => {
      const reader = openQrReader();
      signal.addEventListener('abort', reader.close);
      try {
        for await (const text of textsSeen(opened, reader)) {
          if (signal.aborted || (text !== null && onText(text))) return;
        }
        if (!signal.aborted) onFailed();
      } finally {
        reader.close();
      }
    };
  /** Opens the camera, works with it, and closes it when that is done or given up. */
  const withCamera = (size: PictureSize, onFailed: () => void, work: Work) => {
    const closing = new AbortController();
    const { signal } = closing;
    const run = async () => {
      const opened = await camera.open(size);
      if (!opened) return signal.aborted || onFailed();
      const close = () => opened.close();
      signal.addEventListener('abort', close);
      if (signal.aborted) return close();
      try {
        await work(opened, signal);
      } finally {
        close();
      }
    };
    run().catch((cause: unknown) => signal.aborted || onFault(cause));
    return () => closing.abort();
  };
  return {
    hasCamera,
    prepare,
    look: (visitId, onlooker) => withCamera(cameraPicture, onlooker.onFailed, look(visitId, onlooker)),
    readQr: (onlooker) => withCamera(qrPicture, onlooker.onFailed, readQr(onlooker)),
  };
}

/** What is to be done first: what the mesh says of this moment, or else what the vision process says of the last picture. */
function sooner(byMesh: Guidance | null, byVision: CameraGuidance): CameraGuidance {
  if (byMesh === null || (byMesh === 'good' && byVision !== 'wait')) return byVision;
  return byMesh;
}

/** What each picture of a camera says, or null, until the camera has gone. */
async function* textsSeen(opened: OpenCamera, reader: QrReader): AsyncGenerator<string | null, void, void> {
  for (let pixels = await opened.picture(); pixels; pixels = await opened.picture())
    yield await reader.read({ pixels, ...qrPicture });
}
