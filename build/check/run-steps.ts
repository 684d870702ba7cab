import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { CheckStep } from './steps.ts';

/** How a step ended, with all that it printed. */
export interface StepResult {
  readonly name: string;
  readonly passed: boolean;
  readonly printed: string;
  readonly durationMs: number;
}

/** Runs a step to its end. */
function runStep(root: string, { name, script, args }: CheckStep): Promise<StepResult> {
  const startMs = performance.now();
  const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const pieces: Buffer[] = [];
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece));
  child.stderr.on('data', (piece: Buffer) => pieces.push(piece));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const printed = Buffer.concat(pieces).toString('utf8').trimEnd();
      resolve({ name, passed: code === 0, printed, durationMs: performance.now() - startMs });
    });
  });
}

/** Runs every step, as many at once as the machine has processors, and tells of each as it ends. */
export async function runSteps(
  root: string,
  steps: readonly CheckStep[],
  tell: (result: StepResult) => void,
): Promise<readonly StepResult[]> {
  const waiting = [...steps];
  const results: StepResult[] = [];
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(root, step);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results;
}
