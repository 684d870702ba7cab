import { checkinSteps } from '../checkin/migrations/steps.ts';
import { closureSteps } from '../closures/migrations/steps.ts';
import { publicationSteps } from '../publications/migrations/steps.ts';
import { recordSteps } from '../record/migrations/steps.ts';
import { staffSteps } from '../staff/migrations/steps.ts';
import { standSteps } from '../stand/migrations/steps.ts';
import type { AbilityMigrations } from '../storage/migrate.ts';
import { upstreamSteps } from '../upstream/migrations/steps.ts';
import { worklistSteps } from '../worklist/migrations/steps.ts';

/** What abilities keep in record.db; one that has tables there adds its line. */
export const recordMigrations: readonly AbilityMigrations[] = [
  recordSteps,
  staffSteps,
  worklistSteps,
  publicationSteps,
  upstreamSteps,
  checkinSteps,
  closureSteps,
  standSteps,
];
