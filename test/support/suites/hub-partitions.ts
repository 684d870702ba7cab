import { expect, test } from 'vitest';
import { dropOldPartitions, makePartitions } from '#hub/storage/partitions.ts';
import type { TestHub } from '../fixtures/hub-browser.ts';

const keepMonths = 25;
const longAgoMs = Date.UTC(2001, 4, 17);

function monthOf(ms: number): string {
  return `event_${new Date(ms).toISOString().slice(0, 7).replace('-', '_')}`;
}

/** Where events lie, and for how long; `setup` gives a hub without terminals. */
export function hubPartitions(setup: () => Promise<{ hub: TestHub }>): void {
  test('events lie in the table of their month, which is there ahead; others in the default one, and old ones go', async () => {
    const { hub } = await setup();
    const { db } = hub;
    const add = (sequence: number, receivedMs: number) =>
      db.query(
        `INSERT INTO event (received_at, terminal, boot, sequence, type, form, at, data)
         VALUES ($1, '0b8f4c1e-2f0e-4c39-9a3a-2f5f1f0d8a11', 1, $2, 'staff.called', 1, now(), '{}')`,
        [new Date(receivedMs).toISOString(), sequence],
      );
    const lying = async () =>
      Object.fromEntries(
        (
          await db.query<{ sequence: number; place: string }>(
            'SELECT sequence, tableoid::regclass::text AS place FROM event',
          )
        ).map(({ sequence, place }) => [sequence, place]),
      );
    const nowMs = Date.now();
    const nextMs = new Date(nowMs).setUTCMonth(new Date(nowMs).getUTCMonth() + 1, 1);
    await add(1, nowMs);
    await add(2, nextMs);
    await add(3, longAgoMs);
    expect(await lying()).toEqual({ 1: monthOf(nowMs), 2: monthOf(nextMs), 3: 'event_default' });
    // What lies in the default table already stays there.
    await makePartitions(db, longAgoMs);
    await add(4, longAgoMs);
    await add(5, Date.UTC(2001, 5, 1));
    expect(await lying()).toMatchObject({ 3: 'event_default', 4: 'event_default', 5: 'event_2001_06' });
    const dropped = await dropOldPartitions(db, nowMs, keepMonths);
    expect(dropped.toSorted()).toEqual(['event_2001_06', 'event_2001_07', 'event_2001_08']);
    expect(await lying()).toEqual({ 1: monthOf(nowMs), 2: monthOf(nextMs) });
    expect(await dropOldPartitions(db, nowMs, keepMonths)).toEqual([]);
  });
}
