import type { Fact } from '#contract/upstream/fact.ts';
import { appendFacts } from '../record/append-facts.ts';
import { createOutbox, type FactForms, type Outbox } from '../record/outbox.ts';
import { createRanges, type Ranges } from '../record/ranges.ts';
import { createWaitingFacts, type WaitingFacts } from '../record/waiting-facts.ts';
import { type Audit, createAudit } from '../staff/audit.ts';
import { createStaff, type Staff } from '../staff/staff.ts';
import type { Database } from '../storage/database.ts';
import { openKeptRecord } from '../storage/kept-record.ts';
import type { AbilityMigrations } from '../storage/migrate.ts';
import { checkOldRows } from '../storage/old-rows.ts';
import type { Witness } from '../storage/witness.ts';
import type { KioskDeps } from './kiosk-deps.ts';

/** What record.db is opened for. Where it is sound, staff can sign in though the terminal receives nobody. */
export interface OpenRecord {
  readonly db: Database;
  readonly witness: Witness;
  readonly outbox: Outbox;
  /** What the hub has not taken yet. */
  readonly waiting: WaitingFacts;
  readonly ranges: Ranges;
  /** Appends a fact; one that cannot be written is said in the log and stops nothing. */
  readonly append: (fact: Fact) => void;
  /** Who did what; each act is told to the hub, as far as it is told. */
  readonly audit: Audit;
  readonly staff: Staff;
  readonly close: () => void;
}

/** What abilities keep in the record: their tables, and the facts that they tell the hub. */
export interface Kept {
  readonly migrations: readonly AbilityMigrations[];
  readonly facts: FactForms;
}

/** @throws {Fault} what is wrong with record.db or its folder. */
export function openRecord(deps: KioskDeps, { migrations, facts }: Kept): OpenRecord {
  const { dataFolder, clock, newId, log, settings, version, host } = deps;
  const kept = openKeptRecord(dataFolder, migrations, (error) => log.error('record not witnessed', {}, error));
  const { db, witness } = kept;
  const outbox = createOutbox({ db, clock, newId, witness, facts });
  const ranges = createRanges(db, facts);
  const waiting = createWaitingFacts(db, ranges);
  const append = appendFacts(outbox, log);
  append({ type: 'terminal.started', version, host });
  const raise = (code: string, reason: string) => {
    log.error('record not as it was', { code, reason });
    append({ type: 'fault.raised', code });
  };
  if (kept.isMadeAnew) raise('record-made-anew', 'record.db was taken away');
  const stopCheck = checkOldRows(db, clock, (reason) => raise('record-rows-damaged', reason));
  const { hashing } = deps.engines;
  const { idleSeconds } = settings.staff;
  const audit = createAudit({ db, clock, tell: outbox.append });
  const staff = createStaff({ db, clock, hashing, idleSeconds, isFirstRecord: kept.isFirst, log, audit });
  return {
    db,
    witness,
    outbox,
    waiting,
    ranges,
    append,
    audit,
    staff,
    close: () => {
      stopCheck();
      staff.close();
      kept.close();
    },
  };
}
