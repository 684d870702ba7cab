import type { AbilityMigrations } from '../../storage/migrate.ts';
import { staff } from './0001-staff.ts';
import { rowSums } from './0002-row-sums.ts';
import { hubActs } from './0003-hub-acts.ts';

/** PINs and the audit trail in record.db. */
export const staffSteps: AbilityMigrations = { ability: 'staff', steps: [staff, rowSums, hubActs] };
