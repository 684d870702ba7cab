import { pagePorts } from '#contract/page/page-ports.ts';

/** The parts of the preload's side of Electron's messages that are used here. */
export interface PreloadIpc {
  readonly send: (channel: string) => void;
  readonly on: (channel: string, listener: (event: { readonly ports: readonly MessagePort[] }) => void) => unknown;
}

/** The parts of the page's window that are used here. */
export interface PreloadPage {
  readonly origin: string;
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void;
  readonly postMessage: (message: string, targetOrigin: string, transfer: MessagePort[]) => void;
}

/** Carries the page's wish for ports to main, and the ports to the page. Nothing else passes. */
export function passPorts(ipc: PreloadIpc, page: PreloadPage): void {
  page.addEventListener('message', ({ source, data }) => {
    if (source === page && data === pagePorts.wanted) ipc.send(pagePorts.wanted);
  });
  ipc.on(pagePorts.given, ({ ports }) => page.postMessage(pagePorts.given, page.origin, [...ports]));
}
