import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  sessionId: z.string().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});
type Message = z.infer<typeof messageSchema>;

/** The browser's own remote control, over two pipes that only this process holds; no port is opened. */
export interface DevtoolsPipe {
  /** Calls a method of the protocol. Rejects when the browser refuses or is gone. */
  readonly call: (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>;
  readonly onEvent: (listener: (method: string, params: Record<string, unknown>) => void) => void;
}

/** Speaks the protocol over Chromium's pipes: JSON messages that end with a zero byte. */
export function createDevtoolsPipe({ write, read }: { write: Writable; read: Readable }): DevtoolsPipe {
  const waiting = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  const listeners: ((method: string, params: Record<string, unknown>) => void)[] = [];
  let lastId = 0;
  let rest = '';

  const settle = ({ id, result, error }: Message) => {
    const call = waiting.get(id ?? 0);
    waiting.delete(id ?? 0);
    if (error) call?.reject(new Error(`The browser refused: ${error.message}`));
    else call?.resolve(result ?? {});
  };
  const receive = (text: string) => {
    const message = messageSchema.parse(JSON.parse(text));
    if (message.id !== undefined) return settle(message);
    for (const listener of listeners) listener(message.method ?? '', message.params ?? {});
  };
  const end = () => {
    for (const call of waiting.values()) call.reject(new Error('The browser is gone'));
    waiting.clear();
  };
  read.setEncoding('utf8');
  read.on('data', (piece: string) => {
    const texts = (rest + piece).split('\0');
    rest = texts.pop() ?? '';
    for (const text of texts) receive(text);
  });
  read.on('close', end);
  // A browser that dies between two messages must not take this process with it.
  write.on('error', end);
  read.on('error', end);
  return {
    call: (method, params = {}, sessionId) => {
      lastId += 1;
      const call = Promise.withResolvers<Record<string, unknown>>();
      if (!write.writable) return Promise.reject(new Error('The browser is gone'));
      waiting.set(lastId, call);
      write.write(`${JSON.stringify({ id: lastId, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      return call.promise;
    },
    onEvent: (listener) => void listeners.push(listener),
  };
}
