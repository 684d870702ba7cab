import { RPCLink } from '@orpc/client/message-port';
import { onTestFinished } from 'vitest';
import type { CallWire } from '#core/door/call-line.ts';

/** A page's end of its way to core: calls of any path, and the bare port beneath them. */
export interface PortClient {
  readonly call: (path: readonly string[], input?: unknown) => Promise<unknown>;
  readonly port: MessagePort;
}

/** Ties the calls of a page to a real message port, as a host does, for the length of a test. */
export function overPort(calls: CallWire): PortClient {
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }) => calls.receive(data));
  calls.lay((message) => port1.postMessage(message));
  const link = new RPCLink({ port: port2 });
  port1.start();
  port2.start();
  onTestFinished(() => port2.close());
  return { call: (path, input) => link.call(path, input, { context: {} }), port: port2 };
}
