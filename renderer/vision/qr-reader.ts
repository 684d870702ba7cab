import type { PictureSize } from './camera.ts';

/** A picture, four bytes a point. */
export interface QrPicture extends PictureSize {
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** Reads QR codes off the page's main thread. */
export interface QrReader {
  /** The text of the code in a picture, which is handed over; null where there is none. One picture at a time. */
  readonly read: (picture: QrPicture) => Promise<string | null>;
  /** Ends the thread, and its memory with it. What is being read is not. */
  readonly close: () => void;
}

export function openQrReader(): QrReader {
  const worker = new Worker(new URL('./qr-worker.ts', import.meta.url), { type: 'module' });
  let waiting: PromiseWithResolvers<string | null> | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<string | null>) => waiting?.resolve(data));
  worker.addEventListener('error', () => waiting?.reject(new Error('the thread that reads QR codes has failed')));
  return {
    read: (picture) => {
      waiting = Promise.withResolvers();
      worker.postMessage(picture, [picture.pixels.buffer]);
      return waiting.promise;
    },
    close: () => {
      worker.terminate();
      waiting?.resolve(null);
    },
  };
}
