import type { AbilityMigrations } from '../../storage/migrate.ts';
import { publications } from './0001-publications.ts';

/** Versions, which of them is live, and the keys that vouch for them, in record.db. */
export const publicationSteps: AbilityMigrations = { ability: 'publications', steps: [publications] };
