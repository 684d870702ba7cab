// A process of its own that does one deed on a data folder, until it is killed: deed-process.ts FOLDER DEED

import { flushCompileCache } from 'node:module';
import { type Deed, perform } from './deeds.ts';
import { beginFailPoints, countFailPoints } from './fail-points.ts';
import { openPublishingFolder } from './publishing-folder.ts';

const [, , folder = '', deed = '{}'] = process.argv;
const wanted = JSON.parse(deed) as Deed;
const terminal = openPublishingFolder(folder);
const draft = wanted.name === 'import' ? terminal.openDraft(wanted.workbook) : null;
// A process that is killed keeps nothing of what it has compiled.
flushCompileCache();
beginFailPoints();
await perform(wanted, terminal, draft);
process.stdout.write(`${countFailPoints()}\n`);
await draft?.close();
await terminal.close();
