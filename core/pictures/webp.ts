import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { mostPictureBytes, mostPicturePx } from '#contract/venue/picture.ts';

/** Why bytes are not taken as a picture. */
export type PictureRefusal = 'picture-not-webp' | 'picture-too-large' | 'picture-with-metadata';

export interface PictureSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/**
 * What a picture may consist of: the picture itself, how transparent it is, and how its colours are meant, which a canvas writes
 * down. All else says more than is to be seen.
 */
const pictureChunks: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP']);
const moreThanPicture: ReadonlySet<string> = new Set(['EXIF', 'XMP ', 'ANIM', 'ANMF']);

const headerBytes = 12;
const chunkHeaderBytes = 8;

/**
 * Looks at bytes that are said to be a picture: one still WebP image (RIFF, RFC 9649) that fills them to the end, with no metadata in it,
 * and not larger than a panel shows. Nothing is decoded.
 */
export function readPictureSize(bytes: Uint8Array): Outcome<PictureSize, PictureRefusal> {
  if (bytes.length > mostPictureBytes) return refuse('picture-too-large');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes + chunkHeaderBytes) return refuse('picture-not-webp');
  const isWebp = tagAt(bytes, 0) === 'RIFF' && tagAt(bytes, 8) === 'WEBP';
  if (!isWebp || view.getUint32(4, true) + chunkHeaderBytes !== bytes.length) return refuse('picture-not-webp');
  let size: PictureSize | null = null;
  for (let at = headerBytes; at < bytes.length; ) {
    if (at + chunkHeaderBytes > bytes.length) return refuse('picture-not-webp');
    const tag = tagAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const data = at + chunkHeaderBytes;
    if (data + length > bytes.length) return refuse('picture-not-webp');
    if (moreThanPicture.has(tag)) return refuse('picture-with-metadata');
    if (!pictureChunks.has(tag)) return refuse('picture-not-webp');
    if (tag === 'VP8 ' || tag === 'VP8L') {
      if (size) return refuse('picture-not-webp');
      size = tag === 'VP8 ' ? sizeOfLossy(view, data, length) : sizeOfLossless(view, data, length);
      if (!size) return refuse('picture-not-webp');
    }
    // Chunks begin at even places.
    at = data + length + (length % 2);
  }
  if (!size || size.widthPx === 0 || size.heightPx === 0) return refuse('picture-not-webp');
  return Math.max(size.widthPx, size.heightPx) > mostPicturePx ? refuse('picture-too-large') : ok(size);
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** A key frame begins with three bytes about itself, the start code 9d 01 2a, and 14 bits each of width and height. */
function sizeOfLossy(view: DataView, at: number, length: number): PictureSize | null {
  if (length < 10 || (view.getUint8(at) & 1) !== 0) return null;
  if (view.getUint8(at + 3) !== 0x9d || view.getUint8(at + 4) !== 0x01 || view.getUint8(at + 5) !== 0x2a) return null;
  return { widthPx: view.getUint16(at + 6, true) & 0x3fff, heightPx: view.getUint16(at + 8, true) & 0x3fff };
}

/** A stream without loss begins with 2f, and 14 bits each of width and height less one. */
function sizeOfLossless(view: DataView, at: number, length: number): PictureSize | null {
  if (length < 5 || view.getUint8(at) !== 0x2f) return null;
  const bits = view.getUint32(at + 1, true);
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}
