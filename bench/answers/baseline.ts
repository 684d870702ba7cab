import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '#contract/base/language.ts';
import type { Answering } from '#core/answering/answering.ts';
import { readEvalSet } from './eval-rows.ts';
import { measure } from './measures.ts';
import { asTyped, runEval } from './run-eval.ts';

/** Sets that are shipped, and so can be measured wherever the project is tested. */
export const shippedSets: readonly { readonly name: string; readonly language: Language }[] = [
  { name: 'zh-hall.dev', language: 'zh-CN' },
  { name: 'zh-venue.test', language: 'zh-CN' },
  { name: 'en-bank.dev', language: 'en' },
  { name: 'ja-venue.test', language: 'ja' },
  { name: 'ko-venue.test', language: 'ko' },
];

export const baselineFile = new URL('./baseline.json', import.meta.url);

const figures = z.strictObject({ r1: z.number(), coverageAt95: z.number() });
const baselineSchema = z.strictObject({
  /** A figure may fall by this much before the check fails: about one question in fifty. */
  tolerance: z.number(),
  sets: z.record(z.string(), figures),
});
export type Baseline = z.infer<typeof baselineSchema>;

export function readBaseline(): Baseline {
  return baselineSchema.parse(JSON.parse(readFileSync(baselineFile, 'utf8')));
}

/** The figures of a shipped set, as the product reaches them now. */
export async function measureShipped(name: string, language: Language, answering: Answering) {
  const set = readEvalSet(new URL(`../data/${name}.jsonl`, import.meta.url));
  const { asked } = await runEval(set, language, asTyped, answering);
  const { coverageAt95, r1 } = measure(asked);
  return { r1: r1 ?? 0, coverageAt95: coverageAt95 ?? 0 };
}

/** What has fallen by more than the baseline tolerates, in words. */
export function fallen(name: string, now: z.infer<typeof figures>, { sets, tolerance }: Baseline): string[] {
  const before = sets[name];
  if (!before) return [`${name} has no baseline`];
  return (['r1', 'coverageAt95'] as const)
    .filter((figure) => now[figure] < before[figure] - tolerance)
    .map((figure) => `${name}: ${figure} fell from ${before[figure]} to ${now[figure].toFixed(3)}`);
}
