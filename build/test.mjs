import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './setup/child.mjs';
import { setUp } from './setup/set-up.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = await setUp({ root, forTests: true, maySystem: !process.argv.includes('--no-system') });
process.exitCode = await runChild(node, [join(root, 'build', 'run-tests.ts')], { cwd: root });
