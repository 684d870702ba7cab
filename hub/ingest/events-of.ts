import type { z } from 'zod';
import { eventTypePrefix, type FactEvent } from '#contract/upstream/sync.ts';

/**
 * What events say that are facts of one type, in the form of this release; others are not looked into: of five hundred
 * hardly one is meant, and each of them would be read for nothing.
 */
export function factsOf<Fact extends { readonly type: string }>(
  events: readonly FactEvent[],
  schema: z.ZodType<Fact> & { readonly shape: { readonly type: { readonly value: string } } },
): Fact[] {
  return placedFactsOf(events, schema).map(({ fact }) => fact);
}

/** The same, each with the number of its run and its own. */
export function placedFactsOf<Fact extends { readonly type: string }>(
  events: readonly FactEvent[],
  schema: z.ZodType<Fact> & { readonly shape: { readonly type: { readonly value: string } } },
): { readonly boot: number; readonly sequence: number; readonly fact: Fact }[] {
  const type = schema.shape.type.value;
  const wanted = `${eventTypePrefix}${type}`;
  return events
    .filter((event) => event.type === wanted)
    .flatMap(({ boot, sequence, data }) => {
      const fact = schema.safeParse({ ...data, type }).data;
      return fact ? [{ boot, sequence: Number(sequence), fact }] : [];
    });
}
