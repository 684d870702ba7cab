import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNotices } from './notices/notices.ts';
import { readShippedData } from './notices/shipped-data.ts';
import { readShippedPackages } from './notices/shipped-packages.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'THIRD-PARTY-NOTICES.md');
const text = writeNotices(readShippedPackages(root), readShippedData(root));

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  console.error('THIRD-PARTY-NOTICES.md is not what the packages say: run npm run notices.');
  process.exitCode = 1;
}
