import type { Database } from '../storage/database.ts';
import type { Ranges } from './ranges.ts';
import { isOfLittleWorth, stretchesOf } from './stretches.ts';
import type { FactPlace, WaitingFact, WaitingFacts } from './waiting-facts.ts';

/** Keeps facts from waiting for ever, counted as time that the terminal has run since they were written: a clock may jump. */
export interface OutboxAge {
  /** The terminal has run so many minutes more. */
  readonly ran: (minutes: number) => void;
  /** Does a little of the work. Gives whether there is more to do. */
  readonly step: () => boolean;
}

export interface OutboxAgeDeps {
  readonly db: Database;
  readonly waiting: Pick<WaitingFacts, 'after'>;
  readonly ranges: Ranges;
  /** Days of 24 hours of running; null: they wait for ever. */
  readonly mostDays: number | null;
}

const minutesOfDay = 1440;
/** What is worth more waits so many times as long. */
const worthTimes = 2;
const factsAtOnce = 500;
const beginning: FactPlace = { boot: 0, sequence: 0 };

interface Limits {
  /** Up to here facts of little worth go, and up to there all of them. */
  readonly little: FactPlace;
  readonly all: FactPlace;
}

/** Stretches of facts that have waited too long become one row each: those of little worth first, others after twice the time. */
export function createOutboxAge({ db, waiting, ranges, mostDays }: OutboxAgeDeps): OutboxAge {
  const marks = createMarks(db, (mostDays ?? 0) * minutesOfDay * worthTimes);
  let limits: Limits | null = null;
  let place = beginning;
  return {
    ran: (minutes) => {
      if (mostDays === null) return;
      marks.add(minutes);
      const little = marks.placeBefore(mostDays * minutesOfDay);
      if (little) limits = { little, all: marks.placeBefore(mostDays * minutesOfDay * worthTimes) ?? beginning };
      place = beginning;
    },
    step: () => {
      if (!limits) return false;
      const { little, all } = limits;
      const facts = waiting.after(place, factsAtOnce);
      const old = facts.filter((fact) => isUpTo(fact, little));
      for (const stretch of stretchesOf(old, (fact) => isOfLittleWorth(fact) || isUpTo(fact, all))) {
        ranges.replace(stretch, 'too-old');
      }
      const last = old.at(-1);
      const isMore = last !== undefined && facts.length === factsAtOnce && old.length === facts.length;
      if (isMore) place = { boot: last.boot, sequence: last.sequence };
      else limits = null;
      return isMore;
    },
  };
}

function isUpTo({ boot, sequence }: Pick<WaitingFact, 'boot' | 'sequence'>, place: FactPlace): boolean {
  return boot < place.boot || (boot === place.boot && sequence <= place.sequence);
}

function createMarks(db: Database, keepMinutes: number) {
  const newest = db.prepare<[], number>('SELECT coalesce(max(ran_minutes), 0) FROM outbox_age').pluck();
  const insert = db.prepare(
    `INSERT INTO outbox_age (ran_minutes, boot, sequence)
     SELECT ?, number, last_sequence FROM boot ORDER BY number DESC LIMIT 1`,
  );
  const placeAt = db.prepare<[number], FactPlace>(
    'SELECT boot, sequence FROM outbox_age WHERE ran_minutes <= ? ORDER BY ran_minutes DESC LIMIT 1',
  );
  /** The newest of those that are old enough stands for all of them. */
  const forget = db.prepare(
    `DELETE FROM outbox_age WHERE ran_minutes < (SELECT max(ran_minutes) FROM outbox_age WHERE ran_minutes <= ?)`,
  );
  return {
    add: db.transaction((minutes: number) => {
      const ran = (newest.get() ?? 0) + minutes;
      insert.run(ran);
      forget.run(ran - keepMinutes);
    }),
    /** The newest fact that was there so many minutes of running ago; null where the terminal has not run so long. */
    placeBefore: (minutes: number) => placeAt.get((newest.get() ?? 0) - minutes) ?? null,
  };
}
