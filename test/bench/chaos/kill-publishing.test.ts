import { expect, test } from 'vitest';
import { killPublishing } from '#bench/chaos/kill-publishing.ts';

test('after each kill of a process that publishes, undoes, takes, renews or imports, one whole version and key is live', async () => {
  const said: string[] = [];
  const figures = await killPublishing({ kills: 5, seed: 2, say: (line) => void said.push(line) });
  expect(figures, said.join('\n')).toMatchObject({ kills: 5, mixtures: 0 });
  expect(figures.before + figures.after).toBe(5);
  // Each place has a row of its own; the seed says that the first two of each deed are left for later.
  expect(figures.rows.map(({ point, kills }) => [point, kills])).toEqual(Array(5).fill([3, 1]));
  expect(figures.rows.map(({ at }) => at)).not.toContain('');
}, 180_000);
