import { pagePorts, pageReplacedCode } from '#contract/page/page-ports.ts';
import type { Transport } from './core-calls.ts';
import { type MediaWire, mediaPort, mediaSocket } from './media-channel.ts';

const retryMs = 500;

function openSocket(url: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(socket), { once: true });
    socket.addEventListener('error', () => reject(new Error('no connection')), { once: true });
  });
}

/** The ports for calls and for media, as Electron's preload hands them into the page. */
function waitForPorts(): Promise<Extract<Transport, { kind: 'port' }>> {
  return new Promise((resolve) => {
    const take = (event: MessageEvent) => {
      const [port, media] = event.ports;
      if (event.source !== window || event.data !== pagePorts.given || !port || !media) return;
      window.removeEventListener('message', take);
      resolve({ kind: 'port', port, media });
    };
    window.addEventListener('message', take);
    window.postMessage(pagePorts.wanted, window.location.origin);
  });
}

function socketAddress(path: string): string {
  const url = new URL(path, window.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  return url.href;
}

/** Opens the way to core: the browser host serves the page by http and answers on /rpc; elsewhere ports are handed in. */
export async function openTransport(): Promise<Transport> {
  if (!window.location.protocol.startsWith('http')) return waitForPorts();
  return { kind: 'socket', socket: await openSocket(socketAddress('/rpc')) };
}

/** The way for sound and pictures beside the calls; /media belongs to the page that holds /rpc. */
export function openMedia(transport: Transport): MediaWire {
  if (transport.kind === 'port') return mediaPort(transport.media);
  const isOver = (closeCode: number) =>
    closeCode === pageReplacedCode || transport.socket.readyState !== WebSocket.OPEN;
  return mediaSocket(socketAddress('/media'), isOver);
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
