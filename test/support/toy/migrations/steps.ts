import type { AbilityMigrations } from '#core/storage/migrate.ts';
import { bell } from './0001-bell.ts';

/** How often the bell was rung, in record.db. */
export const toySteps: AbilityMigrations = { ability: 'toy', steps: [bell] };
