import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Picture } from '#contract/process/vision-process.ts';

/** What the decoder makes of a file; browsers have a class of this form, Node has none. */
class PlainImageData {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;

  constructor(data: Uint8ClampedArray, width: number, height: number) {
    this.data = data;
    this.width = width;
    this.height = height;
  }
}

let decoder: Promise<(file: ArrayBuffer) => Promise<PlainImageData>> | null = null;

async function loadDecoder() {
  Object.assign(globalThis, { ImageData: PlainImageData });
  const { default: decode, init } = await import('@jsquash/jpeg/decode.js');
  const wasm = createRequire(import.meta.url).resolve('@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm');
  await init({ wasmBinary: await readFile(wasm) });
  return decode;
}

/** The picture in a JPEG file, decoded as libjpeg does. @throws where it is none. */
export async function readJpeg(file: string): Promise<Picture> {
  decoder ??= loadDecoder();
  const decode = await decoder;
  const bytes = new Uint8Array(await readFile(file));
  try {
    const { data, width, height } = await decode(bytes.buffer);
    return { width, height, channels: 4, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) };
  } catch (cause) {
    throw new Error(`${file} is no JPEG picture.`, { cause });
  }
}
