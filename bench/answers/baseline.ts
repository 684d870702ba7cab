import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Language, languageSchema, languages } from '#contract/base/language.ts';
import type { Answering } from '#core/answering/answering.ts';
import { readEvalSet } from './eval-rows.ts';
import { exactAnswered, sampleContent } from './exact.ts';
import { measure } from './measures.ts';
import { asTyped, runEval } from './run-eval.ts';

interface ShippedSet {
  readonly name: string;
  readonly language: Language;
  /** One in so many of its questions is asked: the middle ones of each so many, whose figures are near those of all. */
  readonly every: number;
}

/** Sets that are shipped, and so can be measured wherever the project is tested. */
export const shippedSets: readonly ShippedSet[] = [
  { name: 'zh-hall.dev', language: 'zh-CN', every: 1 },
  { name: 'zh-venue.test', language: 'zh-CN', every: 1 },
  { name: 'en-bank.dev', language: 'en', every: 3 },
  { name: 'ja-venue.test', language: 'ja', every: 1 },
  { name: 'ko-venue.test', language: 'ko', every: 1 },
];

const sampleVenues = ['hall', 'mall', 'museum'] as const;

export const baselineFile = new URL('./baseline.json', import.meta.url);

const share = z.number().min(0).max(1);
/** What may not fall. */
const gains = z.strictObject({ r1: share, coverageAt95: share, helped: share, clarifyHasGold: share });
/** What may not rise. */
const harms = z.strictObject({ misled: share, offeredNear: share, offeredFar: share });
const figures = z.strictObject({ ...gains.shape, ...harms.shape });
type Figures = z.infer<typeof figures>;
const baselineSchema = z.strictObject({
  /** A figure may be worse by this much before the check fails: about one question in fifty. */
  tolerance: z.number(),
  sets: z.record(z.string(), figures),
  /** By sample venue and language: the share of its own words that are answered at once. */
  exactAnswered: z.record(z.string(), z.partialRecord(languageSchema, share)),
});
export type Baseline = z.infer<typeof baselineSchema>;

export function readBaseline(): Baseline {
  return baselineSchema.parse(JSON.parse(readFileSync(baselineFile, 'utf8')));
}

/** The figures of a shipped set, as the product reaches them now. */
export async function measureShipped({ every, language, name }: ShippedSet, answering: Answering): Promise<Figures> {
  const set = readEvalSet(new URL(`../data/${name}.jsonl`, import.meta.url));
  const queries = set.queries.filter((_, number) => number % every === Math.floor(every / 2));
  const { asked } = await runEval({ ...set, queries }, language, asTyped, answering);
  const measured = measure(asked);
  const names = Object.keys(figures.shape) as (keyof Figures)[];
  return figures.parse(Object.fromEntries(names.map((figure) => [figure, measured[figure] ?? 0])));
}

/** How much of its own words each sample venue answers at once, by language. */
export async function measureSamples(answering: Answering): Promise<Baseline['exactAnswered']> {
  const shares: Baseline['exactAnswered'] = {};
  try {
    for (const venueId of sampleVenues) {
      const content = sampleContent(venueId);
      await answering.load(content);
      const ofVenue: Baseline['exactAnswered'][string] = {};
      for (const language of languages) ofVenue[language] = (await exactAnswered(content, language, answering)) ?? 0;
      shares[venueId] = ofVenue;
    }
    return shares;
  } finally {
    await answering.close();
  }
}

/** What is worse by more than the baseline tolerates, in words. */
export function fallen(name: string, now: Figures, { sets, tolerance }: Baseline): string[] {
  const before = sets[name];
  if (!before) return [`${name} has no baseline`];
  const change = (figure: keyof Figures) => `from ${before[figure]} to ${now[figure].toFixed(3)}`;
  const lost = gains.keyof().options.filter((figure) => now[figure] < before[figure] - tolerance);
  const grown = harms.keyof().options.filter((figure) => now[figure] > before[figure] + tolerance);
  return [
    ...lost.map((figure) => `${name}: ${figure} fell ${change(figure)}`),
    ...grown.map((figure) => `${name}: ${figure} rose ${change(figure)}`),
  ];
}
