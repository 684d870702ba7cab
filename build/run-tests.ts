import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './check/check.ts';
import { page, seeToBuilt } from './setup/built.mjs';
import { runChild } from './setup/child.mjs';
import { say } from './setup/set-up.mjs';
import { readPlaywrightReport, readVitestReport } from './tests/reports.ts';
import { orBroken, orUnsteady, sumTallies, type Tally, tallyLine } from './tests/tally.ts';
import { type Part, playwrightParts, timeTable, vitestParts } from './tests/times.ts';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'dist', 'tests');
const node = process.execPath;

/** How a part of the run ended, and where its time went. */
interface Ran {
  readonly tally: Tally;
  readonly parts: readonly Part[];
}

async function checks(): Promise<Ran> {
  const startMs = performance.now();
  const tally = { ...(await check(root)), skipped: [], repeated: [] };
  return { tally, parts: [{ name: 'check', durationMs: performance.now() - startMs }] };
}

async function unitTests(): Promise<Ran> {
  const file = join(reports, 'vitest.json');
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [program, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await runChild(node, args, { cwd: root });
  return { tally: orBroken(readVitestReport(file), code), parts: vitestParts(file, root) };
}

async function pageTests(): Promise<Ran> {
  const file = join(reports, 'playwright.json');
  const startMs = performance.now();
  const wrong = await seeToBuilt(page, { root, node, say });
  const built = { name: 'page built', durationMs: performance.now() - startMs };
  if (wrong) return { tally: orBroken(null, 1), parts: [built] };
  const program = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const args = [program, 'test', '--config', 'test/playwright.config.ts', '--reporter=list,json'];
  const code = await runChild(node, args, { cwd: root, env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return { tally: orBroken(readPlaywrightReport(file), code), parts: [built, ...playwrightParts(file)] };
}

const { values } = parseArgs({ options: { 'set-up-ms': { type: 'string', default: '0' } } });
const setUpMs = Number(values['set-up-ms']);
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// Every terminal, thread and command that a test starts reads the same sources: they are stripped of types and compiled once.
process.env.NODE_COMPILE_CACHE = join(reports, 'compile-cache');
const startMs = performance.now();
const ran = [await checks(), await unitTests()];
if (existsSync(join(root, 'renderer', 'index.html'))) ran.push(await pageTests());
const tally = orUnsteady(sumTallies(ran.map((part) => part.tally)));
for (const name of tally.skipped) console.log(`skipped: ${name}`);
for (const name of tally.repeated) console.log(`passed at the second try: ${name}`);
console.log(`All of it took ${Math.round((setUpMs + performance.now() - startMs) / 1000)} s:`);
console.log(timeTable([{ name: 'set-up', durationMs: setUpMs }, ...ran.flatMap(({ parts }) => parts)]));
console.log(tallyLine(tally));
writeFileSync(join(reports, 'tally.txt'), `${tallyLine(tally)}\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
