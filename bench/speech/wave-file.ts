import { readFile } from 'node:fs/promises';
import { speechRateHz } from '#contract/speech.ts';

/** A mono WAV file of 16-bit samples. */
export function encodeWave(pcm: Int16Array, rateHz = speechRateHz): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + pcm.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(rateHz, 24);
  header.writeUInt32LE(rateHz * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(pcm.byteLength, 40);
  return Buffer.concat([header, Buffer.from(pcm.buffer, pcm.byteOffset, pcm.byteLength)]);
}

/** The samples of a mono 16-bit WAV file and their rate. A length that runs past the end means "to the end". */
export function decodeWave(bytes: Buffer): { readonly pcm: Int16Array; readonly rateHz: number } {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new RangeError('Not a WAV file.');
  let rateHz = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'fmt ') rateHz = readFormat(body);
    if (name === 'data') return { pcm: samplesOf(body), rateHz };
    at += 8 + length + (length % 2);
  }
  throw new RangeError('A WAV file without samples.');
}

/** The samples of a WAV file at the rate recognisers work at. */
export async function readSpeech(path: string): Promise<Int16Array> {
  const { pcm, rateHz } = decodeWave(await readFile(path));
  if (rateHz !== speechRateHz) throw new RangeError(`${path} is at ${rateHz} Hz, not ${speechRateHz}.`);
  return pcm;
}

function readFormat(format: Buffer): number {
  if (format.readUInt16LE(0) !== 1 || format.readUInt16LE(2) !== 1 || format.readUInt16LE(14) !== 16) {
    throw new RangeError('Only mono WAV files of 16-bit samples are read.');
  }
  return format.readUInt32LE(4);
}

function samplesOf(body: Buffer): Int16Array {
  const pcm = new Int16Array(body.length >> 1);
  for (let i = 0; i < pcm.length; i += 1) pcm[i] = body.readInt16LE(2 * i);
  return pcm;
}
