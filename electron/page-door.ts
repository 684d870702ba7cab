import type { MessagePortMain, WebFrameMain } from 'electron';
import { pagePorts } from '#contract/page/page-ports.ts';
import type { Log } from '#core/system/log.ts';
import { isPageFrame } from './security.ts';

/** A pair of ports that are each other's ends. */
export interface PortPair {
  readonly port1: MessagePortMain;
  readonly port2: MessagePortMain;
}

export interface PageDoorDeps {
  readonly newPorts: () => PortPair;
  /** Hands core the ends of a page's calls and media; false when core cannot take them now. */
  readonly admit: (ports: MessagePortMain[]) => boolean;
  /** Forgets what earlier documents stored. */
  readonly clearStorage: () => Promise<void>;
  readonly log: Log;
}

/** The parts of Electron's message from a page that are used here. */
export interface PageMessage {
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent' | 'postMessage' | 'isDestroyed'> | null;
}

/** The way of the page's documents to core. */
export interface PageDoor {
  /** A document wants its ports. While core is away it waits; the last one to ask is served. */
  readonly ask: (message: PageMessage) => Promise<void>;
  /** Core is there, for the first time or again. */
  readonly serveWaiting: () => void;
}

/**
 * Gives each new document its two ports, once it asks for them: the far ends go to core. A document that is not the
 * page's own top frame gets none. A visit lives in one document, so what earlier ones stored is gone first.
 */
export function createPageDoor({ newPorts, admit, clearStorage, log }: PageDoorDeps): PageDoor {
  let waiting: PageMessage['senderFrame'] = null;
  const serveWaiting = () => {
    if (!waiting || waiting.isDestroyed()) return;
    const calls = newPorts();
    const media = newPorts();
    if (!admit([calls.port1, media.port1])) return;
    waiting.postMessage(pagePorts.given, null, [calls.port2, media.port2]);
    waiting = null;
  };
  const ask = async ({ senderFrame }: PageMessage) => {
    if (!isPageFrame(senderFrame)) return log.warn('ports refused to a stranger');
    await clearStorage();
    waiting = senderFrame;
    serveWaiting();
  };
  return { ask, serveWaiting };
}
