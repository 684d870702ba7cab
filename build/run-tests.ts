import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check/check.ts';
import { page, seeToBuilt } from './setup/built.mjs';
import { runChild } from './setup/child.mjs';
import { say } from './setup/set-up.mjs';
import { readPlaywrightReport, readVitestReport } from './tests/reports.ts';
import { orBroken, orUnsteady, sumTallies, type Tally, tallyLine } from './tests/tally.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'dist', 'tests');
const node = process.execPath;

async function checks(): Promise<Tally> {
  return { ...(await check(root)), skipped: [], repeated: [] };
}

async function unitTests(): Promise<Tally> {
  const file = join(reports, 'vitest.json');
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runChild(node, args, { cwd: root });
  return orBroken(readVitestReport(file), code);
}

async function pageTests(): Promise<Tally> {
  const file = join(reports, 'playwright.json');
  const wrong = await seeToBuilt(page, { root, node, say });
  if (wrong) return orBroken(null, 1);
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [program, 'test', '--config', 'test/playwright.config.ts', '--reporter=list,json'];
  const code = await runChild(node, args, { cwd: root, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return orBroken(readPlaywrightReport(file), code);
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const startMs = performance.now();
const parts = [await checks(), await unitTests()];
if (existsSync(join(root, 'renderer', 'index.html'))) parts.push(await pageTests());
const tally = orUnsteady(sumTallies(parts));
for (const name of tally.skipped) console.log(`skipped: ${name}`);
for (const name of tally.repeated) console.log(`passed at the second try: ${name}`);
console.log(`The tests took ${Math.round((performance.now() - startMs) / 1000)} s.`);
console.log(tallyLine(tally));
writeFileSync(join(reports, 'tally.txt'), `${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
