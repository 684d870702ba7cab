import type { AbilityMigrations } from '../../storage/migrate.ts';
import { entries } from './0001-entries.ts';
import { answering } from './0002-answering.ts';
import { readings } from './0003-readings.ts';
import { hours } from './0004-hours.ts';

/** All of content.db. */
export const contentSteps: AbilityMigrations = { ability: 'content', steps: [entries, answering, readings, hours] };
