/** Core in a utility process, started by main and started again if it dies. */
import { closeProcess } from '#core/engines/closed-process.ts';
import { startTerminal } from '#core/start-terminal.ts';
import { outliveReaders } from '#core/system/standard-streams.ts';
import { serveCore } from './serve-core.ts';

closeProcess();
outliveReaders();
serveCore({ main: process.parentPort, start: startTerminal, exit: (code) => process.exit(code) });
