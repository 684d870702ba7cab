import { expect, test } from 'vitest';
import { killPublishing } from '#bench/chaos/kill-publishing.ts';

test('after each kill of a process that publishes, undoes, takes or renews, one whole version and key is live', async () => {
  const said: string[] = [];
  const figures = await killPublishing({ kills: 4, seed: 6, say: (line) => void said.push(line) });
  expect(figures, said.join('\n')).toMatchObject({ kills: 4, mixtures: 0 });
  expect(figures.before + figures.after).toBe(4);
}, 180_000);
