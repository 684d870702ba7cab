import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What a network does to a connection. */
export type LinkMood =
  | { readonly kind: 'good' }
  /** Ends each connection once so many bytes have gone to the hub, or come from it. */
  | { readonly kind: 'cut'; readonly towards: 'hub' | 'terminal'; readonly afterBytes: number }
  /** Flips a bit of the content of what goes there. */
  | { readonly kind: 'corrupt'; readonly towards: 'hub' | 'terminal' }
  /** Takes everything and never says a word. */
  | { readonly kind: 'black-hole' }
  /** Lets the request through, and keeps the answer to itself. */
  | { readonly kind: 'half-open' }
  /** Answers everything with a page of its own, as hotels do. */
  | { readonly kind: 'captive-portal' }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number };

export interface HostileLink {
  readonly port: number;
  readonly set: (mood: LinkMood) => void;
  /** Connections that were opened so far. */
  readonly connections: () => number;
}

const portal =
  'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 45\r\nconnection: close\r\n\r\n<html><h1>Please sign in to the net</h1></html>';

/** Stands between a terminal and the port of its hub. */
export async function openHostileLink(hubPort: () => number): Promise<HostileLink> {
  let mood: LinkMood = { kind: 'good' };
  let connections = 0;
  const sockets = new Set<Socket>();
  const server: Server = createServer((terminal) => {
    connections += 1;
    sockets.add(terminal);
    terminal.on('error', () => {});
    if (mood.kind === 'black-hole') return void terminal.resume();
    if (mood.kind === 'captive-portal') return void terminal.once('data', () => terminal.end(portal));
    const hub = connect(hubPort(), '127.0.0.1');
    sockets.add(hub);
    carry(terminal, hub, 'hub', mood);
    carry(hub, terminal, 'terminal', mood);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      mood = next;
    },
    connections: () => connections,
  };
}

function carry(from: Socket, to: Socket, towards: 'hub' | 'terminal', mood: LinkMood): void {
  let passed = 0;
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
  from.on('data', (bytes) => {
    const before = passed;
    passed += bytes.byteLength;
    if (mood.kind === 'half-open' && towards === 'terminal') return;
    if (mood.kind === 'cut' && mood.towards === towards && passed > mood.afterBytes) {
      to.write(bytes.subarray(0, mood.afterBytes - before), () => {
        from.destroy();
        to.destroy();
      });
      return;
    }
    if (mood.kind === 'corrupt' && mood.towards === towards) flipContent(bytes);
    if (mood.kind !== 'slow') return void to.write(bytes);
    from.pause();
    setTimeout(
      () => {
        to.write(bytes);
        from.resume();
      },
      (bytes.byteLength / mood.bytesPerSecond) * 1000,
    );
  });
}

const endOfHeaders = '\r\n\r\n';

/** Where headers and content come in pieces of their own, the second piece is all content. */
function flipContent(bytes: Buffer): void {
  const end = bytes.indexOf(endOfHeaders);
  if (end < 0 && bytes.includes('HTTP/1.1')) return;
  const at = end < 0 ? 0 : end + endOfHeaders.length;
  if (at < bytes.byteLength) bytes[at] = (bytes[at] ?? 0) ^ 1;
}
