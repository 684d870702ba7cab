import type { Door, Kiosk } from '#core/kiosk.ts';

/** A port as both Electron's main and utility processes have it. */
export interface PagePort {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  readonly postMessage: (message: unknown) => void;
  readonly start: () => void;
  readonly close: () => void;
}

/** The one page of the terminal, at its two ports. */
export interface PageConnection {
  /** Ties a new page; the one before it goes first, and its visit ends. */
  readonly admit: (calls: PagePort, media: PagePort) => void;
}

/** Serves a page's calls and carries its media. */
export function createPageConnection(kiosk: Kiosk): PageConnection {
  let leave = () => {};
  return {
    admit: (calls, media) => {
      leave();
      const door = kiosk.connect('visitor');
      leave = leaveOnce(door, [calls, media]);
      calls.on('close', leave);
      tieMedia(door, media);
      calls.on('message', ({ data }) => door.calls.receive(data));
      door.calls.lay((message) => calls.postMessage(message));
      calls.start();
      media.start();
    },
  };
}

function leaveOnce(door: Door, ports: readonly PagePort[]): () => void {
  let gone = false;
  return () => {
    if (gone) return;
    gone = true;
    door.close();
    for (const port of ports) port.close();
  };
}

function tieMedia(door: Door, media: PagePort): void {
  media.on('message', ({ data }) => {
    if (data instanceof ArrayBuffer) door.media.receive(new Uint8Array(data));
    else if (data instanceof Uint8Array) door.media.receive(data);
  });
  door.media.lay((bytes) => media.postMessage(bytes));
}
