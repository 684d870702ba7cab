import type { AbilityMigrations } from '../../storage/migrate.ts';
import { appointments } from './0001-appointments.ts';

/** Appointments and arrivals, in record.db. */
export const checkinSteps: AbilityMigrations = { ability: 'checkin', steps: [appointments] };
