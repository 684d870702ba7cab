import type { AbilityMigrations } from '../../storage/migrate.ts';
import { worklist } from './0001-worklist.ts';
import { worklistItems } from './0002-worklist-items.ts';

/** Questions that two visitors asked, in record.db. */
export const worklistSteps: AbilityMigrations = { ability: 'worklist', steps: [worklist, worklistItems] };
