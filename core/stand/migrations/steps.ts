import type { AbilityMigrations } from '../../storage/migrate.ts';
import { stand } from './0001-stand.ts';

/** Where staff have said that this terminal stands, in record.db. */
export const standSteps: AbilityMigrations = { ability: 'stand', steps: [stand] };
