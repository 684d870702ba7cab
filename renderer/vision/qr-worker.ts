/** Runs in a thread of its own: looks for a QR code in each picture it is given, and overwrites the picture. */
import readQr from 'qr/decode.js';
import type { QrPicture } from './qr-reader.ts';

addEventListener('message', ({ data: { pixels, widthPx: width, heightPx: height } }: MessageEvent<QrPicture>) => {
  postMessage(textIn({ data: pixels, width, height }));
  pixels.fill(0);
});

/** The decoder throws where there is no code; what else it could throw is no code either. */
function textIn(picture: Parameters<typeof readQr>[0]): string | null {
  try {
    return readQr(picture);
  } catch {
    return null;
  }
}
