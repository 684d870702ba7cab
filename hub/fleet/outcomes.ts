import { stringify } from 'csv-stringify/sync';
import type { Connection } from '../storage/database.ts';

/** What became of an entry of some venue, in the last thirty days. */
export interface Outcome {
  readonly entry: string;
  readonly language: string;
  readonly shown: number;
  readonly clarified: number;
  readonly helpful: number;
  readonly wrong: number;
  readonly outdated: number;
}

const most = 2000;

/** The entries that were shown, asked back about or judged, the most often shown first. */
export function listOutcomes(connection: Connection): Promise<Outcome[]> {
  const marked = (mark: string) =>
    `count(*) FILTER (WHERE type = 'answer.marked' AND data ->> 'mark' = '${mark}')::int`;
  return connection.query<Outcome>(
    `SELECT entry, language, count(*) FILTER (WHERE type = 'answer.given')::int AS shown,
       count(*) FILTER (WHERE type = 'question.clarified')::int AS clarified,
       ${marked('helpful')} AS helpful, ${marked('wrong')} AS wrong, ${marked('outdated')} AS outdated
     FROM (
       SELECT type, data, data ->> 'language' AS language, data ->> 'entryId' AS entry FROM event
       WHERE type IN ('answer.given', 'answer.marked') AND received_at > now() - interval '30 days'
       UNION ALL
       SELECT type, data, data ->> 'language', jsonb_array_elements_text(data -> 'entryIds') FROM event
       WHERE type = 'question.clarified' AND jsonb_typeof(data -> 'entryIds') = 'array'
         AND received_at > now() - interval '30 days'
     ) AS one
     WHERE entry IS NOT NULL AND language IS NOT NULL
     GROUP BY entry, language ORDER BY shown DESC, entry, language LIMIT ${most}`,
  );
}

/** How questions ended, in the last thirty days. */
export interface Ends {
  readonly answered: number;
  readonly clarified: number;
  readonly handedOver: number;
}

export async function countEnds(connection: Connection): Promise<Ends> {
  const count = (type: string) => `count(*) FILTER (WHERE type = '${type}')::float8`;
  const [row] = await connection.query<Ends>(
    `SELECT ${count('answer.given')} AS answered, ${count('question.clarified')} AS clarified,
       ${count('question.handed-over')} AS "handedOver" FROM event
     WHERE type IN ('answer.given', 'question.clarified', 'question.handed-over')
       AND received_at > now() - interval '30 days'`,
  );
  return row ?? { answered: 0, clarified: 0, handedOver: 0 };
}

/** Outcomes as a table for spreadsheets; what they would take for a formula is marked as text. */
export function outcomesAsCsv(outcomes: readonly Outcome[]): string {
  return stringify([...outcomes], { header: true, bom: true, escape_formulas: true });
}
