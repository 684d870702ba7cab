import type { MessagePortMain, UtilityProcess } from 'electron';
import type { Child, ChildExit } from '#core/system/child.ts';

/** The part of Electron's utility process that is used here. */
export type Utility = Pick<UtilityProcess, 'pid' | 'postMessage' | 'kill'> & {
  on(event: 'message', listener: (message: unknown) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
  on(event: 'error', listener: () => void): unknown;
};

/** Starts a utility process from a file: `utilityProcess.fork` with its options settled. */
export type ForkUtility = (file: string, serviceName: string) => Utility;

/** A child that can be handed ports beside its messages. */
export interface UtilityChild extends Child {
  readonly sendPorts: (message: unknown, ports: MessagePortMain[]) => void;
}

/** A utility process as supervision sees it. */
export function utilityChild(utility: Utility): UtilityChild {
  let gone = false;
  const exits: ((exit: ChildExit) => void)[] = [];
  // A fatal error of V8 is told here first; the exit follows. Without a listener it would end main with it.
  utility.on('error', () => {});
  utility.on('exit', (code) => {
    gone = true;
    for (const listener of exits) listener({ code, signal: null });
  });
  return {
    pid: utility.pid,
    // A process that dies between two messages must not take this one with it.
    send: (message) => {
      if (!gone) utility.postMessage(message);
    },
    sendPorts: (message, ports) => {
      if (!gone) utility.postMessage(message, ports);
    },
    onMessage: (listener) => void utility.on('message', listener),
    onExit: (listener) => void exits.push(listener),
    kill: () => void utility.kill(),
  };
}
