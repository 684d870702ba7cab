import { readFile } from 'node:fs/promises';
import { speechRateHz } from '#contract/page/speech.ts';
import { decodeWave } from '#core/speaking/wave.ts';

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

/** The samples of a WAV file at the rate recognisers work at. */
export async function readSpeech(path: string): Promise<Int16Array> {
  const { pcm, rateHz } = decodeWave(await readFile(path));
  if (rateHz !== speechRateHz) throw new RangeError(`${path} is at ${rateHz} Hz, not ${speechRateHz}.`);
  return pcm;
}
