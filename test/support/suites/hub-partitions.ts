import { expect, test } from 'vitest';
import { dropOldPartitions } from '#hub/storage/partitions.ts';
import type { TestHub } from '../fixtures/hub-browser.ts';

const keepMonths = 25;

/** How long events lie that no month has a table for; `setup` gives a hub without terminals. */
export function hubPartitions(setup: () => Promise<{ hub: TestHub }>): void {
  test('what lies in the table for the rest goes when its month would, and nothing newer does', async () => {
    const { hub } = await setup();
    const add = (sequence: number, receivedAt: string) =>
      hub.db.query(
        `INSERT INTO event (received_at, terminal, boot, sequence, type, form, at, data)
         VALUES ($1, '0b8f4c1e-2f0e-4c39-9a3a-2f5f1f0d8a11', 1, $2, 'staff.called', 1, now(), '{}')`,
        [receivedAt, sequence],
      );
    await add(1, '2001-05-17T00:00:00Z');
    await add(2, '2035-05-17T00:00:00Z');
    await add(3, new Date().toISOString());
    const [stray] = await hub.db.query('SELECT tableoid::regclass::text AS place FROM event WHERE sequence = 1');
    expect(stray).toEqual({ place: 'event_default' });
    await dropOldPartitions(hub.db, Date.now(), keepMonths);
    expect((await hub.events()).map(({ sequence }) => sequence)).toEqual([2, 3]);
  });
}
