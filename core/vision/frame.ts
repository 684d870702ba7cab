import type { Picture } from '#contract/process/vision-process.ts';

/** What the page's camera is asked for. */
const frameSize = { width: 640, height: 480 } as const;
const points = frameSize.width * frameSize.height;

/** The picture in the bytes of a frame, which are not copied; null where they are not as many as a frame has. */
export function pictureOfFrame(bytes: Uint8Array): Picture | null {
  for (const channels of [4, 3] as const) {
    if (bytes.length === points * channels) return { ...frameSize, channels, pixels: bytes };
  }
  return null;
}
