import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FuzzFigures, Offered } from './offered.ts';

/** `say` hears what went wrong, each time. */
export interface FuzzOptions {
  readonly say?: (line: string) => void;
}

type Failure = readonly [counts: 'crashes' | 'accepted' | 'validRefused' | 'partial' | 'escaped', what: string];

/** Offers files, good and bad, to their readers, each with an empty folder to take it into. */
export async function fuzz(offers: Iterable<Promise<Offered>>, { say }: FuzzOptions = {}): Promise<FuzzFigures> {
  const figures = { ...none };
  const root = mkdtempSync(join(tmpdir(), 'yingbin-fuzz-'));
  const startMb = rssMb();
  try {
    for (const making of offers) {
      const offered = await making;
      figures.runs += 1;
      if (offered.isValid) figures.validOffered += 1;
      for (const [counts, what] of await failuresOf(offered, root)) {
        figures[counts] += 1;
        say?.(`${what} ${offered.what}`);
      }
      figures.maxRssMb = Math.max(figures.maxRssMb, Math.round(rssMb() - startMb));
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  return figures;
}

const none: FuzzFigures = {
  runs: 0,
  crashes: 0,
  accepted: 0,
  partial: 0,
  escaped: 0,
  validOffered: 0,
  validRefused: 0,
  maxRssMb: 0,
};

async function failuresOf(offered: Offered, root: string): Promise<readonly Failure[]> {
  const folder = join(root, 'data', 'import');
  mkdirSync(folder, { recursive: true });
  const { isRefused, failure } = await verdictOf(offered, folder);
  const failures: Failure[] = failure ? [failure] : [];
  if (isRefused && readdirSync(folder).length > 0) failures.push(['partial', 'left behind though refused:']);
  const beside = [...readdirSync(root).filter((name) => name !== 'data'), ...others(join(root, 'data'))];
  if (beside.length > 0) failures.push(['escaped', `${beside[0]} came out of`]);
  for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
  return failures;
}

function others(data: string): string[] {
  return readdirSync(data).filter((name) => name !== 'import');
}

async function verdictOf(
  { read, isValid, isDamaged }: Offered,
  folder: string,
): Promise<{ readonly isRefused: boolean; readonly failure: Failure | null }> {
  try {
    const reading = await read(folder);
    if (reading.kind === 'refused') {
      return { isRefused: true, failure: isValid ? ['validRefused', `${reading.code}:`] : null };
    }
    const isRight = reading.isAsMade && (isValid || isDamaged);
    return { isRefused: false, failure: isRight ? null : ['accepted', 'taken though'] };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { isRefused: true, failure: ['crashes', `${what}:`] };
  }
}

function rssMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}
