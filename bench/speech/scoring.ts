/** A transcript as it is compared: no marks, no spaces in Chinese, small letters. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{S}\s]/gu, '');
}

/** The least number of characters to insert, leave out or change to get from one text to the other (Levenshtein). */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  from.forEach((mine, i) => {
    const next = [i + 1];
    to.forEach((theirs, j) => {
      const change = (row[j] ?? 0) + (mine === theirs ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row.at(-1) ?? 0;
}

/** The value below which 95 of 100 lie; null of nothing. */
export function p95(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
}

/** One utterance and what became of it; `heard` is null when it was rejected. */
export interface Trial {
  readonly speaker: string;
  readonly said: string;
  readonly heard: string | null;
}

export interface SpeechScore {
  readonly n: number;
  /** Characters wrong per character said, 0..1 or more; what was rejected counts as all left out. */
  readonly cer: number;
  readonly exactPct: number;
  readonly rejectedPct: number;
  /** Not rejected and not right. */
  readonly wrongPct: number;
  readonly speakers: readonly SpeakerScore[];
}

export interface SpeakerScore {
  readonly speaker: string;
  readonly n: number;
  readonly exactPct: number;
  readonly rejectedPct: number;
}

const isExact = ({ said, heard }: Trial) => heard !== null && comparable(said) === comparable(heard);
const isRejected = ({ heard }: Trial) => heard === null;

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}

export function scoreTrials(trials: readonly Trial[]): SpeechScore {
  const n = trials.length;
  let edits = 0;
  let characters = 0;
  for (const { said, heard } of trials) {
    const wanted = [...comparable(said)];
    edits += editDistance(wanted, [...comparable(heard ?? '')]);
    characters += wanted.length;
  }
  const exact = trials.filter(isExact).length;
  const rejected = trials.filter(isRejected).length;
  const speakers = [...new Set(trials.map(({ speaker }) => speaker))].map((speaker) => {
    const own = trials.filter((trial) => trial.speaker === speaker);
    return {
      speaker,
      n: own.length,
      exactPct: percent(own.filter(isExact).length, own.length),
      rejectedPct: percent(own.filter(isRejected).length, own.length),
    };
  });
  return {
    n,
    cer: characters === 0 ? 0 : edits / characters,
    exactPct: percent(exact, n),
    rejectedPct: percent(rejected, n),
    wrongPct: percent(n - exact - rejected, n),
    speakers,
  };
}
