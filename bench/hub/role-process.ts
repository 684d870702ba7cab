import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from './free-port.ts';
import { processorMsOf } from './processor-time.ts';

/** A hub as people start it, in one of its roles. */
export interface RoleProcess {
  readonly child: ChildProcess;
  readonly address: string;
  /** Processor time that it has had since it listens, in milliseconds. */
  readonly processorMs: () => number;
  /** Ends it as a crash would. */
  readonly kill: () => Promise<void>;
}

export interface RoleOptions {
  readonly role: 'ingest' | 'store';
  readonly database: string;
  readonly streams: readonly string[];
  readonly dataFolder: string;
}

/** Starts `npm run hub -- --role …`, and resolves once it listens. */
export async function startRole({ role, database, streams, dataFolder }: RoleOptions): Promise<RoleProcess> {
  const port = await freePort();
  const entry = join(import.meta.dirname, '../../hub/cli/hub.ts');
  const child = spawn(process.execPath, [entry, '--role', role, '--data', dataFolder, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, DATABASE_URL: database, HUB_STREAM: streams.join() },
  });
  if (!child.stdout) throw new Error('The hub has no output');
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`The hub's role ${role} does not start`))),
  ]);
  child.stdout.resume();
  const startedMs = processorMsOf(child.pid ?? 0);
  return {
    child,
    address: `http://127.0.0.1:${port}`,
    processorMs: () => processorMsOf(child.pid ?? 0) - startedMs,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
