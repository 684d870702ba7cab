import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './setup/child.mjs';

// npm run --silent bench:layout -- [--json]: how all answers of the sample venues lie on their pages, in every
// language, on every panel, in standard and in large print; and that few touches lead to every place.

interface Row {
  readonly answer: string;
  readonly pages: number;
  readonly unused: number;
  readonly isLone: boolean;
  readonly isCut: boolean;
  readonly tornItems: readonly string[];
  readonly headless: readonly string[];
  readonly isLeadTorn: boolean;
}

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'layout');
/** More of a page must not be empty while a further page exists. */
const mostUnused = 0.25;

function summaryOf(rows: readonly Row[]) {
  const pages = rows.map((row) => row.pages).toSorted((a, b) => a - b);
  return {
    answers: rows.length,
    medianPages: pages[Math.floor(pages.length / 2)],
    mostPages: pages.at(-1),
    severalPages: rows.filter((row) => row.pages > 1).length,
    moreThanThree: rows.filter((row) => row.pages > 3).length,
    lonePages: rows.filter((row) => row.isLone).length,
    cut: rows.filter((row) => row.isCut).length,
    itemsOverPages: rows.filter((row) => row.tornItems.length > 0).length,
    headlessPapers: rows.filter((row) => row.headless.length > 0).length,
    partedSentences: rows.filter((row) => row.isLeadTorn).length,
    wasteful: rows.filter((row) => row.unused > mostUnused).length,
  };
}

rmSync(folder, { recursive: true, force: true });
const playwright = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
const specs = ['gallery/layout.spec', 'gallery/steps.spec'];
const args = [playwright, 'test', '--config', 'test/playwright.config.ts', ...specs, '--reporter=null'];
const code = await runChild(process.execPath, args, { cwd: root, env: { ...process.env, LAYOUT: 'all' } });
const found = Object.fromEntries(
  readdirSync(folder).map((file) => {
    const rows: Row[] = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return [file.replace('.json', ''), summaryOf(rows)];
  }),
);
if (process.argv.includes('--json')) console.log(JSON.stringify(found, null, 2));
else console.table(found);
process.exitCode = code;
