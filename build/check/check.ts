import { runSteps, type StepResult } from './run-steps.ts';
import { checkSteps } from './steps.ts';

function tell({ name, passed, printed, durationMs }: StepResult): void {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${(durationMs / 1000).toFixed(1)} s)`);
  if (!passed) console.log(printed);
}

/** Runs everything `npm run check` stands for and returns how many steps passed and failed. */
export async function check(root: string): Promise<{ passed: number; failed: number }> {
  const results = await runSteps(root, checkSteps(root), tell);
  const passed = results.filter((result) => result.passed).length;
  return { passed, failed: results.length - passed };
}
