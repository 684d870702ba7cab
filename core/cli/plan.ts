/** `npm run plan -- read FILE.svg`: the drawing of a floor as the data that a venue holds. */

import { PlanRefused } from '../plans/plan-refused.ts';
import { readPlan } from '../plans/read-plan.ts';
import { fail, print, readBytes, readWords, runCommand, writeNew } from './command.ts';

const usage = `npm run plan -- read FILE.svg [--out PLAN.json]

Reads the drawing of a floor: its shapes and words, and nothing else of it. What is dropped is named. PLAN.json is what
stands under "plan" of a floor in venue.json; without --out it only looks. Nothing is written over.`;

const sentences = {
  'plan-too-large': 'the drawing is too large',
  'plan-not-svg': 'this is no SVG drawing',
  'plan-broken': 'the drawing is broken here',
  'plan-without-size': 'the drawing has no viewBox, nor width and height',
  'plan-too-many-shapes': 'the drawing has too many shapes',
  'plan-shape-too-fine': 'this shape has too many points, or lies too far out',
  'plan-empty': 'the drawing has no shapes',
} as const;

runCommand(async () => {
  const { positionals, values } = readWords({ out: { type: 'string' } });
  const [verb, file] = positionals;
  if (verb !== 'read' || file === undefined) fail(usage);
  const { plan, dropped } = read(file);
  for (const { what, line } of dropped) print(`line ${line}: ${what} is left out`);
  if (values.out !== undefined) writeNew(values.out, `${JSON.stringify(plan, null, 2)}\n`);
  print(`Good: ${plan.shapes.length} shapes, ${plan.labels.length} words, ${plan.width} x ${plan.height}`);
});

function read(file: string) {
  try {
    return readPlan(readBytes(file).toString('utf8'));
  } catch (error) {
    if (error instanceof PlanRefused) fail(`${file}, line ${error.line}: ${sentences[error.code]}`);
    throw error;
  }
}
