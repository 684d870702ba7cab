import { readFileSync } from 'node:fs';
import { z } from 'zod';

const kbRow = z.object({
  type: z.literal('kb'),
  id: z.string().min(1),
  q: z.string().min(1),
  similar: z.array(z.string()).optional(),
});
const queryRow = z.object({
  type: z.literal('query'),
  q: z.string(),
  gold: z.union([z.string(), z.array(z.string()), z.null()]),
  kind: z.enum(['para', 'ood_near', 'ood_far']),
  tag: z.string().optional(),
});
const row = z.discriminatedUnion('type', [kbRow, queryRow]);

/** An entry of an evaluation file: its question and other ways to ask it. */
export type EvalEntry = z.infer<typeof kbRow>;
/** A question with the ids of the entries that answer it, none where nothing does. */
export interface EvalQuery {
  readonly text: string;
  readonly gold: readonly string[];
  readonly kind: 'para' | 'ood_near' | 'ood_far';
  readonly tag: string | undefined;
}
export interface EvalSet {
  readonly entries: readonly EvalEntry[];
  readonly queries: readonly EvalQuery[];
}

/** Reads a set of `kb` and `query` rows, one JSON object a line; throws with the line at fault. */
export function readEvalSet(path: string | URL): EvalSet {
  const entries: EvalEntry[] = [];
  const queries: EvalQuery[] = [];
  for (const [number, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = row.safeParse(JSON.parse(line));
    if (!read.success) throw new Error(`${path}:${number + 1}: ${z.prettifyError(read.error)}`);
    if (read.data.type === 'kb') entries.push(read.data);
    else {
      const { q, gold, kind, tag } = read.data;
      queries.push({ text: q, gold: gold === null ? [] : [gold].flat(), kind, tag });
    }
  }
  return { entries, queries };
}
