import { expect, test } from 'vitest';
import { createRandom } from '#bench/answers/random.ts';
import { killRuns } from '#bench/durability/kills.ts';
import { tornStates } from '#bench/durability/torn-states.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const slow = 60_000;
const held = { lost: 0, torn: 0, gaps: 0, madeAnew: 0 };

test(
  'kill -9 at any moment loses nothing that was acknowledged, and numbers of runs do not repeat',
  async () => {
    const result = await killRuns({ folder: temporaryFolder(), kills: 6, random: createRandom(7), plant: null });
    expect(result).toMatchObject({ ...held, kills: 6, refused: 0, bootsRepeated: 0 });
    expect(result.acknowledged).toBeGreaterThanOrEqual(6);
  },
  slow,
);

test(
  'a fact that is acknowledged and not written is found',
  async () => {
    const result = await killRuns({ folder: temporaryFolder(), kills: 3, random: () => 0.99, plant: 'unwritten' });
    expect(result.lost).toBeGreaterThan(0);
  },
  slow,
);

test(
  'after a power cut everything is there, and of a damaged record nothing is lost in silence',
  async () => {
    const result = await tornStates({
      folder: temporaryFolder(),
      states: 100,
      damagedShare: 0.5,
      random: createRandom(7),
    });
    expect(result).toMatchObject({ ...held, tornStates: 50, damagedStates: 50, refusedTorn: 0 });
    expect(result.refusedDamaged).toBeGreaterThan(10);
  },
  slow,
);
