import { join } from 'node:path';
import { check } from './check/check.ts';

const { passed, failed } = await check(join(import.meta.dirname, '..'));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
