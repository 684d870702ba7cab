import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guideSchema } from '#contract/venue/guide.ts';
import { runCommand } from '#test/support/command.ts';
import { imdfArchive, imdfHouse } from '#test/support/fixtures/imdf-house.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const mall = join(import.meta.dirname, '../../../assets/venues/mall');

test('a map in IMDF is written from a venue and read again, and what is not held is said', async () => {
  const cwd = temporaryFolder();
  const written = await runCommand('plan', ['imdf', 'write', mall, '--at=116.39,39.9', '--out=mall.zip'], { cwd });
  expect(written).toMatchObject({ exitCode: 0, printed: expect.stringContaining('atrium: IMDF does not hold where') });
  const read = await runCommand('plan', ['imdf', 'read', 'mall.zip', '--out=guide.json'], { cwd });
  expect(read.printed).toMatch(/^Good: 5 floors, 90 places, /m);
  const { guide } = JSON.parse(readFileSync(join(cwd, 'guide.json'), 'utf8'));
  expect(guideSchema.parse(guide).floors).toHaveLength(5);
});

test('what a map has that is not taken is said with its place in the archive', async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, 'house.zip'), await imdfArchive(imdfHouse()));
  const { printed } = await runCommand('plan', ['imdf', 'read', 'house.zip'], { cwd });
  expect(printed).toContain(
    'occupant.geojson, feature 1 (f0shop00-1111-4111-8111-111111111111): its hours are not taken',
  );
  writeFileSync(join(cwd, 'none.zip'), 'nothing');
  const refused = await runCommand('plan', ['imdf', 'read', 'none.zip'], { cwd });
  expect(refused).toMatchObject({ exitCode: 1, said: expect.stringContaining('no zip archive') });
  expect((await runCommand('plan', ['imdf', 'fly'], { cwd })).said).toContain('npm run plan -- imdf read');
});
