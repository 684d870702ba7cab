import { expect, test } from 'vitest';
import { runSteps, type StepResult } from '#build/check/run-steps.ts';
import { checkSteps } from '#build/check/steps.ts';
import { createFolder, projectRoot } from '#test/support/source-tree.ts';

test('every folder with code has its own types checked, and everything else is looked at once', () => {
  const names = checkSteps(projectRoot).map(({ name }) => name);
  for (const folder of ['contract', 'core', 'browser', 'electron', 'renderer', 'bench', 'build', 'models', 'test']) {
    expect(names).toContain(`types of ${folder}`);
  }
  expect(names).toEqual(
    expect.arrayContaining([
      'format and lint',
      'imports',
      'unused code',
      'third-party notices',
      'types of the settings',
    ]),
  );
});

test('a step that fails is told with what it printed, and the others go on', async () => {
  const root = createFolder({
    'sound.mjs': "console.log('all is well')",
    'broken.mjs': "console.error('line 3 is wrong'); process.exit(2)",
  });
  const steps = ['broken', 'sound'].map((name) => ({ name, script: `${name}.mjs`, args: [] }));
  const told: StepResult[] = [];
  const results = await runSteps(root, steps, (result) => told.push(result));
  const byName = new Map(results.map((result) => [result.name, result]));
  expect(byName.get('broken')).toMatchObject({ passed: false, printed: 'line 3 is wrong' });
  expect(byName.get('sound')).toMatchObject({ passed: true, printed: 'all is well' });
  expect(told).toHaveLength(2);
});
