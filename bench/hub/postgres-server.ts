import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Account, ordinaryAccount } from './ordinary-account.ts';
import { processorMsOf } from './processor-time.ts';

/** A PostgreSQL server of its own, in a temporary folder, reached through a socket there. */
export interface PostgresServer {
  /** Of an empty database. */
  readonly address: string;
  /** Makes another empty database, and gives its address. */
  readonly newDatabase: (name: string) => string;
  readonly processId: number;
  readonly rssMb: () => number;
  /** Processor time that it has had, in milliseconds; that of connections which have ended is in it too. */
  readonly processorMs: () => number;
  /** Ends it, in order or as a crash would. */
  readonly end: (signal: 'SIGINT' | 'SIGKILL') => Promise<void>;
  /** Starts it again on the same data. */
  readonly begin: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const installedIn = '/usr/lib/postgresql';

/** Where the newest PostgreSQL that Debian has installed keeps its programs; null where there is none. */
export function findPostgres(): string | null {
  const versions = existsSync(installedIn) ? readdirSync(installedIn).map(Number).filter(Boolean) : [];
  const newest = versions.length > 0 ? Math.max(...versions) : null;
  return newest === null ? null : join(installedIn, String(newest), 'bin');
}

/**
 * Starts a server as an ordinary account: PostgreSQL does not run as root.
 * @param isSynced whether its writes are synced, as in use; kill -9 takes nothing from one whose are not, and it is faster.
 */
export async function startPostgres(programs: string, isSynced = true): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-pg-'));
  const account = ordinaryAccount(folder);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'hub', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    account,
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const launch = () => launchServer(programs, data, { folder, account, isSynced });
  let server = await launch();
  const end = async (signal: NodeJS.Signals) => {
    if (server.exitCode !== null) return;
    const exited = once(server, 'exit');
    server.kill(signal);
    await exited;
  };
  const addressOf = (name: string) => `postgres://hub@localhost/${name}?host=${encodeURIComponent(folder)}`;
  return {
    address: addressOf('postgres'),
    newDatabase: (name) => {
      const created = spawnSync(join(programs, 'createdb'), ['-h', folder, '-U', 'hub', name], { encoding: 'utf8' });
      if (created.status !== 0) throw new Error(`createdb: ${created.stderr}`);
      return addressOf(name);
    },
    get processId() {
      return server.pid ?? 0;
    },
    rssMb: () => rssMbOf(server.pid ?? 0),
    processorMs: () => processesOf(server.pid ?? 0).reduce((sum, pid) => sum + processorMsOf(pid), 0),
    end,
    begin: async () => {
      server = await launch();
    },
    stop: async () => {
      // At once: nothing of it is kept, and a last checkpoint takes seconds on a busy disk.
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Launch {
  readonly folder: string;
  readonly account: Account;
  readonly isSynced: boolean;
}

async function launchServer(programs: string, data: string, { folder, account, isSynced }: Launch) {
  const words = ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', `fsync=${isSynced ? 'on' : 'off'}`];
  const server = spawn(join(programs, 'postgres'), words, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const ready = spawnSync(join(programs, 'pg_isready'), ['-h', folder, '-q']);
    if (ready.status === 0) return server;
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`PostgreSQL does not start: ${said}`);
}

/** Resident memory of the server and its processes; what they share is counted once. */
function rssMbOf(server: number): number {
  const pages = processesOf(server).map((pid) => {
    const [, resident = 0, shared = 0] = textOf(`/proc/${pid}/statm`).split(' ').map(Number);
    return resident - shared;
  });
  return (pages.reduce((sum, own) => sum + own, 0) * bytesOfPage) / bytesOfMb;
}

const bytesOfPage = 4096;
const bytesOfMb = 1_048_576;

/** The server and the processes that it has started. */
function processesOf(server: number): number[] {
  const children = textOf(`/proc/${server}/task/${server}/children`).split(' ').filter(Boolean);
  return [server, ...children.map(Number)];
}

/** Empty where a process has just ended. */
function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
