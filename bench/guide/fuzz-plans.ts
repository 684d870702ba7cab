import { PlanRefused } from '#core/plans/plan-refused.ts';
import type { ReadPlan } from '#core/plans/read-plan.ts';
import { type OfferedPlan, plantedMark } from './offered-plans.ts';

interface PlanFuzzFigures {
  runs: number;
  /** Readers that threw anything but a refusal. */
  crashes: number;
  /** Taken though they must be refused, or with other shapes than were drawn. */
  accepted: number;
  /** Plans that hold what was planted. */
  scripts: number;
  validOffered: number;
  validRefused: number;
  maxRssMb: number;
}

/** Offers drawings, good and bad, to their reader; `say` hears what went wrong, each time. */
export function fuzzPlans(
  offers: Iterable<OfferedPlan>,
  read: (svg: string) => ReadPlan,
  say: (line: string) => void = () => {},
): PlanFuzzFigures {
  const figures = { runs: 0, crashes: 0, accepted: 0, scripts: 0, validOffered: 0, validRefused: 0, maxRssMb: 0 };
  const startMb = rssMb();
  for (const offered of offers) {
    figures.runs += 1;
    if (offered.shapes !== null) figures.validOffered += 1;
    const failure = failureOf(offered, read);
    if (failure) {
      figures[failure] += 1;
      say(`${failure}: ${offered.what}`);
    }
    figures.maxRssMb = Math.max(figures.maxRssMb, Math.round(rssMb() - startMb));
  }
  return figures;
}

type Failure = 'crashes' | 'accepted' | 'scripts' | 'validRefused';

function failureOf({ svg, shapes }: OfferedPlan, read: (svg: string) => ReadPlan): Failure | null {
  try {
    const { plan } = read(svg);
    if (JSON.stringify(plan).includes(plantedMark)) return 'scripts';
    return plan.shapes.length === shapes ? null : 'accepted';
  } catch (error) {
    if (!(error instanceof PlanRefused)) return 'crashes';
    return shapes === null ? null : 'validRefused';
  }
}

function rssMb(): number {
  return process.memoryUsage.rss() / 2 ** 20;
}
