/** What a page has sent and core has not dealt with yet. */
export interface Inbox<Message> {
  /** False when so much waits already that the message is not taken. */
  readonly put: (message: Message, bytes: number) => boolean;
  /** Forgets what waits. */
  readonly close: () => void;
}

/** A page that has this much waiting is mad; a person cannot be. */
export const mostWaitingBytes = 8_000_000;

/**
 * Hands on one message per turn of the event loop, in order, so that a page that sends thousands at once holds up nobody
 * else: between two of them whatever else is due gets its turn.
 */
export function createInbox<Message>(handle: (message: Message) => void): Inbox<Message> {
  let waiting: { readonly message: Message; readonly bytes: number }[] = [];
  let next = 0;
  let waitingBytes = 0;
  let turn: NodeJS.Immediate | null = null;

  const handOn = () => {
    const one = waiting[next];
    turn = null;
    if (!one) return;
    next += 1;
    waitingBytes -= one.bytes;
    if (next === waiting.length) {
      waiting = [];
      next = 0;
    }
    turn = setImmediate(handOn);
    handle(one.message);
  };

  return {
    put: (message, bytes) => {
      if (waitingBytes + bytes > mostWaitingBytes) return false;
      waiting.push({ message, bytes });
      waitingBytes += bytes;
      // The first of a quiet line needs no turn of its own.
      if (!turn) handOn();
      return true;
    },
    close: () => {
      if (turn) clearImmediate(turn);
      waiting = [];
      next = 0;
      waitingBytes = 0;
      turn = null;
    },
  };
}
