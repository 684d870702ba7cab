import { join } from 'node:path';
import { findForbiddenImports } from './check/imports.ts';

const findings = await findForbiddenImports(join(import.meta.dirname, '..'));
for (const { rule, from, to, reason } of findings) console.error(`${rule}: ${from} → ${to}\n  ${reason}`);
process.exitCode = findings.length === 0 ? 0 : 1;
