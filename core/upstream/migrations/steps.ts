import type { AbilityMigrations } from '../../storage/migrate.ts';
import { upstream } from './0001-upstream.ts';

/** Whom the terminal reports to, in record.db. */
export const upstreamSteps: AbilityMigrations = { ability: 'upstream', steps: [upstream] };
