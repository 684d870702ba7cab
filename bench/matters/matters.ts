import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { slugSchema } from '#contract/venue/entry.ts';

/** Where the phrase book lies; its README says what stands where. */
export const bookFolder = new URL('../data/matters/', import.meta.url);

const halfSchema = z.enum(['train', 'test', 'sample']);
/** Kinds of venues that people ask in. */
export const venueKinds = ['hall', 'mall', 'museum'] as const;

const matterSchema = z.strictObject({
  id: slugSchema,
  kinds: z.array(z.enum(venueKinds)).min(1),
  title: z.strictObject({
    'zh-CN': z.string().min(1),
    en: z.string().min(1),
    ja: z.string().min(1),
    ko: z.string().min(1),
  }),
  /** What its answer tells, and what lies beside it and is not told. */
  covers: z.string().min(1),
  leaves: z.string().min(1),
  /** Matters that are easily mistaken for it. */
  related: z.array(slugSchema),
  /** Visitors from abroad ask it: it needs Japanese and Korean sayings. */
  foreigners: z.boolean(),
  half: halfSchema,
});

/** Something people ask in halls, malls or museums, whichever venue it is. */
export interface Matter extends z.infer<typeof matterSchema> {
  /** The group of matters that it is listed in. */
  readonly group: string;
}

const listEnding = '.matters.jsonl';

/** All matters, in the order of their lists; throws with the line at fault. */
export function readMatters(folder = bookFolder): readonly Matter[] {
  const lists = readdirSync(folder).filter((name) => name.endsWith(listEnding));
  return lists.sort().flatMap((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n');
    const group = name.slice(0, -listEnding.length);
    return lines.map((line, number) => {
      const read = matterSchema.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${name}:${number + 1}: ${z.prettifyError(read.error)}`);
      return { ...read.data, group };
    });
  });
}

/** Hands whose words are learned from; the others are only measured. */
const learnedHands = new Set(['a', 'b', 'c', 'e', 'f', 'g', 'h', 'i', 'j', 'k']);

/** Whether a hand's words are never learned from: they show how known matters are found in the words of somebody unknown. */
export function isStranger(hand: string): boolean {
  return !learnedHands.has(hand);
}

/** Whether what a hand wrote about a matter is learned from, measured, or neither. */
export function purposeOf({ half }: Pick<Matter, 'half'>, hand: string): 'train' | 'test' | 'neither' {
  if (half === 'test') return 'test';
  if (!isStranger(hand)) return 'train';
  return half === 'sample' ? 'neither' : 'test';
}
