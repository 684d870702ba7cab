import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect as connectTo } from '@nats-io/transport-node';
import { freePort } from './free-port.ts';
import { type Account, ordinaryAccount } from './ordinary-account.ts';
import { processorMsOf } from './processor-time.ts';

/** NATS servers with JetStream of their own, in a temporary folder, reached on this machine alone. */
export interface NatsServers {
  /** One for each. */
  readonly addresses: readonly string[];
  /** Which of them leads the copies of a stream: through it all goes. */
  readonly leaderOf: (stream: string) => Promise<number>;
  /** Ends one as a crash would. */
  readonly kill: (which: number) => Promise<void>;
  /** Starts it again on what it had. */
  readonly start: (which: number) => Promise<void>;
  /** Processor time that all of them have had, in milliseconds, those that were killed too. */
  readonly processorMs: () => number;
  readonly stop: () => Promise<void>;
}

const installedAt = '/usr/sbin/nats-server';

/** The program as Debian installs it; null where there is none. */
export function findNats(): string | null {
  return existsSync(installedAt) ? installedAt : null;
}

/** Starts so many servers as one cluster, as an ordinary account. Whether they have agreed on a leader yet is not waited for. */
export async function startNats(program: string, count: number): Promise<NatsServers> {
  const folder = mkdtempSync(join(tmpdir(), 'yingbin-nats-'));
  const account = ordinaryAccount(folder);
  const ports: { client: number; cluster: number }[] = [];
  for (let at = 0; at < count; at += 1) ports.push({ client: await freePort(), cluster: await freePort() });
  const routes = ports.map(({ cluster }) => `nats://127.0.0.1:${cluster}`).join();
  const launch = async (which: number) => {
    const { client, cluster } = ports[which] ?? { client: 0, cluster: 0 };
    const words = ['-a', '127.0.0.1', '-p', String(client), '-n', `n${which}`, '-js', '-sd', join(folder, `n${which}`)];
    const clustered = ['--cluster_name', 'yingbin', '--cluster', `nats://127.0.0.1:${cluster}`, '--routes', routes];
    return launchServer(program, count > 1 ? [...words, ...clustered] : words, client, account);
  };
  const servers = await Promise.all(ports.map((_, which) => launch(which)));
  let endedMs = 0;
  const kill = async (which: number) => {
    const server = servers[which];
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const exited = once(server, 'exit');
    endedMs += processorMsOf(server.pid ?? 0);
    server.kill('SIGKILL');
    await exited;
  };
  const addresses = ports.map(({ client }) => `nats://127.0.0.1:${client}`);
  return {
    addresses,
    leaderOf: async (stream) => {
      const connection = await connectTo({ servers: addresses });
      const { cluster } = await (await jetstreamManager(connection)).streams.info(stream);
      await connection.close();
      return Number(cluster?.leader?.slice(1) ?? 0);
    },
    kill,
    start: async (which) => {
      servers[which] = await launch(which);
    },
    processorMs: () => servers.reduce((sum, { pid = 0 }) => sum + processorMsOf(pid), endedMs),
    stop: async () => {
      await Promise.all(servers.map((_, which) => kill(which)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launchServer(program: string, words: readonly string[], port: number, account: Account) {
  const server = spawn(program, words, { ...account, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-2000);
  });
  for (let tries = 0; tries < 600; tries += 1) {
    if (await answers(port)) return server as ChildProcess;
    if (server.exitCode !== null) break;
    await sleep(50);
  }
  throw new Error(`nats-server does not start: ${said}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
    socket.once('data', () => socket.destroy());
  });
}
