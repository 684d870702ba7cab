import { expect, test } from 'vitest';
import type { ShownVenue, TerminalState, VenueFace } from '#contract/page/terminal.ts';
import { listen, type TerminalClient } from '#renderer/core-calls.ts';

const waiting = (edition: number): TerminalState => ({ kind: 'waiting', edition });
const venueOf = (edition: number): ShownVenue => ({ edition, face: { id: `edition-${edition}` } as VenueFace });

/** What a page is told while core says `states`; `venues` are what core gives, one each time it is asked. */
async function told(states: readonly TerminalState[], venues: readonly (ShownVenue | null)[]) {
  const left = [...venues];
  const terminal = {
    venue: async () => left.shift() ?? null,
    watch: async () =>
      (async function* () {
        yield* states;
      })(),
  };
  const heard: unknown[] = [];
  const client = { terminal } as unknown as TerminalClient;
  await listen(client, (state, venue) => heard.push([state, venue?.id ?? null]), new AbortController().signal);
  return heard;
}

test('the venue is fetched again when a state is of another edition, and only then', async () => {
  expect(await told([waiting(1), waiting(1), waiting(2)], [venueOf(1), venueOf(2)])).toEqual([
    [waiting(1), 'edition-1'],
    [waiting(1), 'edition-1'],
    [waiting(2), 'edition-2'],
  ]);
});

test('a state is never told with the venue of another edition', async () => {
  expect(await told([waiting(2), waiting(3)], [venueOf(1), venueOf(3)])).toEqual([[waiting(3), 'edition-3']]);
});

test('a terminal that receives nobody says so without a venue', async () => {
  const closed: TerminalState = { kind: 'out-of-service', code: 'no-venue', detail: null };
  expect(await told([closed], [null])).toEqual([[closed, null]]);
});
