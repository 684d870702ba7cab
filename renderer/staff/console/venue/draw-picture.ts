import { mostPictureBytes, mostPicturePx } from '#contract/venue/picture.ts';

/** Tried one after the other, until it is small enough. */
const qualities = [0.86, 0.7, 0.5] as const;

/**
 * Draws a picture anew on a canvas, not larger than a panel shows: what else the file held, where and with which camera it was taken,
 * does not come along, and what lets through lies on white. WebP in base64; null where the file is no picture.
 */
export async function drawPicture(file: string): Promise<string | null> {
  const image = await createImageBitmap(new Blob([bytesOf(file)])).catch(() => null);
  if (!image) return null;
  const scale = Math.min(1, mostPicturePx / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const drawing = canvas.getContext('2d', { alpha: false });
  if (drawing) drawing.fillStyle = '#fff';
  drawing?.fillRect(0, 0, canvas.width, canvas.height);
  drawing?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  for (const quality of qualities) {
    const webp = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', quality));
    if (webp && webp.size <= mostPictureBytes) return textOf(new Uint8Array(await webp.arrayBuffer()));
  }
  return null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
