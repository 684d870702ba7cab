/** What is wrong with a terminal of the simulated fleet. Times are days from the beginning, from 0. */
export interface Plight {
  /** Without a network from the first of these days to the day before the second. */
  readonly offline?: readonly [number, number];
  /** How far its clock is off on a day, in milliseconds. */
  readonly skewMs?: (day: number, startMs: number) => number;
  /** Every how many-th answer is lost on its way back. */
  readonly losesAnswers?: number;
  /** No more facts than these wait there. */
  readonly mostFacts?: number;
  /** A row of its record is damaged on this day. */
  readonly damagedOn?: number;
  /** Somebody copies its disk on this day, and both talk. */
  readonly copiedOn?: number;
  /** It is shut out on this day. */
  readonly revokedOn?: number;
  /** It goes back from every version after this one. */
  readonly failsAfterVersion?: number;
  /** It makes itself another key on this day. */
  readonly newKeyOn?: number;
}

const msOfDay = 86_400_000;

/** Ill terminals by their number; the others are well. A fleet of few has the first of them. */
export const plights: ReadonlyMap<number, Plight> = new Map<number, Plight>([
  [1, { losesAnswers: 3 }],
  // No battery for its clock: it shows 1970 in the morning of every other day.
  [2, { skewMs: (day, startMs) => (day % 2 === 0 ? -startMs : 0) }],
  [3, { offline: [1, 2], newKeyOn: 2 }],
  [5, { offline: [4, 24] }],
  [8, { offline: [2, 26], mostFacts: 1000 }],
  [12, { offline: [27, 99] }],
  [17, { skewMs: () => 12 * 365 * msOfDay }],
  [19, { skewMs: (day) => day * 40_000 }],
  [23, { copiedOn: 21 }],
  [29, { revokedOn: 20 }],
  [4, { failsAfterVersion: 2 }],
  [31, { damagedOn: 11 }],
  [37, { offline: [9, 16], losesAnswers: 4 }],
  [41, { offline: [22, 99] }],
  [44, { newKeyOn: 14 }],
]);
