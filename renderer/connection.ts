import { pagePorts, pageReplacedCode } from '#contract/page-ports.ts';
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

/** Why a transport is gone: core is, or a newer page has taken this page's place and this one is not to come back. */
export type Loss = 'core-gone' | 'page-replaced';

/** Tells once when the transport is gone. A port says so by a message of its host, or not at all. */
export function onLost(transport: Transport, tell: (loss: Loss) => void): void {
  if (transport.kind === 'port') {
    transport.port.addEventListener('close', () => tell('core-gone'), { once: true });
    return;
  }
  transport.socket.addEventListener(
    'close',
    ({ code }) => tell(code === pageReplacedCode ? 'page-replaced' : 'core-gone'),
    { once: true },
  );
}

/**
 * Asks for the page itself until it is served again. No socket is opened for it: a second one would take the place of
 * whatever page is there by then.
 */
export async function waitUntilBack(): Promise<void> {
  for (;;) {
    const isBack = await fetch(window.location.href, { cache: 'no-store' }).then(
      (response) => response.ok,
      () => false,
    );
    if (isBack) return;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}
