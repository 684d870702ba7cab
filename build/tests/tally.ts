/** How many tests went how, and the names of those that were skipped or passed only at the second try. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: readonly string[];
  /** Among the passed ones. */
  readonly repeated: readonly string[];
}

/** All of them as one. */
export function sumTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
    skipped: tallies.flatMap(({ skipped }) => skipped),
    repeated: tallies.flatMap(({ repeated }) => repeated),
  };
}

/**
 * A browser on a machine that others use may once be late, and memory that Node shares between threads may once be wrong
 * (vitest.config.ts); a run in which more than this was repeated is broken.
 */
const mostRepeated = 2;

/** The same tally, in which tests that needed a second try have failed if they are too many to be chance. */
export function orUnsteady(tally: Tally): Tally {
  const { passed, failed, repeated } = tally;
  if (repeated.length <= mostRepeated) return tally;
  return { ...tally, passed: passed - repeated.length, failed: failed + repeated.length };
}

/** The line that a run of the tests ends with. */
export function tallyLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`;
}

/**
 * What a report that could not be read, or that disagrees with its program's exit code, counts for: a run that broke
 * off is a failure even if no test in it was.
 */
export function orBroken(tally: Tally | null, exitCode: number): Tally {
  if (tally === null) return { passed: 0, failed: 1, skipped: [], repeated: [] };
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
