// Runs in a worker thread: reads one file that somebody brought, and ends. What it can do is bounded by its limits.
import { parentPort, workerData } from 'node:worker_threads';
import { sheetsLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook } from './read-workbook.ts';
import type { SheetsFile } from './sheets.ts';

const { name, kind, bytes } = workerData as SheetsFile;
const file = Buffer.from(bytes);
parentPort?.postMessage(kind === 'csv' ? readCsv(name, file, sheetsLimits) : await readWorkbook(file, sheetsLimits));
