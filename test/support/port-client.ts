import { RPCLink } from '@orpc/client/message-port';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { onTestFinished } from 'vitest';
import type { CallContext } from '#core/connection.ts';

/** A page's end of its way to core: calls of any path, and the bare port beneath them. */
export interface PortClient {
  readonly call: (path: readonly string[], input?: unknown) => Promise<unknown>;
  readonly port: MessagePort;
}

/** Serves a router over a real message port, as a host does, for the length of a test. */
export function overPort(router: AnyRouter, context: CallContext): PortClient {
  const { port1, port2 } = new MessageChannel();
  new RPCHandler<CallContext>(router).upgrade(port1, { context });
  const link = new RPCLink({ port: port2 });
  port1.start();
  port2.start();
  onTestFinished(() => port2.close());
  return { call: (path, input) => link.call(path, input, { context: {} }), port: port2 };
}
