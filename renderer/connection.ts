import { pagePorts } from '#contract/page-ports.ts';
import type { Transport } from './kiosk.ts';

const retryMs = 500;

function openSocket(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => reject(new Error('no connection')), { once: true });
  });
}

/** The port for calls, the first of those that Electron's preload hands into the page. */
function waitForPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== pagePorts.given || !port) return;
      window.removeEventListener('message', take);
      resolve(port);
    };
    window.addEventListener('message', take);
    window.postMessage(pagePorts.wanted, window.location.origin);
  });
}

/** Opens the way to core: the browser host serves the page by http and answers on /rpc; elsewhere a port is handed in. */
export async function openTransport(): Promise<Transport> {
  if (!window.location.protocol.startsWith('http')) return { kind: 'port', port: await waitForPort() };
  const url = new URL('/rpc', window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return { kind: 'socket', socket: await openSocket(url.href) };
}

/** Tells once when the transport is gone. A port says so by a message of its host, or not at all. */
export function onLost(transport: Transport, tell: () => void): void {
  const source = transport.kind === 'socket' ? transport.socket : transport.port;
  source.addEventListener('close', tell, { once: true });
}

/** Tries to reach core until it answers; a page that lost its core never resumes, it is replaced. */
export async function waitUntilBack(): Promise<void> {
  for (;;) {
    try {
      const transport = await openTransport();
      if (transport.kind === 'socket') transport.socket.close();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}
