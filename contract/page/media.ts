import { z } from 'zod';
import { type Outcome, ok, refuse } from '../base/outcome.ts';

/** What a frame of the media channel holds: sound from the visitor, sound for the visitor, or a picture of the camera. */
export const mediaKindSchema = z.enum(['microphone', 'voice', 'picture']);
export type MediaKind = z.infer<typeof mediaKindSchema>;

/** One piece of sound or one picture. Frames of a kind are numbered from 0 by whoever sends them. */
export interface MediaFrame {
  readonly kind: MediaKind;
  /** 0..2^32-1; after the last comes 0 again. */
  readonly sequence: number;
  /** When the piece begins, in milliseconds on the sender's clock. */
  readonly timeMs: number;
  readonly payload: Uint8Array;
}

/** Kind, version, two bytes of nothing, sequence, time: sixteen bytes, so that samples behind them stay aligned. */
export const mediaHeaderBytes = 16;
/** The largest payload: a picture of 1280 by 720 points, four bytes each, with room. */
export const maxMediaPayloadBytes = 4 * 1024 * 1024;

const version = 1;
const sequences = 2 ** 32;
const kinds = mediaKindSchema.options;

/** The bytes of a frame, numbers little-endian. Throws on a frame that has no number, no time or too much in it. */
export function encodeMediaFrame(frame: MediaFrame): Uint8Array<ArrayBuffer> {
  const { kind, sequence, timeMs, payload } = frame;
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= sequences) {
    throw new RangeError(`A frame's sequence is a whole number below 2^32, not ${sequence}.`);
  }
  if (!Number.isFinite(timeMs)) throw new RangeError('A frame needs the time at which it begins.');
  if (payload.byteLength > maxMediaPayloadBytes) throw new RangeError('A frame holds at most 4 MB.');
  const bytes = new Uint8Array(mediaHeaderBytes + payload.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, kinds.indexOf(kind));
  view.setUint8(1, version);
  view.setUint32(4, sequence, true);
  view.setFloat64(8, timeMs, true);
  bytes.set(payload, mediaHeaderBytes);
  return bytes;
}

/** The frame in these bytes; its payload is a view of them, not a copy. Bytes of any other form are refused. */
export function decodeMediaFrame(bytes: Uint8Array): Outcome<MediaFrame, 'media-frame-malformed'> {
  if (bytes.byteLength < mediaHeaderBytes || bytes.byteLength > mediaHeaderBytes + maxMediaPayloadBytes) {
    return refuse('media-frame-malformed');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kinds[view.getUint8(0)];
  const timeMs = view.getFloat64(8, true);
  if (kind === undefined || view.getUint8(1) !== version || view.getUint16(2) !== 0 || !Number.isFinite(timeMs)) {
    return refuse('media-frame-malformed');
  }
  return ok({ kind, sequence: view.getUint32(4, true), timeMs, payload: bytes.subarray(mediaHeaderBytes) });
}

/** Numbers the frames of one kind as they are sent. */
export function createMediaNumbering(kind: MediaKind): (timeMs: number, payload: Uint8Array) => MediaFrame {
  let next = 0;
  return (timeMs, payload) => {
    const frame = { kind, sequence: next, timeMs, payload };
    next = (next + 1) % sequences;
    return frame;
  };
}

/** What a receiver has had of one kind. `repeated` counts frames that came twice or too late to be of use. */
export interface MediaTally {
  readonly received: number;
  readonly lost: number;
  readonly repeated: number;
}

/** Counts what arrives and what is missing, by kind. */
export interface MediaTallies {
  /** Notes a frame and says whether it is the next one or newer; an old one is to be dropped. */
  readonly note: (frame: MediaFrame) => boolean;
  readonly of: (kind: MediaKind) => MediaTally;
}

/** Tallies that expect each kind to begin at 0; a new connection takes new tallies. */
export function createMediaTallies(): MediaTallies {
  const empty = { expected: 0, received: 0, lost: 0, repeated: 0 };
  const byKind = new Map(kinds.map((kind) => [kind, { ...empty }]));
  const countOf = (kind: MediaKind) => byKind.get(kind) ?? empty;
  const note = ({ kind, sequence }: MediaFrame) => {
    const count = countOf(kind);
    const ahead = (sequence - count.expected + sequences) % sequences;
    // More than half the circle ahead is behind.
    if (ahead >= sequences / 2) {
      count.repeated += 1;
      return false;
    }
    count.lost += ahead;
    count.received += 1;
    count.expected = (sequence + 1) % sequences;
    return true;
  };
  const of = (kind: MediaKind) => {
    const { received, lost, repeated } = countOf(kind);
    return { received, lost, repeated };
  };
  return { note, of };
}
