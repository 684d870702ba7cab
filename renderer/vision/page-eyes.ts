import type { CameraStep } from '#contract/page/face.ts';
import type { TerminalClient } from '../core-calls.ts';
import { createHeld, type Held } from '../held.ts';
import type { MediaChannel } from '../media-channel.ts';
import type { PageCamera } from './camera.ts';

/** Told while the camera is open. */
export interface Onlooker {
  /** What comes of each picture. */
  readonly onStep: (step: CameraStep) => void;
  /** The camera may not or cannot be used, or has gone. */
  readonly onFailed: () => void;
}

/** The camera of the page, for as long as a screen needs it. */
export interface PageEyes {
  readonly hasCamera: Pick<Held<boolean>, 'get' | 'subscribe'>;
  /** Opens it for a visit, and sends its pictures one by one; gives how to close it. */
  readonly look: (visitId: string, onlooker: Onlooker) => () => void;
}

export interface PageEyesDeps {
  readonly client: Pick<TerminalClient, 'faces'>;
  readonly media: Pick<MediaChannel, 'send'>;
  readonly camera: PageCamera;
  readonly nowMs: () => number;
  readonly onFault: (cause: unknown) => void;
}

export function createPageEyes({ client, media, camera, nowMs, onFault }: PageEyesDeps): PageEyes {
  const hasCamera = createHeld(false);
  camera.watch(hasCamera.set);

  const run = async (visitId: string, { onStep, onFailed }: Onlooker, signal: AbortSignal) => {
    const opened = await camera.open();
    if (!opened) return signal.aborted || onFailed();
    const close = () => opened.close();
    signal.addEventListener('abort', close);
    if (signal.aborted) return close();
    try {
      for await (const step of await client.faces.look({ visitId }, { signal })) {
        onStep(step);
        const picture = await opened.picture();
        if (signal.aborted) return;
        if (!picture) return onFailed();
        media.send('picture', nowMs(), picture);
        picture.fill(0);
      }
    } finally {
      close();
    }
  };
  return {
    hasCamera,
    look: (visitId, onlooker) => {
      const closing = new AbortController();
      run(visitId, onlooker, closing.signal).catch((cause: unknown) => closing.signal.aborted || onFault(cause));
      return () => closing.abort();
    },
  };
}
