/**
 * The files of unit tests that take longest. Vitest begins with the largest file where it has no times of a run before, as in a
 * clean clone, and most of these are small: begun last, one alone would keep a processor while the others have nothing to do.
 */
export const longest: readonly string[] = [
  'test/core/speech/capture.test.ts',
  'test/hub/postgres.test.ts',
  'test/build/package.test.ts',
  'test/bench/answers-baseline.test.ts',
  'test/core/answering/meaning/terminal-with-embedder.test.ts',
  'test/hub/pglite.test.ts',
  'test/core/composition/releases.test.ts',
  'test/core/publications/packs-between-terminals.test.ts',
  'test/core/cli/content.test.ts',
  'test/core/vision/vision.test.ts',
  'test/core/speech/microphones.test.ts',
  'test/core/answering/rank/strange-words.test.ts',
  'test/core/answering/meaning/engine-with-meaning.test.ts',
  'test/core/composition/editions.test.ts',
  'test/browser/window.test.ts',
  'test/renderer/keyboard/typing-keys.test.ts',
  'test/core/intake/intake.test.ts',
  'test/core/upstream/hostile-link.test.ts',
  'test/hub/stream.test.ts',
  'test/core/speech/listening.test.ts',
  'test/browser/faults.test.ts',
  'test/bench/traces/sketch-attack.test.ts',
  'test/core/door/authority.test.ts',
  'test/bench/records.test.ts',
  'test/bench/chaos/kill-publishing.test.ts',
];

/** Puts those of the files that take longest before the others, which stay as they were. */
export function longestFirst<Spec extends { readonly moduleId: string }>(specs: readonly Spec[], root: string): Spec[] {
  const placeOf = new Map(longest.map((file, place) => [`${root}/${file}`, place]));
  const place = ({ moduleId }: Spec) => placeOf.get(moduleId) ?? longest.length;
  return specs.toSorted((a, b) => place(a) - place(b));
}
