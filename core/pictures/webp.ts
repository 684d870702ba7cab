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
  const chunks = chunksOf(bytes);
  if (!chunks) return refuse('picture-not-webp');
  if (chunks.some(({ tag }) => moreThanPicture.has(tag))) return refuse('picture-with-metadata');
  if (chunks.some(({ tag }) => !pictureChunks.has(tag))) return refuse('picture-not-webp');
  const [image, ...others] = chunks.flatMap(({ tag, data }) => sizesIn(tag, data));
  if (!image || others.length > 0 || image.widthPx === 0 || image.heightPx === 0) return refuse('picture-not-webp');
  return Math.max(image.widthPx, image.heightPx) > mostPicturePx ? refuse('picture-too-large') : ok(image);
}

interface Chunk {
  readonly tag: string;
  readonly data: DataView;
}

/** The pieces of a WebP file; null where it is none, or they do not fill it. */
function chunksOf(bytes: Uint8Array): Chunk[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || tagAt(bytes, 0) !== 'RIFF' || tagAt(bytes, 8) !== 'WEBP') return null;
  if (view.getUint32(4, true) + chunkHeaderBytes !== bytes.length) return null;
  const chunks: Chunk[] = [];
  for (let at = headerBytes; at < bytes.length; ) {
    const data = at + chunkHeaderBytes;
    const length = data > bytes.length ? Number.POSITIVE_INFINITY : view.getUint32(at + 4, true);
    if (data + length > bytes.length) return null;
    chunks.push({ tag: tagAt(bytes, at), data: new DataView(bytes.buffer, bytes.byteOffset + data, length) });
    // Chunks begin at even places.
    at = data + length + (length % 2);
  }
  return chunks;
}

/** The size of an image that is in a piece; of an image that is not as it should be, 0. */
function sizesIn(tag: string, data: DataView): PictureSize[] {
  if (tag === 'VP8 ') return [sizeOfLossy(data)];
  return tag === 'VP8L' ? [sizeOfLossless(data)] : [];
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

const noSize: PictureSize = { widthPx: 0, heightPx: 0 };

/** A key frame begins with three bytes about itself, the start code 9d 01 2a, and 14 bits each of width and height. */
function sizeOfLossy(data: DataView): PictureSize {
  const isKeyFrame = data.byteLength >= 10 && (data.getUint8(0) & 1) === 0 && data.getUint16(3) === 0x9d01;
  if (!isKeyFrame || data.getUint8(5) !== 0x2a) return noSize;
  return { widthPx: data.getUint16(6, true) & 0x3fff, heightPx: data.getUint16(8, true) & 0x3fff };
}

/** A stream without loss begins with 2f, and 14 bits each of width and height less one. */
function sizeOfLossless(data: DataView): PictureSize {
  if (data.byteLength < 5 || data.getUint8(0) !== 0x2f) return noSize;
  const bits = data.getUint32(1, true);
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}
