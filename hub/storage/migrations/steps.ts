import type { HubMigration } from '../migrate.ts';
import { fleet } from './0001-fleet.ts';
import { people } from './0002-people.ts';
import { releases } from './0003-releases.ts';
import { orders } from './0004-orders.ts';
import { keys } from './0005-keys.ts';
import { said } from './0006-said.ts';
import { activation } from './0007-activation.ts';
import { sums } from './0008-sums.ts';
import { fewerIndexes } from './0009-fewer-indexes.ts';
import { proposals } from './0010-proposals.ts';

/** All that the hub's database has become, step by step. */
export const hubSteps: readonly HubMigration[] = [
  fleet,
  people,
  releases,
  orders,
  keys,
  said,
  activation,
  sums,
  fewerIndexes,
  proposals,
];
