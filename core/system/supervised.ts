import { type ChildMessage, supervisorMessageSchema } from '#contract/process/supervision.ts';
import type { Parent } from './parent.ts';

const megabyte = 1_000_000;

/** A child's own side of supervision. */
export interface Supervised {
  /** Everything is loaded. */
  readonly ready: () => void;
}

/** Answers pings and hands every other message to `receive`; ends the process when its parent is gone. */
export function superviseThisProcess(parent: Parent, receive: (message: unknown) => void): Supervised {
  const tell = (message: ChildMessage) => parent.send(message);
  parent.onGone(() => process.exit(0));
  parent.onMessage((message) => {
    const ping = supervisorMessageSchema.safeParse(message);
    if (ping.success) tell({ kind: 'pong', id: ping.data.id, rssMb: process.memoryUsage.rss() / megabyte });
    else receive(message);
  });
  return { ready: () => tell({ kind: 'ready' }) };
}
