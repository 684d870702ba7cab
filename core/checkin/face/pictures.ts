import { cameraPicture } from '#contract/page/face.ts';
import type { MediaLine } from '../../system/media-line.ts';

/** The pictures of a page, one at a time: of those that come together the newest, and none that was asked for twice. */
export interface Pictures {
  /** The next one; null once `signal` has aborted. */
  readonly next: () => Promise<Uint8Array | null>;
  readonly close: () => void;
}

const { widthPx, heightPx, bytesOfPoint } = cameraPicture;

/** Hears pictures until it is closed. Those of another size are nobody's camera, and left out. */
export function hearPictures(media: Pick<MediaLine, 'hear'>, signal: AbortSignal): Pictures {
  let waiting: Uint8Array | null = null;
  let wake: () => void = () => undefined;
  const drop = () => {
    waiting?.fill(0);
    waiting = null;
  };
  const stop = media.hear('picture', ({ payload }) => {
    drop();
    if (payload.byteLength !== widthPx * heightPx * bytesOfPoint) {
      payload.fill(0);
      return;
    }
    waiting = payload;
    wake();
  });
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  return {
    next: async () => {
      if (!waiting && !signal.aborted)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      if (signal.aborted) return null;
      const pixels = waiting;
      waiting = null;
      return pixels;
    },
    close: () => {
      stop();
      signal.removeEventListener('abort', onAbort);
      drop();
    },
  };
}
