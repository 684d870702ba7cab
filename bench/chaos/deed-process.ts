// A process of its own that does one deed on a data folder, until it is killed: deed-process.ts FOLDER DEED

import { flushCompileCache } from 'node:module';
import { type Deed, perform } from './deeds.ts';
import { beginFailPoints, countFailPoints } from './fail-points.ts';
import { openPublishingFolder } from './publishing-folder.ts';

const [, , folder = '', deed = '{}'] = process.argv;
const terminal = openPublishingFolder(folder);
// A process that is killed keeps nothing of what it has compiled.
flushCompileCache();
beginFailPoints();
await perform(JSON.parse(deed) as Deed, terminal);
process.stdout.write(`${countFailPoints()}\n`);
await terminal.close();
