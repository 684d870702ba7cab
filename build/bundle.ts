import { join } from 'node:path';
import { bundleApp } from './package/bundle.ts';

await bundleApp(join(import.meta.dirname, '..'));
