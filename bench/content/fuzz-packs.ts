import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { readPack } from '#core/packs/read-pack.ts';
import { madePack, offering, trust } from './offered-packs.ts';

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

/** Offers packs, good and bad, to a reader; the same seed offers the same ones. */
export async function fuzzPacks(
  read: typeof readPack,
  { runs, seed, say = () => {} }: { runs: number; seed: number; say?: (line: string) => void },
): Promise<FuzzFigures> {
  const figures: FuzzFigures = { runs: 0, crashes: 0, accepted: 0, validOffered: 0, validRefused: 0 };
  for (const choice of fc.sample(offering, { numRuns: runs, seed })) {
    const pack = await madePack(choice);
    figures.runs += 1;
    if (pack.isValid) figures.validOffered += 1;
    try {
      const outcome = await read(pack.bytes, trust);
      if (!outcome.ok && pack.isValid) {
        figures.validRefused += 1;
        say(`refused though valid: ${outcome.code}`);
      }
      if (outcome.ok && !pack.isValid) {
        const { manifest, files } = outcome.value;
        const isAsSigned = isDeepStrictEqual(
          { manifest, files },
          { manifest: pack.signed.manifest, files: pack.signed.files },
        );
        if (!pack.isDamaged || !isAsSigned) {
          figures.accepted += 1;
          say(`taken though ${pack.what}`);
        }
      }
    } catch (error) {
      figures.crashes += 1;
      say(`crashed by ${pack.what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return figures;
}
