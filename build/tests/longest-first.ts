/**
 * The files of unit tests that take longest. Vitest begins with the largest file where it has no times of a run before, as in a
 * clean clone, and most of these are small: begun last, one alone would keep a processor while the others have nothing to do.
 */
export const longest: readonly string[] = [
  'test/core/speech/capture.test.ts',
  'test/bench/answers-baseline.test.ts',
  'test/hub/postgres.test.ts',
  'test/hub/pglite.test.ts',
  'test/hub/stream.test.ts',
  'test/build/package.test.ts',
  'test/core/composition/editions.test.ts',
  'test/core/vision/vision.test.ts',
  'test/core/speech/microphones.test.ts',
  'test/core/door/authority.test.ts',
  'test/core/cli/content.test.ts',
  'test/bench/chaos/kill-publishing.test.ts',
];

/** Puts those of the files that take longest before the others, which stay as they were. */
export function longestFirst<Spec extends { readonly moduleId: string }>(specs: readonly Spec[], root: string): Spec[] {
  const placeOf = new Map(longest.map((file, place) => [`${root}/${file}`, place]));
  const place = ({ moduleId }: Spec) => placeOf.get(moduleId) ?? longest.length;
  return specs.toSorted((a, b) => place(a) - place(b));
}
