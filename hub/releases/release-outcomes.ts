import { releaseFacts } from '#contract/upstream/release-facts.ts';
import { reasonsOfOneTerminal } from '#contract/upstream/releases.ts';
import type { FactEvent } from '#contract/upstream/sync.ts';
import { factsOf, placedFactsOf } from '../ingest/events-of.ts';
import { appendAct } from '../people/audit.ts';
import type { Connection } from '../storage/database.ts';

const [taken, settled] = releaseFacts;

/**
 * Takes in what a terminal tells of releases, in the transaction that stores its facts: one that a terminal went back from,
 * or did not take for a reason that lies in the pack, is held for all.
 */
export async function noteReleases(
  connection: Connection,
  terminal: string,
  events: readonly FactEvent[],
): Promise<void> {
  // A release is taken before it is settled, and in a batch with its end its beginning says nothing more.
  for (const { boot, sequence, fact } of placedFactsOf(events, taken)) {
    // Two that store from a stream may overtake each other: its end may have come before its beginning.
    const [settledSince] = await connection.query(
      `SELECT 1 FROM event WHERE terminal = $1 AND type = 'release.settled' AND (boot, sequence) > ($2, $3)
       AND data ->> 'release' = $4 LIMIT 1`,
      [terminal, boot, sequence, String(fact.release)],
    );
    if (!settledSince) await note(connection, terminal, { release: fact.release, outcome: 'trying', reason: null });
  }
  for (const { release, outcome, reason } of factsOf(events, settled)) {
    const isKnown = await note(connection, terminal, { release, outcome, reason });
    const isOfThePack = outcome !== 'kept' && !reasonsOfOneTerminal.has(reason ?? '');
    if (isKnown && isOfThePack) await hold(connection, terminal, release);
  }
}

/** False for a release that this hub has not made. */
async function note(
  connection: Connection,
  terminal: string,
  { release, outcome, reason }: { release: number; outcome: string; reason: string | null },
): Promise<boolean> {
  const noted = await connection.query(
    `INSERT INTO release_outcome (release, terminal, outcome, reason)
     SELECT id, $2, $3, $4 FROM release WHERE id = $1
     ON CONFLICT (release, terminal) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason RETURNING release`,
    [release, terminal, outcome, reason],
  );
  return noted.length > 0;
}

async function hold(connection: Connection, terminal: string, release: number): Promise<void> {
  const held = await connection.query('UPDATE release SET is_held = true WHERE id = $1 AND NOT is_held RETURNING id', [
    release,
  ]);
  if (held.length > 0) await appendAct(connection, { who: terminal, act: 'hold release', about: String(release) });
}
