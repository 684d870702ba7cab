import { expect, test } from 'vitest';
import { cameraPicture } from '#contract/page/face.ts';
import type { MediaFrame } from '#contract/page/media.ts';
import { hearPictures } from '#core/checkin/face/pictures.ts';

const pictureBytes = cameraPicture.widthPx * cameraPicture.heightPx * cameraPicture.bytesOfPoint;

/** Pictures of a page, and how one is sent; gives its bytes, as they are from then on. */
function setup() {
  let listener: (frame: MediaFrame) => void = () => undefined;
  const hear = (_kind: string, told: typeof listener) => {
    listener = told;
    return () => undefined;
  };
  const closing = new AbortController();
  const pictures = hearPictures({ hear }, closing.signal);
  const send = (bytes = pictureBytes) => {
    const payload = new Uint8Array(bytes).fill(1);
    listener({ kind: 'picture', sequence: 0, timeMs: 0, payload });
    return payload;
  };
  return { pictures, send, close: () => closing.abort() };
}

const isOverwritten = (bytes: Uint8Array) => bytes.every((byte) => byte === 0);

test('of pictures that come together the newest is given, and those before it and of another size are overwritten', async () => {
  const { pictures, send } = setup();
  const [first, second] = [send(), send()];
  expect(await pictures.next()).toBe(second);
  expect([isOverwritten(first), isOverwritten(send(16))]).toEqual([true, true]);
});

test('a picture that comes as the camera closes is given to nobody, and overwritten', async () => {
  const { pictures, send, close } = setup();
  const next = pictures.next();
  const last = send();
  close();
  expect(await next).toBeNull();
  pictures.close();
  expect(isOverwritten(last)).toBe(true);
});
