import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGallery, similarityOf } from '#core/vision/gallery.ts';
import { createRecognition } from '#core/vision/recognition.ts';

const limits = { threshold: 0.5, margin: 0.1 };

/** A description at this angle in the plane of the first two of four numbers. */
const at = (degrees: number) => {
  const angle = (degrees * Math.PI) / 180;
  return Float32Array.of(Math.cos(angle), Math.sin(angle), 0, 0);
};
const zhang = { person: 'zhang', embedding: at(0) };
const li = { person: 'li', embedding: at(90) };

test('the nearest person is named from the threshold on, by whichever of their templates is nearest', () => {
  const gallery = createGallery([zhang, li, { person: 'zhang', embedding: at(-40) }], 4);
  expect(gallery.people).toBe(2);
  expect(gallery.match(at(-45), limits)).toMatchObject({ kind: 'match', person: 'zhang' });
  expect(gallery.match(at(59 + 90), limits)).toMatchObject({ kind: 'match', person: 'li' });
  expect(gallery.match(at(61 + 90), limits)).toEqual({ kind: 'none' });
});

test('two people who are nearly as near are not told apart, though one of them is nearer', () => {
  const gallery = createGallery([zhang, li], 4);
  expect(gallery.match(at(44), limits)).toEqual({ kind: 'unclear' });
  expect(gallery.match(at(40), limits)).toMatchObject({ person: 'zhang' });
});

test('whoever is just below the threshold still counts as the runner-up', () => {
  const gallery = createGallery([zhang, { person: 'wang', embedding: at(118) }], 4);
  expect(gallery.match(at(59), limits)).toEqual({ kind: 'unclear' });
});

test('a person who is barred is passed over, as if they had no template', () => {
  const gallery = createGallery([zhang, li], 4);
  expect(gallery.match(at(44), limits, new Set(['zhang']))).toMatchObject({ person: 'li' });
  expect(gallery.match(at(0), limits, new Set(['zhang']))).toEqual({ kind: 'none' });
});

test('after it has been wiped nobody is found, and the templates that were given are as they were', () => {
  const gallery = createGallery([zhang], 4);
  gallery.wipe();
  expect(gallery.match(at(0), limits)).toEqual({ kind: 'none' });
  expect(similarityOf(zhang.embedding, at(0))).toBe(1);
});

test('templates of another recogniser are not compared', () => {
  expect(() => createGallery([{ person: 'zhang', embedding: new Float32Array(8) }], 4)).toThrow(RangeError);
  expect(() => createGallery([zhang], 4).match(new Float32Array(8), limits)).toThrow(RangeError);
});

test('an empty gallery finds nobody', () => {
  expect(createGallery([], 4).match(at(0), limits)).toEqual({ kind: 'none' });
});

const good = (degrees: number, liveness: number | null = null) =>
  ({ guidance: 'good', embedding: at(degrees), liveness }) as const;
const nobody = { guidance: 'no-face', embedding: null, liveness: null } as const;

test('somebody is named when two frames in a row agree on them', () => {
  const recognition = createRecognition(createGallery([zhang, li], 4), limits);
  expect(recognition.see(good(0))).toEqual({ kind: 'watching' });
  expect(recognition.see(good(90))).toEqual({ kind: 'watching' });
  expect(recognition.see(good(88))).toEqual({ kind: 'match', person: 'li', wantsLook: false });
});

test('a frame without anybody, or with two, begins anew; one in which the same face stands badly does not', () => {
  const recognition = createRecognition(createGallery([zhang, li], 4), limits);
  recognition.see(good(0));
  recognition.see(nobody);
  expect(recognition.see(good(0))).toEqual({ kind: 'watching' });
  recognition.see({ ...nobody, guidance: 'two-faces' });
  expect(recognition.see(good(0))).toEqual({ kind: 'watching' });
  recognition.see({ ...nobody, guidance: 'look-here' });
  expect(recognition.see(good(0))).toEqual({ kind: 'match', person: 'zhang', wantsLook: false });
});

test('it looked like a picture of somebody where both frames that agreed did, and whoever it is is named all the same', () => {
  const named = (...liveness: readonly (number | null)[]) => {
    const recognition = createRecognition(createGallery([zhang, li], 4), limits);
    return liveness.map((one) => recognition.see(good(0, one))).at(-1);
  };
  expect(named(0.1, 0.4)).toEqual({ kind: 'match', person: 'zhang', wantsLook: true });
  for (const liveness of [
    [0.1, 0.9],
    [0.9, 0.1],
    [null, 0.1],
    [0.5, 0.5],
  ] as const)
    expect(named(...liveness)).toEqual({ kind: 'match', person: 'zhang', wantsLook: false });
});

test('whoever said that it is not them is not named again', () => {
  const recognition = createRecognition(createGallery([zhang, li], 4), limits);
  recognition.see(good(0));
  recognition.bar('zhang');
  expect([recognition.see(good(0)), recognition.see(good(0))]).toEqual([{ kind: 'watching' }, { kind: 'watching' }]);
});

test('whatever frames come, nobody is named whom the last two did not both show, and never somebody who is barred', () => {
  const frame = fc.oneof(fc.integer({ min: -180, max: 180 }).map(good), fc.constant(nobody));
  fc.assert(
    fc.property(fc.array(frame, { maxLength: 30 }), fc.nat(30), (frames, barredFrom) => {
      const gallery = createGallery([zhang, li], 4);
      const recognition = createRecognition(gallery, limits);
      const namedAt = (at: number) => {
        const one = frames[at];
        const barred = new Set(at >= barredFrom ? ['li'] : []);
        const match = one?.embedding ? gallery.match(one.embedding, limits, barred) : null;
        return match?.kind === 'match' ? match.person : null;
      };
      for (const [at, one] of frames.entries()) {
        if (at === barredFrom) recognition.bar('li');
        const seen = recognition.see(one);
        if (seen.kind === 'watching') continue;
        expect([namedAt(at), namedAt(at - 1)]).toEqual([seen.person, seen.person]);
        expect(seen.person === 'li' && at >= barredFrom).toBe(false);
      }
    }),
  );
});
