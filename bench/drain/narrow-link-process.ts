/** A link to a port of this machine that carries no more bits a second than it is given, by a token bucket, either way. */
import { writeSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const [port = '0', kbitPerSecond = '10000'] = process.argv.slice(2);
const bytesPerMs = Number(kbitPerSecond) / 8;
/** What the bucket holds: a sixteenth of a second's worth. */
const mostTokens = bytesPerMs * 62.5;

/** One bucket for one direction of the whole link. */
function createBucket() {
  let tokens = mostTokens;
  let filledAtMs = performance.now();
  let turn = Promise.resolve();
  const take = async (bytes: number) => {
    const nowMs = performance.now();
    tokens = Math.min(mostTokens, tokens + (nowMs - filledAtMs) * bytesPerMs) - bytes;
    filledAtMs = nowMs;
    if (tokens < 0) await setTimeout(-tokens / bytesPerMs);
  };
  return (bytes: number) => {
    turn = turn.then(() => take(bytes));
    return turn;
  };
}

const [up, down] = [createBucket(), createBucket()];

async function carry(from: Socket, to: Socket, take: (bytes: number) => Promise<void>): Promise<void> {
  try {
    for await (const part of from) {
      await take(part.byteLength);
      to.write(part);
    }
    to.end();
  } catch {
    // Either end has hung up.
    to.destroy();
  }
}

const server = createServer({ allowHalfOpen: true }, (terminal) => {
  const hub = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  for (const socket of [terminal, hub]) socket.on('error', () => {});
  void carry(terminal, hub, up);
  void carry(hub, terminal, down);
}).listen(0, '127.0.0.1', () => writeSync(1, `${(server.address() as AddressInfo).port}\n`));
