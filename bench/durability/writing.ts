import type { Fact } from '#contract/upstream/fact.ts';
import { storedFacts } from '#contract/upstream/fact.ts';
import { recordMigrations } from '#core/composition/record-migrations.ts';
import { createMarks } from '#core/record/marks.ts';
import { createOutbox } from '#core/record/outbox.ts';
import { createRanges } from '#core/record/ranges.ts';
import { createWaitingFacts } from '#core/record/waiting-facts.ts';
import { openKeptRecord } from '#core/storage/kept-record.ts';
import { systemClock } from '#core/system/clock.ts';

/** A fact that the record has said yes to. */
export interface Acknowledged {
  readonly boot: number;
  readonly sequence: number;
}

/** What can be wrong on purpose, to see that it is found. */
export const plants = ['unsynced', 'unwritten'] as const;
export type Plant = (typeof plants)[number];

const visitEnded: Fact = {
  type: 'visit.ended',
  reason: 'finished',
  durationMs: 61_000,
  language: 'zh-CN',
  questions: 2,
  elder: false,
};

/** The record of a data folder, written into as visits do: an answer, a mark, the end of a visit, over and over. */
export function openWriting(folder: string, plant: Plant | null = null) {
  const { db, witness, isMadeAnew, close } = openKeptRecord(folder, recordMigrations, (error) => {
    throw error;
  });
  if (plant === 'unsynced') db.pragma('synchronous = NORMAL');
  const outbox = createOutbox({
    db,
    clock: systemClock,
    newId: () => crypto.randomUUID(),
    witness,
    facts: storedFacts,
  });
  const marks = createMarks({ db, outbox });
  const waiting = createWaitingFacts(db, createRanges(db, storedFacts));
  const newest = db.prepare<[], Acknowledged>(
    'SELECT number AS boot, last_sequence AS sequence FROM boot ORDER BY number DESC LIMIT 1',
  );
  const steps = [
    () =>
      outbox.append({
        type: 'answer.given',
        entryId: 'toilets',
        language: 'zh-CN',
        via: 'typed',
        confidence: 93,
        tookMs: 4,
      }),
    () => marks.add({ entryId: 'toilets', mark: 'helpful', language: 'zh-CN', day: '2026-11-23' }),
    () => outbox.append(visitEnded),
  ];
  let turn = 0;
  return {
    isMadeAnew,
    close,
    /** Brings what the write-ahead log holds into the database, as SQLite does by itself now and then. */
    checkpoint: () => void db.pragma('wal_checkpoint(PASSIVE)'),
    /** Removes facts as if a hub had them, without waiting for the disk. */
    take: waiting.take,
    /** Writes one fact and gives its number once it is safe. */
    write: (): Acknowledged => {
      steps[turn++ % steps.length]?.();
      const written = newest.get();
      if (!written) throw new Error('The record has no run');
      const isLost = plant === 'unwritten' && turn % 5 === 0;
      return isLost ? { ...written, sequence: written.sequence + 1000 } : written;
    },
  };
}
