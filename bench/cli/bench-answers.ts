// npm run --silent bench:answers -- [--json]
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const runSchema = z.object({ p50Ms: z.number(), p99Ms: z.number(), rssMb: z.number(), suggestP95Ms: z.number() });
/** As `npm start` starts the browser host. */
const flags = ['--max-semi-space-size=1'];
const env = { ...process.env, GLIBC_TUNABLES: 'glibc.malloc.mmap_threshold=131072' };
const script = fileURLToPath(new URL('../answers/scale-run.ts', import.meta.url));

function run(kind: 'own' | 'minisearch', size: number): z.infer<typeof runSchema> {
  process.stderr.write(`${kind} ${size}\n`);
  const printed = execFileSync(process.execPath, ['--expose-gc', ...flags, script, kind, String(size)], {
    encoding: 'utf8',
    env,
  });
  return runSchema.parse(JSON.parse(printed));
}

const empty = run('own', 1);
const thousand = run('own', 1000);
const tenThousand = run('own', 10_000);
const hundredThousand = run('own', 100_000);
const figures = {
  p50Ms1k: thousand.p50Ms,
  p99Ms1k: thousand.p99Ms,
  p50Ms10k: tenThousand.p50Ms,
  p99Ms10k: tenThousand.p99Ms,
  p50Ms100k: hundredThousand.p50Ms,
  p99Ms100k: hundredThousand.p99Ms,
  suggestP95Ms10k: tenThousand.suggestP95Ms,
  suggestP95Ms100k: hundredThousand.suggestP95Ms,
  minisearchP99Ms1k: run('minisearch', 1000).p99Ms,
  minisearchP99Ms10k: run('minisearch', 10_000).p99Ms,
  rssMb100k: hundredThousand.rssMb,
  rssEmptyMb: empty.rssMb,
};
const rounded = Object.fromEntries(
  Object.entries(figures).map(([name, figure]) => [name, Math.round(figure * 100) / 100]),
);
if (values.json) process.stdout.write(`${JSON.stringify(rounded)}\n`);
else for (const [name, figure] of Object.entries(rounded)) process.stdout.write(`${name.padEnd(20)} ${figure}\n`);
