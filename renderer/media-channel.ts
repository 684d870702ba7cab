import {
  createMediaNumbering,
  createMediaTallies,
  decodeMediaFrame,
  encodeMediaFrame,
  type MediaFrame,
  type MediaKind,
} from '#contract/page/media.ts';

/** What carries the bytes of sound and pictures: a socket of the browser host, or a port. */
export interface MediaWire {
  /** Bytes that cannot be carried now are lost: sound that comes late is of no use. */
  readonly send: (bytes: Uint8Array<ArrayBuffer>) => void;
  readonly onBytes: (listener: (bytes: Uint8Array) => void) => void;
}

/** Sound and pictures to and from core, beside the calls. */
export interface MediaChannel {
  /** `timeMs` is when the piece begins, on the page's clock. */
  readonly send: (kind: MediaKind, timeMs: number, payload: Uint8Array) => void;
  /** Hears frames of a kind in order; returns how to stop. */
  readonly hear: (kind: MediaKind, listener: (frame: MediaFrame) => void) => () => void;
}

export function createMediaChannel(wire: MediaWire): MediaChannel {
  const listeners = new Map<MediaKind, Set<(frame: MediaFrame) => void>>();
  const numberings = new Map<MediaKind, ReturnType<typeof createMediaNumbering>>();
  const tallies = createMediaTallies();
  wire.onBytes((bytes) => {
    const decoded = decodeMediaFrame(bytes);
    if (!decoded.ok || !tallies.note(decoded.value)) return;
    for (const listener of listeners.get(decoded.value.kind) ?? []) listener(decoded.value);
  });
  return {
    send: (kind, timeMs, payload) => {
      const number = numberings.get(kind) ?? createMediaNumbering(kind);
      numberings.set(kind, number);
      wire.send(encodeMediaFrame(number(timeMs, payload)));
    },
    hear: (kind, listener) => {
      const ofKind = listeners.get(kind) ?? new Set();
      listeners.set(kind, ofKind.add(listener));
      return () => void ofKind.delete(listener);
    },
  };
}

const reopenAfterMs = 500;

/** A socket of its own for media, opened again when it breaks while the page is still the terminal's. */
export function mediaSocket(url: string, isOver: (closeCode: number) => boolean): MediaWire {
  let tell: (bytes: Uint8Array) => void = () => {};
  let socket: WebSocket | null = null;
  const open = () => {
    const opened = new WebSocket(url);
    opened.binaryType = 'arraybuffer';
    opened.addEventListener('message', ({ data }) => data instanceof ArrayBuffer && tell(new Uint8Array(data)));
    opened.addEventListener('close', ({ code }) => {
      if (!isOver(code)) setTimeout(open, reopenAfterMs);
    });
    socket = opened;
  };
  open();
  return {
    send: (bytes) => {
      if (socket?.readyState === WebSocket.OPEN) socket.send(bytes);
    },
    onBytes: (listener) => {
      tell = listener;
    },
  };
}

/** The second of the ports that a host hands in; the bytes move, they are not copied. */
export function mediaPort(port: MessagePort): MediaWire {
  return {
    send: (bytes) => port.postMessage(bytes.buffer, [bytes.buffer]),
    onBytes: (listener) => {
      port.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) listener(new Uint8Array(data));
        else if (data instanceof Uint8Array) listener(data);
      });
      port.start();
    },
  };
}
