import type { AbilityMigrations } from '../../storage/migrate.ts';
import { appointments } from './0001-appointments.ts';
import { faces } from './0002-faces.ts';
import { alikeFaces } from './0003-alike-faces.ts';
import { look } from './0004-look.ts';

/** Appointments, arrivals and enrolled faces, in record.db. */
export const checkinSteps: AbilityMigrations = { ability: 'checkin', steps: [appointments, faces, alikeFaces, look] };
