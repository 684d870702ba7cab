// A process of its own that opens a data folder as a start does, until it is killed: opening-process.ts FOLDER

import { beginFailPoints, countFailPoints } from './fail-points.ts';
import { openPublishingFolder } from './publishing-folder.ts';

const [, , folder = ''] = process.argv;
beginFailPoints();
const terminal = openPublishingFolder(folder);
process.stdout.write(`${countFailPoints()}\n`);
await terminal.close();
