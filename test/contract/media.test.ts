import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createMediaNumbering,
  createMediaTallies,
  decodeMediaFrame,
  encodeMediaFrame,
  type MediaFrame,
  maxMediaPayloadBytes,
  mediaHeaderBytes,
  mediaKindSchema,
} from '#contract/page/media.ts';

const frames = fc.record({
  kind: fc.constantFrom(...mediaKindSchema.options),
  sequence: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  timeMs: fc.double({ noNaN: true, noDefaultInfinity: true }),
  payload: fc.uint8Array({ maxLength: 2048 }),
});

const frame: MediaFrame = { kind: 'voice', sequence: 7, timeMs: 12.5, payload: new Uint8Array([1, 2, 3]) };

test('every frame comes back as it was', () => {
  fc.assert(
    fc.property(frames, (sent) => {
      expect(decodeMediaFrame(encodeMediaFrame(sent))).toEqual({ ok: true, value: sent });
    }),
  );
});

test('a frame is read from the middle of a larger buffer', () => {
  const bytes = encodeMediaFrame(frame);
  const larger = new Uint8Array(bytes.length + 11);
  larger.set(bytes, 5);
  expect(decodeMediaFrame(larger.subarray(5, 5 + bytes.length))).toEqual({ ok: true, value: frame });
});

test('samples behind the header can be read as 32-bit numbers without a copy', () => {
  const samples = new Float32Array([0, 0.5, -1]);
  const decoded = decodeMediaFrame(encodeMediaFrame({ ...frame, payload: new Uint8Array(samples.buffer) }));
  if (!decoded.ok) throw new Error(decoded.code);
  const { buffer, byteOffset } = decoded.value.payload;
  expect(new Float32Array(buffer, byteOffset, 3)).toEqual(samples);
});

test('any bytes at all are either a frame or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const decoded = decodeMediaFrame(bytes);
      if (decoded.ok) expect(encodeMediaFrame(decoded.value)).toEqual(bytes);
      else expect(decoded.code).toBe('media-frame-malformed');
    }),
  );
});

test.each([
  ['an unknown kind', 0, 200],
  ['another version', 1, 9],
  ['something where nothing belongs', 2, 1],
])('bytes with %s are refused', (_what, place, value) => {
  const bytes = encodeMediaFrame(frame);
  bytes[place] = value;
  expect(decodeMediaFrame(bytes)).toEqual({ ok: false, code: 'media-frame-malformed' });
});

test('a cut header and an oversized payload are refused', () => {
  const refused = { ok: false, code: 'media-frame-malformed' };
  expect(decodeMediaFrame(encodeMediaFrame(frame).subarray(0, mediaHeaderBytes - 1))).toEqual(refused);
  expect(decodeMediaFrame(new Uint8Array(mediaHeaderBytes + maxMediaPayloadBytes + 1))).toEqual(refused);
});

test('a frame that cannot be written is a bug of the sender', () => {
  expect(() => encodeMediaFrame({ ...frame, sequence: 2 ** 32 })).toThrow(RangeError);
  expect(() => encodeMediaFrame({ ...frame, sequence: 0.5 })).toThrow(RangeError);
  expect(() => encodeMediaFrame({ ...frame, timeMs: Number.NaN })).toThrow(RangeError);
  expect(() => encodeMediaFrame({ ...frame, payload: new Uint8Array(maxMediaPayloadBytes + 1) })).toThrow(RangeError);
});

test('frames that were dropped on the way are counted, one by one', () => {
  const keeping = fc.array(fc.boolean(), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(keeping, (kept) => {
      const number = createMediaNumbering('microphone');
      const tallies = createMediaTallies();
      const sent = kept.map((_keep, index) => number(index * 20, new Uint8Array(2)));
      sent.forEach((each, index) => void (kept[index] && expect(tallies.note(each)).toBe(true)));
      const lastKept = kept.lastIndexOf(true);
      const received = kept.filter(Boolean).length;
      expect(tallies.of('microphone')).toEqual({ received, lost: lastKept + 1 - received, repeated: 0 });
    }),
  );
});

test('a frame that comes twice is told apart from a new one, and kinds are counted apart', () => {
  const number = createMediaNumbering('voice');
  const tallies = createMediaTallies();
  const first = number(0, new Uint8Array());
  expect([tallies.note(first), tallies.note(first)]).toEqual([true, false]);
  expect(tallies.of('voice')).toEqual({ received: 1, lost: 0, repeated: 1 });
  expect(tallies.of('picture')).toEqual({ received: 0, lost: 0, repeated: 0 });
});

test('numbers that go round lose nothing', () => {
  const tallies = createMediaTallies();
  const last = { ...frame, sequence: 2 ** 31 - 1 };
  tallies.note(last);
  tallies.note({ ...frame, sequence: 2 ** 32 - 2 });
  tallies.note({ ...frame, sequence: 2 ** 32 - 1 });
  const { lost } = tallies.of('voice');
  expect(tallies.note({ ...frame, sequence: 0 })).toBe(true);
  expect(tallies.of('voice').lost).toBe(lost);
});
