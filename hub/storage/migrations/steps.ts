import type { HubMigration } from '../migrate.ts';
import { fleet } from './0001-fleet.ts';

/** All that the hub's database has become, step by step. */
export const hubSteps: readonly HubMigration[] = [fleet];
