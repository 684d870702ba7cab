import type { AbilityMigrations } from '../../storage/migrate.ts';
import { upstream } from './0001-upstream.ts';
import { releases } from './0002-releases.ts';
import { orders } from './0003-orders.ts';
import { letters } from './0004-letters.ts';
import { keys } from './0005-keys.ts';
import { due } from './0006-due.ts';

/** Whom the terminal reports to, and what it was given and told, in record.db. */
export const upstreamSteps: AbilityMigrations = {
  ability: 'upstream',
  steps: [upstream, releases, orders, letters, keys, due],
};
