import {
  createMediaNumbering,
  createMediaTallies,
  decodeMediaFrame,
  encodeMediaFrame,
  type MediaFrame,
  type MediaKind,
  type MediaTally,
} from '#contract/page/media.ts';
import type { Cancel } from './clock.ts';
import type { Log } from './log.ts';

/** The media channel of one page: sound and pictures beside the calls. What is sent while no wire is laid is lost. */
export interface MediaLine {
  /** Hears frames of a kind as they come, in order; repeated ones are left out. */
  readonly hear: (kind: MediaKind, listener: (frame: MediaFrame) => void) => Cancel;
  /** Sends a piece to the page. `timeMs` is when it begins, on any clock of the sender's. */
  readonly send: (kind: MediaKind, timeMs: number, payload: Uint8Array) => void;
  readonly tallyOf: (kind: MediaKind) => MediaTally;
}

/** The end of a line that a host ties to its wire: a socket, or a port. */
export interface MediaWire {
  /** Bytes that came from the page. */
  readonly receive: (bytes: Uint8Array) => void;
  /** Lays the wire to the page; null takes it away. */
  readonly lay: (write: ((bytes: Uint8Array<ArrayBuffer>) => void) | null) => void;
}

/** A line and its end. Bytes that are no frame are dropped and counted in the log. */
export function createMediaLine({ log }: { log: Log }): { readonly line: MediaLine; readonly wire: MediaWire } {
  const listeners = new Map<MediaKind, Set<(frame: MediaFrame) => void>>();
  const numberings = new Map<MediaKind, ReturnType<typeof createMediaNumbering>>();
  const tallies = createMediaTallies();
  let write: ((bytes: Uint8Array<ArrayBuffer>) => void) | null = null;
  let malformed = 0;

  const hear: MediaLine['hear'] = (kind, listener) => {
    const ofKind = listeners.get(kind) ?? new Set();
    listeners.set(kind, ofKind.add(listener));
    return () => void ofKind.delete(listener);
  };
  const send: MediaLine['send'] = (kind, timeMs, payload) => {
    const number = numberings.get(kind) ?? createMediaNumbering(kind);
    numberings.set(kind, number);
    const frame = number(timeMs, payload);
    write?.(encodeMediaFrame(frame));
  };
  const receive = (bytes: Uint8Array) => {
    const decoded = decodeMediaFrame(bytes);
    if (!decoded.ok) {
      malformed += 1;
      // A page gone mad must not fill the disk with lines.
      if (malformed === 1) log.warn('media frame malformed', { bytes: bytes.byteLength });
      return;
    }
    if (!tallies.note(decoded.value)) return;
    for (const listener of listeners.get(decoded.value.kind) ?? []) listener(decoded.value);
  };
  return {
    line: { hear, send, tallyOf: tallies.of },
    wire: {
      receive,
      lay: (next) => {
        write = next;
      },
    },
  };
}
