import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { PackParts } from '#core/packs/build-pack.ts';
import type { readPack } from '#core/packs/read-pack.ts';
import { madePack, type OfferedPack, offering, trust } from './offered-packs.ts';

/** What a reader did with the packs it was offered; all but the first and `validOffered` should be 0. */
export interface FuzzFigures {
  runs: number;
  /** It threw instead of refusing. */
  crashes: number;
  /** Bad packs that it took. */
  accepted: number;
  validOffered: number;
  validRefused: number;
}

type FuzzOptions = { readonly runs: number; readonly seed: number; readonly say?: (line: string) => void };

/** Offers packs, good and bad, to a reader; the same seed offers the same ones. `say` hears what went wrong, each time. */
export async function fuzzPacks(read: typeof readPack, { runs, seed, say }: FuzzOptions): Promise<FuzzFigures> {
  const figures: FuzzFigures = { runs: 0, crashes: 0, accepted: 0, validOffered: 0, validRefused: 0 };
  for (const choice of fc.sample(offering, { numRuns: runs, seed })) {
    const pack = await madePack(choice);
    figures.runs += 1;
    if (pack.isValid) figures.validOffered += 1;
    const failure = await failureOf(read, pack);
    if (!failure) continue;
    figures[failure.counts] += 1;
    say?.(`${failure.what} ${pack.what}`);
  }
  return figures;
}

interface Failure {
  readonly counts: 'crashes' | 'accepted' | 'validRefused';
  readonly what: string;
}

/** What a reader did wrong with a pack; null where it did right. */
async function failureOf(read: typeof readPack, pack: OfferedPack): Promise<Failure | null> {
  try {
    const outcome = await read(pack.bytes, trust);
    if (pack.isValid) return outcome.ok ? null : { counts: 'validRefused', what: `${outcome.code}:` };
    const isRight = !outcome.ok || (pack.isDamaged && isAsSigned(outcome.value, pack.signed));
    return isRight ? null : { counts: 'accepted', what: 'taken though' };
  } catch (error) {
    return { counts: 'crashes', what: `${error instanceof Error ? error.message : String(error)}:` };
  }
}

/** Some bytes of a zip mean nothing: damage to them leaves what was signed. */
function isAsSigned({ manifest, files }: PackParts, signed: PackParts): boolean {
  return isDeepStrictEqual({ manifest, files }, { manifest: signed.manifest, files: signed.files });
}
