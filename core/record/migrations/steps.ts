import type { AbilityMigrations } from '../../storage/migrate.ts';
import { outbox } from './0001-outbox.ts';
import { rowSums } from './0002-row-sums.ts';
import { waiting } from './0003-waiting.ts';
import { age } from './0004-age.ts';

/** Runs, facts and counted marks in record.db. */
export const recordSteps: AbilityMigrations = { ability: 'record', steps: [outbox, rowSums, waiting, age] };
