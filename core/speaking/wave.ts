import { Fault } from '../system/fault.ts';
import type { Speech } from './voice.ts';

/** The samples of a mono 16-bit WAV file and their rate. A length that runs past the end means "to the end". */
export function decodeWave(bytes: Buffer): Speech {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF') throw new Fault('wave-malformed', 'Not a WAV file.');
  let rateHz = 0;
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'fmt ') rateHz = readFormat(body);
    if (name === 'data') return { pcm: samplesOf(body), rateHz };
    at += 8 + length + (length % 2);
  }
  throw new Fault('wave-malformed', 'A WAV file without samples.');
}

function readFormat(format: Buffer): number {
  if (format.readUInt16LE(0) !== 1 || format.readUInt16LE(2) !== 1 || format.readUInt16LE(14) !== 16) {
    throw new Fault('wave-malformed', 'Only mono WAV files of 16-bit samples are read.');
  }
  return format.readUInt32LE(4);
}

function samplesOf(body: Buffer): Int16Array {
  const pcm = new Int16Array(body.length >> 1);
  for (let i = 0; i < pcm.length; i += 1) pcm[i] = body.readInt16LE(2 * i);
  return pcm;
}
