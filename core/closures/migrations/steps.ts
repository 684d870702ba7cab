import type { AbilityMigrations } from '../../storage/migrate.ts';
import { closures } from './0001-closures.ts';

/** What staff have closed, in record.db. */
export const closureSteps: AbilityMigrations = { ability: 'closures', steps: [closures] };
