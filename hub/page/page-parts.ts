import type { Letters } from '../letters/letters.ts';
import type { Orders } from '../orders/orders.ts';
import type { Pairings } from '../pairing/pairings.ts';
import type { People } from '../people/people.ts';
import type { Packs } from '../releases/packs.ts';
import type { Releases } from '../releases/releases.ts';
import type { HubDatabase } from '../storage/database.ts';

/** What the page shows and does. */
export interface PageParts {
  readonly db: HubDatabase;
  readonly pairings: Pairings;
  readonly people: People;
  readonly packs: Packs;
  readonly releases: Releases;
  readonly orders: Orders;
  readonly letters: Letters;
}
