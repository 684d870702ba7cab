import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './setup/child.mjs';
import { endWithParent } from './setup/end-with-parent.mjs';
import { setUp } from './setup/set-up.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const startMs = performance.now();
endWithParent();
const node = await setUp({ root, forTests: true, maySystem: !process.argv.includes('--no-system') });
const args = [join(root, 'build', 'run-tests.ts'), `--set-up-ms=${Math.round(performance.now() - startMs)}`];
process.exitCode = await runChild(node, args, { cwd: root });
