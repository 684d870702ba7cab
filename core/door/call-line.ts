import type { AnyRouter } from '@orpc/server';
import { experimental_RPCHandler as RpcHandler } from '@orpc/server/crossws';
import type { Log } from '../system/log.ts';
import { failureLog } from './call-failures.ts';
import type { CallContext } from './connection.ts';
import { createInbox } from './inbox.ts';

/** The calls of one page, at the end that a host ties to its wire: a socket, or a port. */
export interface CallWire {
  /** A message from the page as it came. One that is no call, or one too many, is dropped; the first of them is said in the log. */
  readonly receive: (message: unknown) => void;
  /** Lays the wire to the page; null takes it away. */
  readonly lay: (send: ((message: string | Uint8Array) => void) | null) => void;
}

/** The line of one page's calls. */
export interface CallLine extends CallWire {
  /** The page is gone: what it was listening to ends, and what still comes from it is not heard. */
  readonly close: () => void;
}

export interface CallLineDeps {
  readonly router: AnyRouter;
  readonly context: CallContext;
  readonly log: Log;
}

/**
 * Serves the calls of a page. The library's own adapters for ports and sockets are not used: a malformed message
 * ends the process in one of them, and is printed to the console by the other.
 */
export function createCallLine({ router, context, log }: CallLineDeps): CallLine {
  const handler = new RpcHandler<CallContext>(router, { clientInterceptors: [failureLog(log)] });
  let isClosed = false;
  let write: ((message: string | Uint8Array) => void) | null = null;
  let malformed = 0;
  const peer = { send: (message: string | Uint8Array) => write?.(message) };
  const drop = (error?: unknown) => {
    malformed += 1;
    // A page gone mad must not fill the disk with lines.
    if (malformed === 1) log.warn('call malformed', {}, error);
  };
  const inbox = createInbox<Encoded>((encoded) => void handler.message(peer, encoded, { context }).catch(drop));
  return {
    receive: (message) => {
      if (isClosed) return;
      const encoded = encodedOf(message);
      if (!encoded || !inbox.put(encoded, encoded.bytes)) drop();
    },
    lay: (send) => {
      write = send;
    },
    close: () => {
      isClosed = true;
      inbox.close();
      write = null;
      handler.close(peer);
    },
  };
}

/** A message in the form that the library reads. */
interface Encoded {
  readonly rawData: unknown;
  readonly uint8Array: () => Uint8Array;
  readonly bytes: number;
}

/** The form of a message; null when it is neither text nor bytes. A letter of text counts as two bytes. */
function encodedOf(message: unknown): Encoded | null {
  if (typeof message === 'string')
    return { rawData: message, uint8Array: () => new Uint8Array(), bytes: 2 * message.length };
  if (message instanceof ArrayBuffer) return encodedOf(new Uint8Array(message));
  if (!(message instanceof Uint8Array)) return null;
  return { rawData: message, uint8Array: () => message, bytes: message.byteLength };
}
