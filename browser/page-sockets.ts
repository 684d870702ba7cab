import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { maxMediaPayloadBytes, mediaHeaderBytes } from '#contract/page/media.ts';
import { pageReplacedCode } from '#contract/page/page-ports.ts';
import type { Door, Kiosk } from '#core/kiosk.ts';
import type { Log } from '#core/system/log.ts';

/** The sockets of the one page: its calls at /rpc, then its sound and pictures at /media. */
export interface PageSockets {
  /** Takes a connection from the page itself; false when there is nothing for it there. */
  readonly take: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  readonly close: () => void;
}

interface Page {
  readonly door: Door;
  readonly calls: WebSocket;
  media: WebSocket | null;
  /** A page gone mad must not fill the disk with lines: its first failure is said. */
  hasFailed: boolean;
}

/** One page at a time: a new one takes the place of the one before, whose visit ends first. */
export function createPageSockets({ kiosk, log }: { kiosk: Kiosk; log: Log }): PageSockets {
  const callSockets = new WebSocketServer({ noServer: true, maxPayload: 1_000_000 });
  const mediaSockets = new WebSocketServer({ noServer: true, maxPayload: maxMediaPayloadBytes + mediaHeaderBytes });
  let page: Page | null = null;

  const leave = (gone: Page, code: number) => {
    if (page !== gone) return;
    page = null;
    gone.door.close();
    gone.calls.close(code);
    gone.media?.close(code);
  };
  const fail = (failing: Page | null, error: Error) => {
    if (!failing || failing.hasFailed) return;
    failing.hasFailed = true;
    log.warn('page socket failed', {}, error);
  };
  const admit = (calls: WebSocket) => {
    if (page) leave(page, pageReplacedCode);
    const arrived: Page = { door: kiosk.connect('visitor'), calls, media: null, hasFailed: false };
    page = arrived;
    calls.on('error', (error) => fail(arrived, error));
    calls.on('close', () => leave(arrived, 1000));
    calls.on('message', (data, isBinary) => {
      arrived.door.calls.receive(isBinary ? bytesOf(data) : String(data));
    });
    arrived.door.calls.lay((message) => calls.send(message));
  };
  const tieMedia = (media: WebSocket) => {
    const owner = page;
    media.on('error', (error) => fail(owner, error));
    if (!owner) return media.close(pageReplacedCode);
    owner.media?.close(pageReplacedCode);
    owner.media = media;
    media.on('message', (data, isBinary) => {
      if (isBinary && page === owner) owner.door.media.receive(bytesOf(data));
    });
    owner.door.media.lay((bytes) => media.send(bytes));
    media.on('close', () => {
      if (owner.media !== media) return;
      owner.media = null;
      owner.door.media.lay(null);
    });
  };
  return {
    take: (request, socket, head) => {
      if (request.url === '/rpc') callSockets.handleUpgrade(request, socket, head, admit);
      else if (request.url === '/media' && page) mediaSockets.handleUpgrade(request, socket, head, tieMedia);
      else return false;
      return true;
    },
    close: () => {
      for (const socket of [...callSockets.clients, ...mediaSockets.clients]) socket.terminate();
    },
  };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
