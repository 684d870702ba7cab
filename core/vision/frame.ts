import { cameraPicture } from '#contract/page/face.ts';
import type { Picture } from '#contract/process/vision-process.ts';

const { widthPx: width, heightPx: height } = cameraPicture;

/** The picture in the bytes of a frame, which are not copied; null where they are not as many as a frame has. */
export function pictureOfFrame(bytes: Uint8Array): Picture | null {
  for (const channels of [4, 3] as const) {
    if (bytes.length === width * height * channels) return { width, height, channels, pixels: bytes };
  }
  return null;
}
