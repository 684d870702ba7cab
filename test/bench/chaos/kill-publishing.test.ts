import { expect, test } from 'vitest';
import { killPublishing } from '#bench/chaos/kill-publishing.ts';

test('after each kill of a process that publishes, undoes, takes, renews or imports, one whole version and key is live', async () => {
  const said: string[] = [];
  const figures = await killPublishing({ kills: 5, seed: 6, say: (line) => void said.push(line) });
  expect(figures, said.join('\n')).toMatchObject({ kills: 5, mixtures: 0 });
  expect(figures.before + figures.after).toBe(5);
}, 180_000);
