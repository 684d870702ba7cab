import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { languageSchema } from '#contract/base/language.ts';
import { questionSchema } from '#contract/page/answering.ts';
import { placeSchema } from '#contract/venue/venue.ts';

const named = z.string().min(1);
/** A sample venue that is asked, with its own places and entries. */
const venueRow = z.object({ type: z.literal('venue'), venue: named });
/** A place beside those of the sample. */
const placeRow = z.object({ type: z.literal('place'), venue: named.optional(), place: placeSchema });
/** An entry beside those of the sample: its question and other ways to ask it, as in `eval:answers`. */
const kbRow = z.object({
  type: z.literal('kb'),
  venue: named.optional(),
  id: named,
  q: named,
  similar: z.array(z.string()).optional(),
  lang: languageSchema.optional(),
});
const queryRow = z.object({
  type: z.literal('query'),
  venue: named.optional(),
  q: z.string(),
  lang: languageSchema.optional(),
  via: questionSchema.shape.via.default('typed'),
  alternatives: questionSchema.shape.alternatives,
  /** `place:ID`, `entry:ID`, or an id that only one of both has; null: what is asked for is not there. */
  gold: z.union([z.string(), z.array(z.string()), z.null()]),
  kind: z.enum(['para', 'ood_near', 'ood_far']).default('para'),
  tag: z.string().optional(),
});
const row = z.discriminatedUnion('type', [venueRow, placeRow, kbRow, queryRow]);

export type PlaceRow = z.infer<typeof placeRow>;
export type EntryRow = z.infer<typeof kbRow>;
export type QueryRow = z.infer<typeof queryRow>;

/** A set of questions for places, in the order of its lines. */
export interface PlaceSet {
  readonly venues: readonly string[];
  readonly places: readonly PlaceRow[];
  readonly entries: readonly EntryRow[];
  readonly queries: readonly QueryRow[];
}

/** Reads a set of one JSON object a line; throws with the line at fault. */
export function readPlaceSet(path: string | URL): PlaceSet {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, number) => {
      if (line.trim() === '') return [];
      const read = row.safeParse(JSON.parse(line));
      if (!read.success) throw new Error(`${path}:${number + 1}: ${z.prettifyError(read.error)}`);
      return [read.data];
    });
  return {
    venues: rows.flatMap((one) => (one.type === 'venue' ? [one.venue] : [])),
    places: rows.filter((one) => one.type === 'place'),
    entries: rows.filter((one) => one.type === 'kb'),
    queries: rows.filter((one) => one.type === 'query'),
  };
}
