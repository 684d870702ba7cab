/** The way from a child process to whoever started it. */
export interface Parent {
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** The parent is gone: a child that goes on would be an orphan. */
  readonly onGone: (listener: () => void) => void;
}

interface ElectronPort {
  readonly postMessage: (message: unknown) => void;
  readonly on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
}

function electronPort(): ElectronPort | null {
  return 'parentPort' in process ? (process.parentPort as ElectronPort | null) : null;
}

/** The parent of this process: Electron's port in a utility process, Node's channel in a forked one. */
export function parentOfThisProcess(): Parent {
  const port = electronPort();
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
      // Electron ends its utility processes itself.
      onGone: () => {},
    };
  }
  return {
    send: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (listener) => void process.on('message', listener),
    onGone: (listener) => void process.on('disconnect', listener),
  };
}
