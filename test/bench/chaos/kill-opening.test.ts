import { expect, test } from 'vitest';
import { killOpening } from '#bench/chaos/kill-opening.ts';

test('after each kill of the start that moves what staff gave into drafts.db, all of it is there once', async () => {
  const said: string[] = [];
  const figures = await killOpening({ each: 8, say: (line) => void said.push(line) });
  expect(figures, said.join('\n')).toMatchObject({ wrong: 0 });
  expect(figures.kills).toBeGreaterThan(1);
}, 120_000);
